import * as v from 'valibot';

/** Fields that the files of packs share: those that the build reads, and those that are read where notes are. */

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('text'));

/** An id names a file, so it holds nothing a file name or a formula cannot. */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9._-]*$/, 'an id of letters, digits, ".", "_" and "-"'),
);

export const packNameSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'a lower-case pack name'));

export const frequencySchema = v.picklist(['A', 'Q', 'M', 'W', 'D']);

/** `media/packs/index.json`: the packs that ship, in order of precedence; indexes are relative to that folder. */
export const packListSchema = v.strictObject({
  version: v.literal(1),
  packs: v.array(v.strictObject({ name: packNameSchema, index: text })),
});
