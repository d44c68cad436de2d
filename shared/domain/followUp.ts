import * as z from 'zod';
import { CONFLICT_KINDS, TOPICS } from '../signals/choices.ts';
import { channel } from './channel.ts';
import { FOLLOW_UP_CHANNELS, FOLLOW_UP_ENDS, FOLLOW_UP_RULES } from './choices.ts';
import { personId, roleId } from './ids.ts';
import { storedDay, storedInstant } from './localDay.ts';
import { ownFollowUp } from './ownFollowUp.ts';
import { promise } from './promise.ts';

/** On what a follow-up rests, for the words of its reason. */
export const followUpReason = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('interview'),
    startsAt: storedInstant,
    zone: z.string(),
    /** Its time has passed and nobody said whether it took place. */
    isInferred: z.boolean(),
    /** The day after it on which they were heard last. */
    heardOn: storedDay.nullable(),
    /** Work days since then, or since it. */
    workDays: z.int().nonnegative(),
  }),
  z.object({
    kind: z.literal('silence'),
    since: storedDay,
    /** What was on that day. */
    what: z.enum(['applied', 'heard', 'reached_out']),
    workDays: z.int().nonnegative(),
  }),
  z.object({ kind: z.literal('promise'), promise }),
  /** What people say does not agree; how, where it is still so. Nobody is named: whom to ask need not know. */
  z.object({ kind: z.literal('conflict'), topic: z.enum(TOPICS), how: z.enum(CONFLICT_KINDS).nullable() }),
  /** What the user chose to ask. */
  z.object({ kind: z.literal('question'), topic: z.enum(TOPICS) }),
  /** What the user wrote down to do. */
  z.object({ kind: z.literal('own'), own: ownFollowUp }),
  /** On another role. */
  z.object({ kind: z.literal('offer'), companyName: z.string(), answerBy: storedDay.nullable() }),
  z.object({ kind: z.literal('decision'), on: storedDay }),
  z.object({ kind: z.literal('touch'), at: storedInstant, channel, workDays: z.int().nonnegative() }),
  /** What it rested on is gone meanwhile. */
  z.object({ kind: z.literal('gone') }),
]);
export type FollowUpReason = Readonly<z.infer<typeof followUpReason>>;

/** Whom a follow-up is for, and how they can be reached. */
export const followUpPerson = z.object({
  id: personId,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  profileUrl: z.string().nullable(),
});

/** What the user should do next: for whom, by which channel, by when, and the rule that asked for it. */
export const followUp = z.object({
  roleId,
  /** The same one has the same key whenever it is planned. */
  key: z.string().max(400),
  rule: z.enum(FOLLOW_UP_RULES),
  step: z.int().nonnegative(),
  channel: z.enum(FOLLOW_UP_CHANNELS).nullable(),
  /** The user's day, and the instant if there is one, from which on it is to be done. */
  day: storedDay,
  at: storedInstant.nullable(),
  hold: z.enum(['snoozed', 'pinned']).nullable(),
  state: z.enum(['open', 'retired', 'ended']),
  endedBy: z.enum(FOLLOW_UP_ENDS).nullable(),
  endedOn: storedDay.nullable(),
  /** Why the user pinned or retired it; may be empty. */
  userReason: z.string(),
  roleTitle: z.string(),
  companyName: z.string(),
  person: followUpPerson.nullable(),
  reason: followUpReason,
  /** Of those met on the role, with how many the user was in touch since; `null` where nobody was met. */
  coverage: z.object({ met: z.int(), followedUp: z.int() }).nullable(),
});
export type FollowUpItem = Readonly<z.infer<typeof followUp>>;
