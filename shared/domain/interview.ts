import * as z from 'zod';
import { interviewChannel } from './channel.ts';
import { INTERVIEW_STATES } from './choices.ts';
import { interviewId, personId, roleId } from './ids.ts';
import { storedInstant } from './localDay.ts';

export const interviewState = z.enum(INTERVIEW_STATES);
export type InterviewState = z.infer<typeof interviewState>;

/** A person who takes or took part in an interview. */
export const interviewer = z.object({ personId, name: z.string() });

/** A meeting on a role. */
export const interview = z.object({
  id: interviewId,
  roleId,
  startsAt: storedInstant,
  /** The IANA zone in which the time was agreed. */
  zone: z.string(),
  minutes: z.int().min(5).max(1440),
  channel: interviewChannel,
  /** An address, a number or a link. */
  place: z.string().nullable(),
  state: interviewState,
  interviewers: z.array(interviewer),
  notes: z.string(),
  version: z.int().positive(),
});
export type Interview = Readonly<z.infer<typeof interview>>;
