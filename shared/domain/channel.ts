import * as z from 'zod';

/** The ways in which people touch base; `profile_message` is one on LinkedIn and its like. */
export const CHANNELS = ['email', 'call', 'text', 'profile_message', 'video', 'in_person', 'other'] as const;
export const channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof channel>;

/** The ways in which an interview is held. */
export const INTERVIEW_CHANNELS = ['call', 'video', 'in_person'] as const;
export const interviewChannel = z.enum(INTERVIEW_CHANNELS);
export type InterviewChannel = z.infer<typeof interviewChannel>;

/** Who spoke: `in` is from them to the user. */
export const direction = z.enum(['in', 'out']);
export type Direction = z.infer<typeof direction>;
