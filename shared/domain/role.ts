import * as z from 'zod';
import { companyId, roleId, stageId } from './ids.ts';
import { localDay } from './localDay.ts';
import { rank } from './rank.ts';

export const roleTitle = z.string().trim().min(1).max(300);
export const companyName = z.string().trim().min(1).max(300);
export const roleLocation = z.string().trim().max(300);
/** Longest address of a posting, in characters. */
export const POSTING_URL_LENGTH = 4000;
/** An address of a posting as the user gave it; only `http:` and `https:` are ever opened. */
export const postingUrl = z.url({ protocol: /^https?$/ }).max(POSTING_URL_LENGTH);

/** What a card on the board needs, and nothing more: the board holds thousands. */
export const roleCard = z.object({
  id: roleId,
  title: roleTitle,
  companyId,
  companyName,
  location: roleLocation.nullable(),
  stageId,
  rank,
  /** The day the role came into its present stage. */
  stageSince: localDay,
  appliedOn: localDay.nullable(),
  version: z.int().positive(),
});
export type RoleCard = Readonly<z.infer<typeof roleCard>>;
