import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What the `.gitignore` files from the repository's root down to one folder leave out. */
export interface Ignored {
  /** `entry` is an absolute path below the folder; folders are asked about before what is in them. */
  has(entry: string, isFolder: boolean): boolean;
  /** The same with the folder's own `.gitignore` added, which has the last word. */
  within(folder: string): Promise<Ignored>;
}

interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The rules that hold in `folder`: those of every folder from its repository's root down to it, or its own alone. */
export async function ignoredIn(folder: string): Promise<Ignored> {
  const trail = [];
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    trail.unshift(at);
    if (await isRepository(at)) break;
    if (at === path.dirname(at)) {
      trail.splice(0, trail.length - 1);
      break;
    }
  }
  let ignored = withRules([]);
  for (const each of trail) ignored = await ignored.within(each);
  return ignored;
}

function withRules(all: readonly Rules[]): Ignored {
  return {
    has(entry, isFolder) {
      let ignored = false;
      for (const { folder, rules } of all) {
        const name = path.relative(folder, entry).split(path.sep).join('/');
        if (name === '' || name.startsWith('../')) continue;
        const found = rules.test(isFolder ? `${name}/` : name);
        if (found.ignored) ignored = true;
        else if (found.unignored) ignored = false;
      }
      return ignored;
    },
    async within(folder) {
      const text = await readFile(path.join(folder, '.gitignore'), 'utf8').catch(() => undefined);
      return text === undefined ? this : withRules([...all, { folder, rules: ignore().add(text) }]);
    },
  };
}

async function isRepository(folder: string): Promise<boolean> {
  return stat(path.join(folder, '.git')).then(
    () => true,
    () => false,
  );
}
