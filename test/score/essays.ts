// npx tsx test/score/essays.ts [--today DAY]
// The claims found by hand in the essays beside the repository: which are linked, where, and whether the verdict when
// written, with the newest figures and asked again on DAY is one that counts as right. Prints ids and figures, no text.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { JudgedClaim } from '../../src/core/note/analysis.ts';
import { together } from '../../src/core/verdict/judge.ts';
import { VERDICTS } from '../../src/core/verdict/verdict.ts';
import { judgeNote } from './adapter.ts';
import { printRate } from './rate.ts';

const { values } = parseArgs({ options: { today: { type: 'string', default: '2026-11-22' } } });

const accepted = v.optional(v.array(v.picklist(VERDICTS)));
const rowSchema = v.object({
  id: v.string(),
  note: v.string(),
  quote: v.string(),
  checkable: v.optional(v.boolean(), true),
  accept: accepted,
  acceptThen: accepted,
});
type Row = v.InferOutput<typeof rowSchema>;

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
if (existsSync(shared)) run();
else console.log('Skipped: ../shared is not here.');

function run(): void {
  const rows = readFileSync(`${shared}/claims/claims.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => v.parse(rowSchema, JSON.parse(line)));
  const notes = new Map(
    [...new Set(rows.map(({ note }) => note))].map((name) => {
      const text = readFileSync(`${shared}/notes/${name}`, 'utf8');
      const date = /^date: (\S+)$/m.exec(text)?.[1] ?? values.today;
      return [name, { text, claims: judgeNote(text, date, values.today) }] as const;
    }),
  );
  const results = rows.map((row) => {
    const note = notes.get(row.note);
    const claims = note?.claims.filter(({ catalogue }) => catalogue === row.id) ?? [];
    const claim = claims.find(({ span }) => note && covers(note.text, row.quote, span.start)) ?? claims[0];
    return { row, claim, why: claim ? wrongness(row, claim) : 'not linked' };
  });
  for (const { row, claim, why } of results) console.log(lineOf(row, claim, why));
  const rate = (of: typeof results, test: (result: (typeof results)[number]) => boolean) =>
    printRate({ k: of.filter(test).length, n: of.length });
  const checkable = results.filter(({ row }) => row.checkable);
  console.log(`linked ${rate(results, ({ claim }) => claim !== undefined)}`);
  console.log(`  checkable ${rate(checkable, ({ claim }) => claim !== undefined)}`);
  console.log(`within what is accepted, of the checkable ${rate(checkable, ({ why }) => why === '')}`);
  const read = rate(checkable, ({ row, claim, why }) => why === '' || leansRight(row, claim));
  console.log(`  taking a forecast under way by its reading so far ${read}`);
}

/** Whether a claim that starts at `start` lies in the quoted words; white space and marks of emphasis count for nothing. */
function covers(text: string, quote: string, start: number): boolean {
  const squeezed = (part: string) => part.replace(/[\s*_`]/g, '');
  const [all, wanted] = [squeezed(text), squeezed(quote)];
  const [from, at] = [all.indexOf(wanted), squeezed(text.slice(0, start)).length];
  return from >= 0 && at >= from - 8 && at < from + wanted.length;
}

/** What was accepted when written is right of the same periods too; asked again, only what the newest figures say. */
function wrongness({ accept = [], acceptThen = [] }: Row, { verdict, judgement }: JudgedClaim): string {
  const given = [verdict, judgement?.now.verdict];
  if (given.some((each) => each && accept.includes(each))) return '';
  if (acceptThen.some((each) => each === verdict || each === judgement?.then.verdict)) return '';
  return `accepted ${[...accept, ...acceptThen.map((each) => `then ${each}`)].join(', ')}`;
}

/** Whether what waits for its day would be right if it ended as the figures stand. */
function leansRight({ accept = [] }: Row, claim: JudgedClaim | undefined): boolean {
  if (claim?.verdict !== 'pending' || !claim.judgement) return false;
  const { parts, evaluation } = claim.judgement;
  const whole = evaluation.truth;
  const truths = whole === true || parts.length === 0 ? [whole] : parts.map((part) => part.evaluation.truth);
  const leaning = together(
    truths.map((truth) => (truth === true ? 'supported' : truth === false ? 'contradicted' : 'unknown')),
  );
  return accept.includes(leaning);
}

function lineOf({ id, note }: Row, claim: JudgedClaim | undefined, why: string): string {
  const place = claim ? `${claim.span.start}-${claim.span.end}` : '–';
  const { then, now } = claim?.judgement ?? {};
  const verdicts = [then?.verdict, claim?.verdict, now?.verdict].map((verdict) => verdict ?? 'unknown');
  return [id, note.replace(/\..*/, ''), place, verdicts.join(' / '), why || 'ok'].join(' | ');
}
