import * as z from 'zod';
import { companyId } from '../domain/ids.ts';

/**
 * Everything that can go wrong across the bridge, by name. Only values cross it: `ipcRenderer` keeps nothing of a
 * thrown error but its message, so a failure is an answer like any other.
 */
export const ERROR_CODES = [
  /** The input does not have the shape that the channel takes. */
  'invalid_input',
  /** The record was there once, or never. */
  'not_found',
  /** Somebody changed the record since it was read; nothing was written. */
  'stale',
  /** The file cannot be read as what it should be; `details` may name file and line. */
  'bad_file',
  /** The disk is full: nothing was written. */
  'disk_full',
  /** Something else had the database for longer than it was waited for; nothing was written. */
  'locked',
  /** The database is read-only, damaged or gone. */
  'database',
  /** What was asked does not fit the state things are in. */
  'conflict',
  /** A fault of the app itself; its log holds more. */
  'internal',
] as const;

export const apiError = z.object({
  code: z.enum(ERROR_CODES),
  /** For the user: what happened, what was kept, what to do. */
  message: z.string(),
  details: z
    .object({
      file: z.string().optional(),
      line: z.int().positive().optional(),
      field: z.string().optional(),
      /** How many records the sentence speaks of. */
      count: z.int().optional(),
      /** The record that stands in the way. */
      companyId: companyId.optional(),
    })
    .optional(),
});
export type ApiError = Readonly<z.infer<typeof apiError>>;
export type ErrorCode = ApiError['code'];

export type Failure = { readonly ok: false; readonly error: ApiError };
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

/** A good answer. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** A failure as a value; `message` comes from the catalogue. */
export const fail = (code: ErrorCode, message: string, details?: ApiError['details']): Failure => ({
  ok: false,
  error: details === undefined ? { code, message } : { code, message, details },
});
