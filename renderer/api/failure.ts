import { errors } from '#shared/messages/errors.ts';
import { ApiFailure } from './client.ts';

/** What to tell the user about anything thrown: main's own words, or that the app is at fault. */
export const failureMessage = (thrown: unknown): string =>
  thrown instanceof ApiFailure ? thrown.message : errors.internal();

/** Whether a write was refused because the record had changed in the meantime. */
export const isStale = (thrown: unknown): boolean => thrown instanceof ApiFailure && thrown.code === 'stale';
