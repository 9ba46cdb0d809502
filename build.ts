/** Builds what ships. `--watch` rebuilds on change; `--meta` writes dist/meta.json for https://esbuild.github.io/analyze/. */
import { writeFileSync } from 'node:fs';
import { type BuildOptions, build, build, context, context, type Plugin } from 'esbuild';
import { bundles } from './bundles.ts';
import { writePackList } from './src/packs/packList.ts';

/**
 * The 250 named character references of HTML 4 in place of all 2,200: the full table is a twentieth of the bundle, and
 * no macro note writes `&CounterClockwiseContourIntegral;`. An unknown reference stays the text that it is.
 */
const fewerEntities: Plugin = {
  name: 'fewer-entities',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^character-entities$/ }, () => ({ path: 'html4', namespace: 'entities' }));
    onLoad({ filter: /.*/, namespace: 'entities' }, () => ({
      contents: "export { characterEntitiesHtml4 as characterEntities } from 'character-entities-html4';",
      resolveDir: process.cwd(),
    }));
  },
};

const shared: BuildOptions = {
  plugins: [fewerEntities],
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  charset: 'utf8', // the vocabulary is full of Japanese and Chinese: escaped, it would be twice as long
  metafile: true,
  logLevel: 'info',
};

const bundles: BuildOptions[] = [
  {
    ...shared,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    format: 'cjs',
    external: ['vscode'],
    platform: 'browser',
    // The "browser" build of remark's entity decoder needs a `document`, which an extension host lacks; the "worker" build does not.
    conditions: ['worker'],
  },
  {
    ...shared,
    entryPoints: { chart: 'src/webview/main.ts' },
    outdir: 'dist',
    format: 'iife',
    platform: 'browser',
  },
  {
    ...shared,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
  },
];

async function main(): Promise<void> {
  writePackList('media/packs');
  if (process.argv.includes('--watch')) {
    for (const options of bundles) await (await context({ ...options, sourcemap: 'linked' })).watch();
    return;
  }
  const results = await Promise.all(bundles.map((options) => build(options)));
  if (process.argv.includes('--meta')) {
    const inputs = Object.assign({}, ...results.map((result) => result.metafile?.inputs));
    const outputs = Object.assign({}, ...results.map((result) => result.metafile?.outputs));
    writeFileSync('dist/meta.json', JSON.stringify({ inputs, outputs }));
  }
}

main().catch(() => {
  process.exitCode = 1; // esbuild has already printed what is wrong and where
});
