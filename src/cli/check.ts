import path from 'node:path';
import { checkNote, forgetful } from '../services/checkNote.ts';
import type { PackStore } from '../services/packStore.ts';
import { keepMemorySmall, openPacks, today } from './environment.ts';
import { findNotes } from './findNotes.ts';
import { formatterFor, type NamedNote } from './format.ts';
import { readNoteText, STDIN } from './noteText.ts';
import type { Options } from './options.ts';
import { complain, INTERRUPTED, type InterruptWatch, print, watchInterrupt } from './output.ts';
import { progressOf } from './progress.ts';
import { UsageError } from './usageError.ts';

/** Monthly NBER indicator that shades the recessions in a report's charts. */
const RECESSIONS = { id: 'USREC' };

/**
 * `thesis-lens check PATH…`: exit 0, 1 when a verdict named by `--fail-on` occurs, 2 when something could not be read.
 * Notes are printed as they are checked and then forgotten; what cannot be read is named and the rest goes on.
 */
export async function check(options: Options): Promise<number> {
  if (options.operands.length === 0)
    throw new UsageError('check needs a note; expected thesis-lens check PATH…, or - for stdin');
  const packs = forgetful(await openPacks(options));
  if (options.format === 'markdown') await packs.load([RECESSIONS]);
  const [found, formatter] = await Promise.all([findNotes(options.operands), formatterFor(options)]);
  if (found.length > 1) keepMemorySmall();
  const progress = progressOf(found.length, options.quiet);
  const watch = watchInterrupt();
  let failed = false;
  let unreadable = false;
  for (const [done, each] of found.entries()) {
    if (watch.interrupted()) break;
    progress.at(done, each.file);
    const checked =
      'problem' in each ? `${each.file}: ${each.problem}` : await checkFile(each.file, packs, options, watch);
    if (checked === undefined) break;
    if (typeof checked === 'string') {
      progress.clear();
      complain(checked);
      unreadable = true;
      continue;
    }
    failed ||= checked.note.analysis.claims.some(
      ({ verdict }) => verdict !== null && options.failOn.includes(verdict),
    );
    const text = formatter.note(checked);
    if (text === '') continue;
    progress.clear();
    await print(text);
  }
  progress.clear();
  await print(formatter.end());
  watch.finish();
  if (watch.interrupted()) return INTERRUPTED;
  if (unreadable || packs.problems().length > 0) return 2;
  return failed ? 1 : 0;
}

/** The note, or why it cannot be read; undefined when it was interrupted. */
async function checkFile(
  file: string,
  packs: PackStore,
  options: Options,
  watch: InterruptWatch,
): Promise<NamedNote | string | undefined> {
  try {
    const text = await readNoteText(file);
    const context = {
      today: today(),
      ...(file === STDIN ? {} : { fileName: path.basename(file) }),
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    };
    const note = await watch.checking(text.length, () => checkNote(text, packs, context));
    return note && { file, note };
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}
