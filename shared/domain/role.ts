import * as z from 'zod';
import { BANDS, TOPICS, VERDICTS } from '../signals/choices.ts';
import { FOLLOW_UP_CHANNELS, FOLLOW_UP_RULES } from './choices.ts';
import { companyId, roleId, stageId } from './ids.ts';
import { storedDay, storedInstant } from './localDay.ts';
import { outcome } from './outcome.ts';
import { storedRank } from './rank.ts';
import { line, optionalLine } from './text.ts';

export const roleTitle = line(300);
export const companyName = line(300);
/** How much the user wants it, from 1 to 5. */
export const excitement = z.int().min(1).max(5);
export const tagName = line(60);
/** Most tags on one role. */
export const MAX_TAGS = 20;
export const roleLocation = optionalLine(300);
/** Longest address of a posting, in characters. */
export const POSTING_URL_LENGTH = 4000;
/** An address of a posting as the user gave it; only `http:` and `https:` are ever opened. */
export const postingUrl = line(POSTING_URL_LENGTH).pipe(z.url({ protocol: /^https?$/ }));

/**
 * What a card on the board needs, and nothing more: the board holds thousands. Texts are as they were stored: one that is
 * longer than may come in today must not hide the others.
 */
export const roleCard = z.object({
  id: roleId,
  title: z.string(),
  companyId,
  companyName: z.string(),
  location: z.string().nullable(),
  stageId,
  rank: storedRank,
  /** The day the role came into its present stage. */
  stageSince: storedDay,
  appliedOn: storedDay.nullable(),
  /** The last day to apply. */
  closesOn: storedDay.nullable(),
  outcome: outcome.nullable(),
  excitement: excitement.nullable(),
  /** Names, in alphabetical order. */
  tags: z.array(z.string()),
  /** The next interview that is still to come. */
  nextInterviewAt: storedInstant.nullable(),
  /** People met in interviews that took place. */
  met: z.int().nonnegative(),
  /** How many of them were followed up since their last one. */
  followedUp: z.int().nonnegative(),
  /** What the user is to do next, from which day on, and how many of the kind by then. */
  next: z
    .object({
      rule: z.enum(FOLLOW_UP_RULES),
      channel: z.enum(FOLLOW_UP_CHANNELS).nullable(),
      day: storedDay,
      count: z.int().positive(),
      /** Of what the user set themselves: the beginning of what they wrote. */
      text: z.string().nullable(),
    })
    .nullable(),
  /** The day of the first promise of theirs that is open. */
  promisedOn: storedDay.nullable(),
  /** What people contradict each other on most, and how many conflicts are to be cleared; `null`: nothing. */
  conflict: z
    .object({
      topic: z.enum(TOPICS),
      band: z.enum(BANDS).exclude(['none']),
      open: z.int().nonnegative(),
    })
    .nullable(),
  /** Whether to resign; `null` where there is no talk of an offer. */
  gate: z.enum(VERDICTS).nullable(),
  /** The latest interaction, in or out. */
  lastTouchAt: storedInstant.nullable(),
  /** The latest word from them: an interaction in, or an interview that was held. */
  lastHeardAt: storedInstant.nullable(),
  version: z.int().positive(),
});
export type RoleCard = Readonly<z.infer<typeof roleCard>>;
