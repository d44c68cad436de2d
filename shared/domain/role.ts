import * as z from 'zod';
import { companyId, roleId, stageId } from './ids.ts';
import { instant, localDay } from './localDay.ts';
import { outcome } from './outcome.ts';
import { rank } from './rank.ts';
import { line } from './text.ts';

export const roleTitle = line(300);
export const companyName = line(300);
/** How much the user wants it, from 1 to 5. */
export const excitement = z.int().min(1).max(5);
export const tagName = line(60);
/** Most tags on one role. */
export const MAX_TAGS = 20;
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
  /** The last day to apply. */
  closesOn: localDay.nullable(),
  outcome: outcome.nullable(),
  excitement: excitement.nullable(),
  /** Names, in alphabetical order. */
  tags: z.array(z.string()),
  /** The next interview that is still to come. */
  nextInterviewAt: instant.nullable(),
  /** People met in interviews that took place. */
  met: z.int().nonnegative(),
  /** The latest interaction, in or out. */
  lastTouchAt: instant.nullable(),
  /** The latest word from them: an interaction in, or an interview that was held. */
  lastHeardAt: instant.nullable(),
  version: z.int().positive(),
});
export type RoleCard = Readonly<z.infer<typeof roleCard>>;
