import * as z from 'zod';
import { promiseId, roleId } from '../domain/ids.ts';
import { promise, promised, promisedDue, promiseState } from '../domain/promise.ts';
import { text } from '../domain/text.ts';
import { version } from './fields.ts';
import { ROLE_PROMISES } from './pageSizes.ts';
import { saidWith } from './signals.ts';

const promiseFields = z.object({ what: promised, due: promisedDue, text: text(2000) });

/** What is written down in the same breath as an interaction. */
export const alsoLogged = z.object({
  /** What they said they would do. Needs a role. */
  promise: promiseFields.optional(),
  /** What they said, topic by topic. Needs a role. */
  signals: z.array(saidWith).max(20).optional(),
  /** Promises of theirs that this keeps. */
  keeps: z.array(promiseId).max(20).optional(),
  /** It came in and wants no reply. */
  needsNoReply: z.literal(true).optional(),
});
export type AlsoLogged = z.infer<typeof alsoLogged>;

/** How many promises were kept, and how many were not, of those of which that is known. */
export const promiseCounts = z.object({ kept: z.int().nonnegative(), broken: z.int().nonnegative() });
export type PromiseCounts = Readonly<z.infer<typeof promiseCounts>>;

export const promisesContract = {
  /** Those of a role, open ones first, then the latest. */
  'promises.list': { input: z.object({ roleId }), output: z.array(promise).max(ROLE_PROMISES) },
  /** Changes the fields that are given, and no others. */
  'promises.patch': { input: z.object({ id: promiseId, version, fields: promiseFields.partial() }), output: z.null() },
  /** Says what became of it; `open` takes that back. */
  'promises.settle': { input: z.object({ id: promiseId, version, state: promiseState }), output: z.null() },
  'promises.remove': { input: z.object({ id: promiseId, version }), output: z.null() },
} as const;
