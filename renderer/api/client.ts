import type { Channel, Input, Output } from '#shared/contract/index.ts';
import type { ApiError, Result } from '#shared/contract/result.ts';
import { bridge } from './bridge.ts';
import { counted } from './pending.ts';

/** A failure that main answered, as something to throw: queries and mutations tell failures from answers by that. */
export class ApiFailure extends Error {
  readonly code: ApiError['code'];
  readonly details: ApiError['details'];

  constructor(error: ApiError) {
    super(error.message);
    this.name = 'ApiFailure';
    this.code = error.code;
    this.details = error.details;
  }
}

/** The value of an answer; throws {@link ApiFailure} if it is a failure. */
export const unwrap = <T>(result: Result<T>): T => {
  if (result.ok) {
    return result.value;
  }
  throw new ApiFailure(result.error);
};

/** Asks main. Rejects with {@link ApiFailure}, whose message is meant for the user. */
export const call = async <C extends Exclude<Channel, 'import.dropped'>>(
  channel: C,
  input: Input<C>,
): Promise<Output<C>> => unwrap(await counted(channel, bridge().invoke(channel, input)));
