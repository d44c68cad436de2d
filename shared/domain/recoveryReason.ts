import * as z from 'zod';

/** The states in which the data cannot be opened; each has its words in the catalogue (`messages.recovery`). */
export const recoveryReason = z.enum([
  'newer_schema',
  'migration_failed',
  'damaged',
  'missing',
  'read_only',
  'locked',
  'disk_full',
  'unknown',
]);
export type RecoveryReason = z.infer<typeof recoveryReason>;
