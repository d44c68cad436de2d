import * as z from 'zod';
import { channel, direction, interviewChannel } from '../domain/channel.ts';
import { interactionId, interviewId, personId, promiseId, roleId } from '../domain/ids.ts';
import { storedDay, storedInstant } from '../domain/localDay.ts';
import { part } from '../domain/person.ts';
import { promised } from '../domain/promise.ts';
import { sought } from '../domain/text.ts';
import { CALLER_PROMISES, CALLERS } from './pageSizes.ts';

/** Somebody who may be calling; without a person it is a role of which nobody is known yet. */
export const caller = z.object({
  /** By what they were found: their number, their name, or a word of something about them. */
  by: z.enum(['number', 'name', 'word']),
  person: z
    .object({
      id: personId,
      name: z.string(),
      position: z.string().nullable(),
      companyName: z.string().nullable(),
      phone: z.string().nullable(),
    })
    .nullable(),
  /** The role that was meant, or else the one that is most under way. */
  role: z
    .object({
      id: roleId,
      title: z.string(),
      companyName: z.string(),
      stageName: z.string(),
      /** `null` where the role stands here without a person. */
      part: part.nullable(),
    })
    .nullable(),
  /** Roles in which they have a part, besides this one. */
  otherRoles: z.int().nonnegative(),
  /** What was said last, with the beginning of its text. */
  last: z.object({ id: interactionId, direction, channel, at: storedInstant, text: z.string() }).nullable(),
  /** Theirs that are open, the first to lapse first. */
  promises: z
    .array(
      z.object({
        id: promiseId,
        what: promised,
        dueOn: storedDay.nullable(),
        dueAt: storedInstant.nullable(),
        text: z.string(),
      }),
    )
    .max(CALLER_PROMISES),
  /** The next interview of the role, or of theirs. */
  interview: z.object({ id: interviewId, startsAt: storedInstant, channel: interviewChannel }).nullable(),
});
export type Caller = Readonly<z.infer<typeof caller>>;

/** What is to be done about a caller: it is done in the app's own window. */
export const callerAct = z.object({
  act: z.enum(['open', 'log']),
  /** Both `null`: somebody who is not known. */
  roleId: roleId.nullable(),
  personId: personId.nullable(),
});
export type CallerAct = Readonly<z.infer<typeof callerAct>>;

export const callersContract = {
  /**
   * Who calls, by a number in whatever writing, a name, or a word of a role, a company or a note. Best first; nothing that
   * can be typed is an error.
   */
  'callers.find': { input: z.object({ text: sought(400) }), output: z.array(caller).max(CALLERS) },
  /** Opens the small window that asks who is calling, or brings it to the front. */
  'calling.show': { input: z.object({}), output: z.null() },
  /** Its field stands: it may be shown. */
  'calling.painted': { input: z.object({}), output: z.null() },
  /** Closes it. */
  'calling.close': { input: z.object({}), output: z.null() },
  /** Brings up the app's own window, which does it, and closes the small one. */
  'calling.act': { input: callerAct, output: z.null() },
} as const;
