import { type Channel, contract } from '#shared/contract/index.ts';
import { type Failure, fail, type Result } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';
import { fieldWords, isDay } from '#shared/messages/fields.ts';
import { storageFailure, storageTrouble } from '../db/failure.ts';
import { despiteLocks } from '../db/patience.ts';
import type { Log } from '../log.ts';
import type { Handlers } from './handler.ts';
import { isModest } from './modestInput.ts';

/** One call of the page's: input, handler, output, each checked in turn. Every failure is a value. */
export type Answer<C extends Channel = Channel> = (channel: C, raw: unknown) => Promise<Result<unknown>>;

export type AnswerParts = {
  /** SQLite found the database damaged while it answered; the page gets a failure all the same. */
  readonly onDamage: () => void;
  /** A call waits for another program that has the database, or, with `false`, none does any more. */
  readonly onWaiting: (isWaiting: boolean) => void;
  /** How many transactions were committed so far: whether a failure can say that nothing was changed. */
  readonly commits: () => number;
};

const ON_NO_DATA: AnswerParts = { onDamage: () => undefined, onWaiting: () => undefined, commits: () => 0 };

/** What cannot be taken, by the name that the field has for the user. */
const refuse = (issues: readonly { readonly path: readonly PropertyKey[] }[]): Failure => {
  const path = issues[0]?.path ?? [];
  const field = path.join('.') || undefined;
  const name = fieldWords(path);
  const message =
    name !== undefined && isDay(path) ? errors.dayNotTaken({ field: name }) : errors.invalidInput({ field: name });
  return fail('invalid_input', message, { field });
};

export const createAnswer = <C extends Channel>(
  handlers: Handlers<C>,
  log: Log,
  { onDamage, onWaiting, commits }: AnswerParts = ON_NO_DATA,
): Answer<C> => {
  let waiting = 0;
  const wait = (by: 1 | -1): void => {
    waiting += by;
    if (waiting === (by === 1 ? 1 : 0)) onWaiting(by === 1);
  };

  return async (channel, raw) => {
    if (!isModest(raw)) return fail('invalid_input', errors.inputTooLarge());
    const input = contract[channel].input.safeParse(raw);
    if (!input.success) return refuse(input.error.issues);
    const before = commits();
    /** What is said of a write must be so: after a commit nobody may be told that nothing was changed. */
    const truly = (failure: Failure): Failure =>
      commits() === before ? failure : fail(failure.error.code, errors.failedAfterWrite());
    try {
      // Each channel's handler takes what its own schema gives; the type of the pair is lost in the look-up by name.
      const handle = handlers[channel] as (input: unknown) => Result<unknown> | Promise<Result<unknown>>;
      let isWaiting = false;
      const onPause = (): void => {
        if (!isWaiting) wait(1);
        isWaiting = true;
      };
      const mayTryAgain = (): boolean => commits() === before;
      // Tried again is what fails while it is called; what goes on later has its own way with locks.
      const { answered } = await despiteLocks(() => ({ answered: handle(input.data) }), {
        mayTryAgain,
        onPause,
      }).finally(() => {
        if (isWaiting) wait(-1);
      });
      const result = await answered;
      if (!result.ok) return result;
      const output = contract[channel].output.safeParse(result.value);
      if (output.success) return { ok: true, value: output.data };
      log.error('ipc.malformed_output', output.error, { channel });
      return truly(fail('internal', errors.internal()));
    } catch (error) {
      if (storageTrouble(error) === 'damaged') onDamage();
      const failure = storageFailure(error);
      if (failure === undefined) log.error('ipc.handler_threw', error, { channel });
      return truly(failure ?? fail('internal', errors.internal()));
    }
  };
};
