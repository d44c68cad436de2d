import type { CompanyId } from '#shared/domain/ids.ts';
import { errors } from '#shared/messages/errors.ts';
import { ApiFailure } from './client.ts';

/** What to tell the user about anything thrown: main's own words, or that the app is at fault. */
export const failureMessage = (thrown: unknown): string =>
  thrown instanceof ApiFailure ? thrown.message : errors.internal();

/** Whether a write was refused because the record had changed in the meantime. */
export const isStale = (thrown: unknown): boolean => thrown instanceof ApiFailure && thrown.code === 'stale';

/** Whether it only failed for something else that had the data file; the window says so by itself. */
export const isLocked = (thrown: unknown): boolean => thrown instanceof ApiFailure && thrown.code === 'locked';

/** The company that has the name which was to be given, if that is why main refused it; else `null`. */
export const nameTakenBy = (thrown: unknown): CompanyId | null =>
  thrown instanceof ApiFailure && thrown.code === 'conflict' ? (thrown.details?.companyId ?? null) : null;

/** How many roles an undo waits for a word about, if that is why main refused it; else `null`. */
export const editedCount = (thrown: unknown): number | null =>
  thrown instanceof ApiFailure && thrown.code === 'conflict' ? (thrown.details?.count ?? null) : null;
