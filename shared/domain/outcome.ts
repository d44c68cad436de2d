import * as z from 'zod';
import { OUTCOMES } from './choices.ts';

export const outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof outcome>;
