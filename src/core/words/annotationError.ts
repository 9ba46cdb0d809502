import * as l10n from '@vscode/l10n';
import type { AnnotationProblem } from '../claims/claim.ts';
import { codeSpan, escapeMarkdown } from './markdown.ts';
import { faultText } from './phrase.ts';

/** Why an annotation cannot be used, and how one is written, as Markdown. `faulty` is the text it trips over, `whole` what it stands in. */
export function annotationErrorMarkdown(
  problem: AnnotationProblem,
  { faulty, whole }: { readonly faulty: string; readonly whole: string },
): string {
  const place = whole === faulty ? codeSpan(faulty) : l10n.t('{0} in {1}', codeSpan(faulty), codeSpan(whole));
  return [
    `# ${l10n.t('Why this annotation cannot be used')}`,
    escapeMarkdown(faultText(problem)),
    place,
    `## ${l10n.t('How an annotation is written')}`,
    [
      `- ${codeSpan('[…](claim:ID)')} – ${l10n.t('the words mean a thesis of the catalogue')}`,
      `- ${codeSpan("[…](claim:NAME 'FORMULA')")} – ${l10n.t('the words mean this formula, under a name of your own')}`,
      `- ${codeSpan('[…](claim:none)')} – ${l10n.t('nothing is claimed here')}`,
      `- ${codeSpan('<!-- claim: FORMULA -->')} – ${l10n.t('on a line of its own, about the paragraph or heading before it')}`,
    ].join('\n'),
  ].join('\n\n');
}
