import * as z from 'zod';
import { channel } from '../domain/channel.ts';
import { FOLLOW_UP_ACTS, FOLLOW_UP_CHANNELS } from '../domain/choices.ts';
import { followUp } from '../domain/followUp.ts';
import { interviewId, ownFollowUpId, personId, roleId } from '../domain/ids.ts';
import { storedDay, storedInstant } from '../domain/localDay.ts';
import { promisedDue } from '../domain/promise.ts';
import { line, note, text } from '../domain/text.ts';
import { TODAY_GROUPS } from '../followups/today.ts';
import { version } from './fields.ts';
import {
  FOLLOW_UPS_AT_ONCE,
  OWN_FOLLOW_UP_LENGTH,
  ROLE_FOLLOW_UPS,
  TODAY_ENTRIES,
  TODAY_INTERVIEWS,
} from './pageSizes.ts';

const count = z.int().nonnegative();

/** One line of Today: somebody with all that is due for them, or a role with nobody in particular. */
export const todayEntry = z.object({ group: z.enum(TODAY_GROUPS), items: z.array(followUp).min(1) });
export type TodayEntry = Readonly<z.infer<typeof todayEntry>>;

export const today = z.object({
  /** The most urgent first: as many as were asked for of those that are due, some of those to come. */
  entries: z.array(todayEntry).max(TODAY_ENTRIES),
  /** How many entries there are of each group, shown or not. */
  counts: z.record(z.enum(TODAY_GROUPS), count),
  /** Roles that have had no answer for over a month, about which the user is asked in one line. */
  quiet: count,
  interviews: z
    .array(
      z.object({
        id: interviewId,
        roleId,
        roleTitle: z.string(),
        companyName: z.string(),
        startsAt: storedInstant,
        zone: z.string(),
        people: count,
      }),
    )
    .max(TODAY_INTERVIEWS),
  /** When something that waits for its time is due. */
  nextAt: storedInstant.nullable(),
  /** The user's first business day after today. */
  nextWorkDay: storedDay,
  /** Some roles are still to be planned: what is missing may only be late. */
  isBehind: z.boolean(),
});
export type Today = Readonly<z.infer<typeof today>>;

const followUpRef = z.object({ roleId, key: text(400) });
/** Follow-ups by role and key. */
export const followUpRefs = z.array(followUpRef).min(1).max(FOLLOW_UPS_AT_ONCE);

const ownFields = z.object({
  personId: personId.nullable(),
  channel: z.enum(FOLLOW_UP_CHANNELS).nullable(),
  due: promisedDue,
  text: line(OWN_FOLLOW_UP_LENGTH),
});

export const followUpsContract = {
  /** `most`: so many entries of those that are due. */
  'today.get': { input: z.object({ most: z.int().min(1).max(TODAY_ENTRIES) }), output: today },
  /** Those of a role: open ones first, then those that ended, the latest first. */
  'followUps.ofRole': { input: z.object({ roleId }), output: z.array(followUp).max(ROLE_FOLLOW_UPS) },
  /**
   * Done: logs what was said, once, and completes each of them. `log` is `null` for what is no touch. `sent`: the one whose
   * draft this was, which is logged even if all of them are settled by now; questions that it does not ask stay.
   */
  'followUps.done': {
    input: z.object({
      items: followUpRefs,
      log: z.object({ channel, text: note, reached: z.boolean().nullable() }).nullable(),
      sent: followUpRef.optional(),
    }),
    output: z.object({ done: count }),
  },
  /** Puts them off, pins them to a day, gives them up, or takes them up again; as one step for undo. */
  'followUps.act': {
    input: z.object({
      items: followUpRefs,
      act: z.enum(FOLLOW_UP_ACTS).exclude(['done']),
      /** Until when; for what is snoozed or pinned, and nothing else. */
      until: promisedDue.nullable(),
      reason: text(2000),
    }),
    output: z.object({ done: count }),
  },
  /** What the user wants to do themselves on a role that is not closed. */
  'followUps.add': { input: ownFields.extend({ roleId }), output: z.null() },
  /** Changes the fields that are given, and no others. */
  'followUps.patchOwn': {
    input: z.object({ id: ownFollowUpId, version, fields: ownFields.partial() }),
    output: z.null(),
  },
  'followUps.removeOwn': { input: z.object({ id: ownFollowUpId, version }), output: z.null() },
  /**
   * What becomes of all roles that have had no answer for over a month: closed as unanswered, or asked about in a month.
   * `seen`: how many the user was asked about; nothing is done if they are others by now.
   */
  'quietRoles.settle': {
    input: z.object({ how: z.enum(['close', 'wait']), seen: count }),
    output: z.object({ roles: count }),
  },
} as const;
