import * as z from 'zod';

/** Why a role closed. */
export const OUTCOMES = ['accepted', 'declined', 'rejected', 'withdrawn', 'ghosted'] as const;
export const outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof outcome>;
