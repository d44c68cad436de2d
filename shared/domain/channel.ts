import * as z from 'zod';
import { CHANNELS, INTERVIEW_CHANNELS } from './choices.ts';

export const channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof channel>;

export const interviewChannel = z.enum(INTERVIEW_CHANNELS);
export type InterviewChannel = z.infer<typeof interviewChannel>;

/** Who spoke: `in` is from them to the user. */
export const direction = z.enum(['in', 'out']);
export type Direction = z.infer<typeof direction>;
