/** What the authors of bundled packages ask for: their licences, beside the code that they are in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string; readonly email?: string };
  readonly repository?: string | { readonly url: string };
}

const PACKAGE_FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;

/** Folders of the packages of which some bytes are in what was built. */
export function bundledPackages(metafiles: readonly Metafile[]): readonly string[] {
  const inputs = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap((output) => Object.entries(output.inputs))
    .flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : []));
  const folders = inputs.flatMap((input) => PACKAGE_FOLDER.exec(input.replaceAll('\\', '/'))?.[0] ?? []);
  return [...new Set(folders)];
}

/** The notices of packages, in order of their names. Throws for one that says nothing of its licence. */
export function thirdPartyNotices(folders: readonly string[]): string {
  const notices = folders.map(noticeOf).sort((a, b) => (a < b ? -1 : 1));
  return [
    'Thesis Lens contains parts of these packages. Each is followed by its licence.',
    ...new Set(notices),
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
}

function noticeOf(folder: string): string {
  const { name, version, license, author, repository }: Package = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => LICENCE_FILE.test(file)) : [];
  if (files.length === 0 && license === undefined)
    throw new Error(
      `${name} says nothing of its licence: expected a file LICENSE or a licence in package.json`,
    );
  const by = typeof author === 'string' ? author : author?.name;
  const from = typeof repository === 'string' ? repository : repository?.url;
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const heading = [`${name} ${version}`, license, ...(texts.length === 0 ? [by] : []), from];
  return [heading.filter((each) => each !== undefined).join('\n'), ...texts].join('\n\n');
}
