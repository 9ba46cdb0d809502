// The tools we are measured against, each as one function from a note to the number of its findings. Plain JavaScript with
// packages of its own: nothing else of the project may depend on them.

import { fileURLToPath } from 'node:url';
import { TextlintKernel } from '@textlint/kernel';
import markdownPlugin from '@textlint/textlint-plugin-markdown';
import { getDefaultSettings, spellCheckDocument } from 'cspell-lib';
import { lint as markdownlint } from 'markdownlint/sync';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkLint from 'remark-lint';
import remarkPresetLintRecommended from 'remark-preset-lint-recommended';
import japanese from 'textlint-rule-preset-japanese';
import writeGood from 'write-good';

/** The command markdownlint-cli2, for measuring how fast a command line starts. */
export const markdownlintCommand = fileURLToPath(
  new URL('node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs', import.meta.url),
);

const parser = remark().use(remarkGfm).freeze();
const linter = remark().use(remarkGfm).use(remarkLint).use(remarkPresetLintRecommended).freeze();
const kernel = new TextlintKernel();
const { rules, rulesConfig } = japanese;
const textlintOptions = {
  ext: '.md',
  plugins: [{ pluginId: 'markdown', plugin: markdownPlugin.default ?? markdownPlugin }],
  rules: Object.keys(rules).map((ruleId) => ({ ruleId, rule: rules[ruleId], options: rulesConfig[ruleId] })),
};
const spelling = getDefaultSettings();

/** Bare parsing: what everything else is compared with. */
export const parse = (text) => parser.parse(text).children.length;

export const peers = {
  'remark-lint': async (text) => (await linter.process(text)).messages.length,
  markdownlint: (text) => markdownlint({ strings: { note: text } }).note.length,
  'textlint (Japanese preset)': async (text) =>
    (await kernel.lintText(text, textlintOptions)).messages.length,
  cspell: async (text) => {
    const document = { uri: 'note.md', text, languageId: 'markdown', locale: 'en' };
    return (await spellCheckDocument(document, { noConfigSearch: true }, await spelling)).issues.length;
  },
  'write-good': (text) => writeGood(text).length,
};
