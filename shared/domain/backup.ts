import * as z from 'zod';
import { storedInstant } from './localDay.ts';

/** A copy of the whole database that was opened and checked after it was made. */
export const backup = z.object({
  /** The file's name within the backup folder; never a path. */
  name: z
    .string()
    .max(127, { abort: true })
    .regex(/^[\w.-]{1,120}\.sqlite$/),
  at: storedInstant,
  bytes: z.int().nonnegative(),
  /** Why it was made. */
  reason: z.enum(['automatic', 'by_hand', 'before_restore', 'before_update']),
});
export type Backup = Readonly<z.infer<typeof backup>>;
