import * as z from 'zod';
import { PROMISE_STATES, PROMISED } from './choices.ts';
import { personId, promiseId, roleId } from './ids.ts';
import { localDay, storedDay, storedInstant } from './localDay.ts';
import { wallTime } from './wallTime.ts';

export const promised = z.enum(PROMISED);
/** What somebody promises to do. */
export type Promised = z.infer<typeof promised>;

export const promiseState = z.enum(PROMISE_STATES);
export type PromiseState = z.infer<typeof promiseState>;

/** By when: a day, or a time of it where one was named (`time` is `null` otherwise), in a zone. */
export const promisedDue = wallTime.extend({ day: localDay, time: wallTime.shape.time.nullable() });
export type PromisedDue = Readonly<z.infer<typeof promisedDue>>;

/** What somebody said they would do, by when. Either the day or the instant is set. */
export const promise = z.object({
  id: promiseId,
  roleId,
  /** `null`: somebody of the company whose name is not known. */
  personId: personId.nullable(),
  personName: z.string().nullable(),
  what: promised,
  dueOn: storedDay.nullable(),
  dueAt: storedInstant.nullable(),
  /** The IANA zone in which it was named. */
  zone: z.string(),
  /** In their words, beyond what it is; may be empty. */
  text: z.string(),
  state: promiseState,
  madeAt: storedInstant,
  /** When the user said what became of it. */
  settledAt: storedInstant.nullable(),
  version: z.int().positive(),
});
export type PromiseMade = Readonly<z.infer<typeof promise>>;
