/** Builds what ships. `--watch` rebuilds on change; `--meta` writes dist/meta.json for https://esbuild.github.io/analyze/. */
import { writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { bundles } from './bundles.ts';
import { bundledPackages, thirdPartyNotices } from './notices.ts';
import { writePackList } from './src/packs/packList.ts';
import { writeVocabulary } from './src/packs/writeVocabulary.ts';

async function main(): Promise<void> {
  writePackList('media/packs');
  writeVocabulary('media');
  if (process.argv.includes('--watch')) {
    for (const options of bundles) await (await context({ ...options, sourcemap: 'linked' })).watch();
    return;
  }
  const results = await Promise.all(bundles.map((options) => build(options)));
  const metafiles = results.flatMap(({ metafile }) => metafile ?? []);
  writeFileSync('dist/ThirdPartyNotices.txt', `${thirdPartyNotices(bundledPackages(metafiles))}\n`);
  if (process.argv.includes('--meta')) {
    const inputs = Object.assign({}, ...metafiles.map((metafile) => metafile.inputs));
    const outputs = Object.assign({}, ...metafiles.map((metafile) => metafile.outputs));
    writeFileSync('dist/meta.json', JSON.stringify({ inputs, outputs }));
  }
}

main().catch(() => {
  process.exitCode = 1; // esbuild has already printed what is wrong and where
});
