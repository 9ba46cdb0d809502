import { svgDataUri } from '../core/chart/dataUri.ts';
import type { ChartModel } from '../core/chart/model.ts';
import type { ThemeKind } from '../core/chart/palette.ts';
import { renderSparkline } from '../core/chart/sparkline.ts';
import { type ClaimFacts, claimMessage, partName } from '../core/words/claim.ts';
import { escapeMarkdown } from '../core/words/markdown.ts';
import type { CheckedNote } from './checkNote.ts';
import { type PartPicture, partPicturesOf, pictureOf } from './picture.ts';

/**
 * The charts of a claim as Markdown images, small. Of one with parts, each signal of a watch-list or else the part that
 * decides, under its name: on one scale with the others it would not be seen.
 */
export function sparklinesOf(note: CheckedNote, facts: ClaimFacts, theme: ThemeKind): string[] {
  const { claim, language } = facts;
  const message = claimMessage(facts);
  const image = (model: ChartModel): string =>
    `![${escapeMarkdown(model.sentence)}](${svgDataUri(renderSparkline(model, theme))})`;
  const parts = partPicturesOf(note, claim, message, language);
  if (parts.length === 0) {
    const model = pictureOf(note, claim, message, language);
    return model ? [image(model)] : [];
  }
  const shown = claim.readings[0].watch ? parts : [decisive(parts)].flatMap((part) => part ?? []);
  return shown.map(({ part, model }) => `${escapeMarkdown(partName(part, facts))}  \n${image(model)}`);
}

/** What speaks against the claim is what its message names; where nothing does, its first part stands for it. */
function decisive(parts: readonly PartPicture[]): PartPicture | undefined {
  return (
    parts.find(({ part }) => part.verdict === 'contradicted') ??
    parts.find(({ part }) => part.verdict === 'mixed') ??
    parts[0]
  );
}
