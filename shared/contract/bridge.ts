import type { EventName, EventPayload } from './events.ts';
import type { Channel, Input, Output } from './index.ts';
import type { Result } from './result.ts';

/** All that the page can reach of the app, as `window.followthrough`. */
export type Bridge = {
  /** Asks the main process. Never rejects: a failure is an answer. */
  readonly invoke: <C extends Exclude<Channel, 'import.dropped'>>(
    channel: C,
    input: Input<C>,
  ) => Promise<Result<Output<C>>>;
  /** Listens to what main tells unasked; the answer stops listening. */
  readonly on: <N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void) => () => void;
  /** Hands over files dropped on the page. Takes `File` objects only: the page never names a path. */
  readonly importDropped: (files: readonly unknown[]) => Promise<Result<Output<'import.dropped'>>>;
};
