import * as z from 'zod';
import { interviewChannel } from '../domain/channel.ts';
import { interviewId, personId, promiseId, roleId } from '../domain/ids.ts';
import { storedDay } from '../domain/localDay.ts';
import { text } from '../domain/text.ts';
import { INVITATION_ROLES } from './pageSizes.ts';

/** What goes into a calendar file: one thing, or all that is still to come or to be done. */
export const calendarWhat = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('interview'), id: interviewId }),
  z.object({ kind: z.literal('promise'), id: promiseId }),
  z.object({ kind: z.literal('followUp'), roleId, key: text(400) }),
]);
export type CalendarWhat = Readonly<z.infer<typeof calendarWhat>>;

/** A role that an invitation may be for, and by what it was found. */
const invitedRole = z.object({
  roleId,
  title: z.string(),
  companyName: z.string(),
  stageName: z.string(),
  /** Somebody who takes part has a part in it; its title, or its company, is named in the invitation's. */
  because: z.enum(['person', 'title', 'company']),
});
export type InvitedRole = Readonly<z.infer<typeof invitedRole>>;

/** An invitation to an interview, as a calendar file says it, ready for the form of an interview. */
export const readInvitationFile = z.object({
  title: z.string(),
  /** The time is `null` where the file names a day alone. */
  at: z.object({ day: storedDay, time: z.string().nullable(), zone: z.string() }),
  /** The file names no zone that is known: `at` was read in the user's own. */
  isZoneGuessed: z.boolean(),
  /** It comes again; `at` is its first time. */
  isRecurring: z.boolean(),
  minutes: z.int().min(5).max(1440),
  channel: interviewChannel,
  /** Where it is, and where to join. */
  place: z.string(),
  /** What the file says of it. */
  notes: z.string(),
  /** Who sent it and who is invited; `personId` is `null` for those whose address nobody here has. */
  people: z.array(z.object({ name: z.string(), email: z.string(), personId: personId.nullable() })).max(101),
  /** The likeliest first, active ones before those that are closed. */
  roles: z.array(invitedRole).max(INVITATION_ROLES),
});
export type ReadInvitationFile = Readonly<z.infer<typeof readInvitationFile>>;

export const calendarContract = {
  /** Asks where to, and writes a calendar file. `null` if the user backs out. */
  'calendar.export': {
    input: z.object({ what: calendarWhat }),
    output: z
      .object({
        events: z.int().nonnegative(),
        /** What could not be written: its time cannot be read, or there is more than a file holds. */
        leftOut: z.int().nonnegative(),
        file: z.string(),
      })
      .nullable(),
  },
  /** Lets the user choose an invitation and reads it; nothing is written. `null` if they back out. */
  'calendar.readInvitation': { input: z.object({}), output: readInvitationFile.nullable() },
} as const;
