import * as z from 'zod';
import { channel, direction, interviewChannel } from '../domain/channel.ts';
import { interactionId, interviewId, personId, roleId } from '../domain/ids.ts';
import { interview, interviewState } from '../domain/interview.ts';
import { personName } from '../domain/person.ts';
import { note, optionalLine } from '../domain/text.ts';
import { wallTime } from '../domain/wallTime.ts';
import { interactionMarks, version } from './fields.ts';
import { alsoLogged } from './promises.ts';
import { who } from './who.ts';

const interviewFields = z.object({
  at: wallTime,
  minutes: z.int().min(5).max(1440),
  channel: interviewChannel,
  place: optionalLine(4000),
  state: interviewState,
  /** Those who are not in the role's people yet get the part `other`. */
  personIds: z.array(personId).max(30),
  notes: note,
});

/** What was said, how, when, and by whom. */
const interactionFields = { direction, channel, at: wallTime, ...interactionMarks, text: note };

export const interviewsContract = {
  /** Those of a role, the latest first; at most 200. */
  'interviews.list': { input: z.object({ roleId }), output: z.array(interview) },
  'interviews.create': {
    input: interviewFields.extend({
      roleId,
      /** Names of interviewers who are not known yet. They are added with it, as people of the role's company. */
      newPeople: z.array(personName).max(30).optional(),
    }),
    output: interview,
  },
  'interviews.update': { input: interviewFields.extend({ id: interviewId, version }), output: interview },
  'interviews.setState': { input: z.object({ id: interviewId, state: interviewState, version }), output: interview },
  'interviews.remove': { input: z.object({ id: interviewId, version }), output: z.null() },
  /** Writes down one touch, with a role, with a person, or with both. */
  'interactions.log': {
    input: z
      .object({
        roleId: roleId.nullable(),
        who: who.nullable(),
        ...interactionFields,
        // What nobody says anything of is a message of somebody's, or a call in which they talked.
        isAutomatic: z.boolean().default(false),
        reached: z.boolean().nullable().default(null),
        also: alsoLogged.optional(),
      })
      .refine(({ roleId: role, who: person }) => role !== null || person !== null),
    output: z.object({ id: interactionId, personId: personId.nullable() }),
  },
  /** Puts right what was logged; only the fields that are given. Whom it was with stays: that is another interaction. */
  'interactions.patch': {
    input: z.object({ id: interactionId, version, fields: z.object(interactionFields).partial() }),
    output: z.null(),
  },
  'interactions.remove': { input: z.object({ id: interactionId }), output: z.null() },
} as const;
