import type { RecoveryReason } from './recoveryReason.ts';

/**
 * Whether another file may take the place of one that could not be opened for this reason. Not where the file is sound
 * and something around it is wrong: another program has it, the disk is full, or nothing can be written.
 */
export const mayReplaceData = (reason: RecoveryReason): boolean =>
  reason !== 'locked' && reason !== 'disk_full' && reason !== 'read_only';
