/** What ships, as esbuild makes it: one CommonJS file for desktop and web, the chart page, the command line. */
import { readFile, writeFile } from 'node:fs/promises';
import { characterEntitiesHtml4 } from 'character-entities-html4';
import type { BuildOptions, Plugin } from 'esbuild';
import { type MinifyOptions, minify } from 'terser';

/**
 * The named character references of HTML 4 but for letters and mathematics, in place of all 2,200: the full table is a twentieth of
 * the bundle, and no macro note writes `&CounterClockwiseContourIntegral;`. An unknown reference stays the text that it is.
 */
const fewerEntities: Plugin = {
  name: 'fewer-entities',
  setup({ onResolve, onLoad }) {
    const rare =
      /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0192\u0370-\u03ff\u2100-\u214f\u2200-\u23ff\u25ca\u2660-\u2666]/;
    const used = Object.entries(characterEntitiesHtml4).filter(([, character]) => !rare.test(character));
    onResolve({ filter: /^character-entities$/ }, () => ({ path: 'html4', namespace: 'entities' }));
    onLoad({ filter: /.*/, namespace: 'entities' }, () => ({
      contents: "export { characterEntitiesHtml4 as characterEntities } from 'character-entities-html4';",
      resolveDir: process.cwd(),
    }));
    onLoad({ filter: /\/character-entities-html4\/index\.js$/ }, () => ({
      contents: `export const characterEntitiesHtml4 = ${JSON.stringify(Object.fromEntries(used))};`,
    }));
  },
};

/** Notes are parsed as text that has no path and gets no messages: what takes paths apart would throw if it were called. */
const noPaths: Plugin = {
  name: 'no-paths',
  setup({ onLoad }) {
    onLoad({ filter: /\/vfile\/lib\/minpath\.browser\.js$/ }, () => ({
      contents: 'export const minpath = {};',
    }));
    onLoad({ filter: /\/vfile\/lib\/minurl\.browser\.js$/ }, () => ({
      contents: 'export const isUrl = () => false; export const urlToPath = undefined;',
    }));
    onLoad({ filter: /\/vfile-message\/lib\/index\.js$/ }, () => ({
      contents: 'export class VFileMessage extends Error {}',
    }));
  },
};

/** Notes are only parsed: what runs transformers over a tree, or makes text of one, is never called. */
const onlyParsing: Plugin = {
  name: 'only-parsing',
  setup({ onLoad }) {
    onLoad({ filter: /\/unified\/lib\/index\.js$/ }, async ({ path }) => {
      const unused = /\n {2}(?:process|processSync|run|runSync|stringify)\([^)]*\) \{[\s\S]*?\n {2}\}/g;
      return { contents: (await readFile(path, 'utf8')).replace(unused, '') };
    });
    onLoad({ filter: /\/vfile\/lib\/index\.js$/ }, async ({ path }) => {
      const unused =
        /\n {2}(?:fail|info|message|[gs]et (?:basename|dirname|extname|stem))\([^)]*\) \{[\s\S]*?\n {2}\}/g;
      return { contents: (await readFile(path, 'utf8')).replace(unused, '') };
    });
  },
};

/** unified copies its settings, of which there are none here, with everything in them: one level is enough. */
const fewSettings: Plugin = {
  name: 'few-settings',
  setup({ onLoad }) {
    onLoad({ filter: /\/node_modules\/extend\/index\.js$/ }, () => ({
      contents: 'module.exports = (deep, target, ...more) => Object.assign(target, ...more);',
    }));
  },
};

/** The server for agents brings a protocol's worth of schemas: a file of its own, which only `thesis-lens mcp` loads. */
const serverApart: Plugin = {
  name: 'server-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/mcpServer\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './mcp.js', external: true },
    );
  },
};

/** The older YAML and what is printed are made by calls, which bundlers cannot know to do nothing else: the core schema is read. */
const yamlReader: Plugin = {
  name: 'yaml-reader',
  setup({ onLoad }) {
    onLoad({ filter: /\/js-yaml\/dist\/js-yaml\.mjs$/ }, async ({ path }) => {
      const made = /\nvar (\w+) = (define\w+Tag|new Schema|\w+\.withTags)\(/g;
      return { contents: (await readFile(path, 'utf8')).replace(made, '\nvar $1 = /*#__PURE__*/ $2(') };
    });
  },
};

/** The reading half of the CSV library, and of it what makes rows: what makes objects of them does so with code it writes. */
const csvReader: Plugin = {
  name: 'csv-reader',
  setup({ onLoad }) {
    onLoad({ filter: /\/d3-dsv\/dist\/d3-dsv\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const [reader] = /function dsv\([\s\S]*?\n\}\n/.exec(source) ?? [''];
      const [marks] = /var EOL = [^;]*;/.exec(source) ?? [''];
      const unused = /\n {2}function (?:parse|preformatBody|format\w*)\([\s\S]*?\n {2}\}/g;
      const rows = reader.replace(unused, '').replace(/return \{[^}]*\};/, 'return parseRows;');
      return { contents: `${marks}${rows}export const csvParseRows = dsv(',');` };
    });
  },
};

/** Lines are straight: without the curves, which no chart here draws. */
const straightPaths: Plugin = {
  name: 'straight-paths',
  setup({ onLoad }) {
    onLoad({ filter: /\/d3-path\/dist\/d3-path\.mjs$/ }, async ({ path }) => {
      const curves = /\n {2}(?:quadraticCurveTo|bezierCurveTo|arcTo|arc|rect)\([^)]*\) \{[\s\S]*?\n {2}\}/g;
      return { contents: (await readFile(path, 'utf8')).replace(curves, '') };
    });
  },
};

/** Axes are in UTC: the library's local half is made by calls, which are dropped once they are known to do nothing else. */
const utcOnly: Plugin = {
  name: 'utc-only',
  setup({ onLoad }) {
    onLoad({ filter: /\/d3-time\/dist\/d3-time\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const local =
        /\nconst (?:time\w+|\w+s|utc(?!Sunday)\w+day) = (?:\w+\.range|timeWeekday\(\d\)|utcWeekday\(\d\));/g;
      const pure = (text: string) =>
        text.replace(
          /\nconst (\w+) = (timeInterval|timeWeekday|utcWeekday)\(/g,
          '\nconst $1 = /*#__PURE__*/ $2(',
        );
      const kept = source
        .replace(local, '')
        .replace(/\nconst \[timeTicks[^\n]*/, '')
        .replace(/\nexport \{[^}]*\};/, '\nexport { utcTicks };');
      return { contents: pure(kept) };
    });
  },
};

/** Blurring and shuffling are made by calls, too: nothing here does either, and bundlers cannot know that the calls do nothing else. */
const neitherBlurNorShuffle: Plugin = {
  name: 'neither-blur-nor-shuffle',
  setup({ onLoad }) {
    onLoad({ filter: /\/d3-array\/dist\/d3-array\.mjs$/ }, async ({ path }) => {
      const made = /\n(const|var) (\w+) = (Blur2|shuffler)\(/g;
      return { contents: (await readFile(path, 'utf8')).replace(made, '\n$1 $2 = /*#__PURE__*/ $3(') };
    });
  },
};

// Nothing here relies on what reading a property does beside giving its value.
const OPTIONS: MinifyOptions = {
  compress: {
    passes: 5,
    inline: 1,
    toplevel: true,
    // Built-in functions are the built-in ones, and no symbol is made a string.
    unsafe: true,
    pure_getters: true,
    sequences: false,
    keep_fargs: false,
    // Nothing here makes objects with plain functions, or asks them for `this`.
    unsafe_arrows: true,
    unsafe_methods: true,
  },
  // What begins with an underscore is private to the library that says so, all of which is in the bundle.
  mangle: {
    properties: { regex: /^_[a-zA-Z]/ },
  },
  toplevel: true,
  ecma: 2020,
};

/** CommonJS of a bundle of modules that imports nothing but `vscode`, and that once: the bundler's own way copies it for every file. */
function asCommonJs(code: string): string {
  const exported = (_: string, names: string) => names.replace(/([\w$]+) as ([\w$]+),?/g, 'exports.$2=$1;');
  return `"use strict";const api=require("vscode");${code
    .replace(/import\*as ([\w$]+) from"vscode";/g, 'const $1=api;')
    .replace(/export\{([^}]*)\};?\s*$/, exported)}`;
}

/** A second pass over the one file that has a size to keep: it takes another fortieth off. */
const smaller: Plugin = {
  name: 'smaller',
  setup({ initialOptions, onEnd }) {
    // It would lose the source map of a watched build.
    if (initialOptions.sourcemap) return;
    initialOptions.format = 'esm';
    onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      const file = 'dist/extension.js';
      const { code = '' } = await minify(asCommonJs(await readFile(file, 'utf8')), OPTIONS);
      await writeFile(file, code);
    });
  },
};

const shared: BuildOptions = {
  plugins: [fewerEntities, noPaths, yamlReader, csvReader, utcOnly, straightPaths, neitherBlurNorShuffle],
  // Its build for browsers is minified, so that nothing can be left out of it.
  alias: { 'js-yaml': './node_modules/js-yaml/dist/js-yaml.mjs' },
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  charset: 'utf8', // the vocabulary is full of Japanese and Chinese: escaped, it would be twice as long
  metafile: true,
  logLevel: 'info',
};

export const commandLine: BuildOptions = {
  ...shared,
  plugins: [fewerEntities, yamlReader, csvReader, serverApart],
  entryPoints: { cli: 'src/cli/start.ts', commands: 'src/cli/main.ts', mcp: 'src/cli/mcpServer.ts' },
  outdir: 'dist',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  banner: { js: '#!/usr/bin/env node' },
};

export const bundles: readonly BuildOptions[] = [
  {
    ...shared,
    plugins: [
      fewerEntities,
      noPaths,
      onlyParsing,
      fewSettings,
      yamlReader,
      csvReader,
      utcOnly,
      straightPaths,
      neitherBlurNorShuffle,
      smaller,
    ],
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
  commandLine,
];
