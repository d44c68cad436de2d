import { type Channel, contract } from '#shared/contract/index.ts';
import { fail, type Result } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';
import { storageFailure, storageTrouble } from '../db/failure.ts';
import type { Log } from '../log.ts';
import type { Handlers } from './handler.ts';

export type AllHandlers = Handlers<Channel>;

/** One call of the page's: input, handler, output, each checked in turn. Every failure is a value. */
export type Answer = (channel: Channel, raw: unknown) => Promise<Result<unknown>>;

/** `onDamage` hears of it when SQLite found the database damaged while it answered; the page gets a failure all the same. */
export const createAnswer =
  (handlers: AllHandlers, log: Log, onDamage: () => void = () => undefined): Answer =>
  async (channel, raw) => {
    const input = contract[channel].input.safeParse(raw);
    if (!input.success) {
      const field = input.error.issues[0]?.path.join('.') || undefined;
      return fail('invalid_input', errors.invalidInput({ field }), { field });
    }
    try {
      // Each channel's handler takes what its own schema gives; the type of the pair is lost in the look-up by name.
      const handle = handlers[channel] as (input: unknown) => Result<unknown> | Promise<Result<unknown>>;
      const result = await handle(input.data);
      if (!result.ok) return result;
      const output = contract[channel].output.safeParse(result.value);
      if (output.success) return { ok: true, value: output.data };
      log.error('ipc.malformed_output', output.error, { channel });
      return fail('internal', errors.internal());
    } catch (error) {
      if (storageTrouble(error) === 'damaged') onDamage();
      const failure = storageFailure(error);
      if (failure === undefined) log.error('ipc.handler_threw', error, { channel });
      return failure ?? fail('internal', errors.internal());
    }
  };
