import * as z from 'zod';
import { STAGE_KINDS } from './choices.ts';
import { stageId } from './ids.ts';
import { storedRank } from './rank.ts';
import { line } from './text.ts';

/** The kind of a stage is fixed; its name and its place belong to the user. */
export const stageKind = z.enum(STAGE_KINDS);
export type StageKind = z.infer<typeof stageKind>;

export const stageName = line(60);

/** A column of the board. `version` counts edits: a write that names an older one is refused. */
export const stage = z.object({
  id: stageId,
  kind: stageKind,
  name: z.string(),
  rank: storedRank,
  hidden: z.boolean(),
  version: z.int().positive(),
});
export type Stage = Readonly<z.infer<typeof stage>>;
