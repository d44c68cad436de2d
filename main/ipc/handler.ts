import type { Channel, Output, Parsed } from '#shared/contract/index.ts';
import type { Result } from '#shared/contract/result.ts';

/** The handlers of some channels: parsed input in, a Result out. What they throw is a bug, and answered as one. */
export type Handlers<C extends Channel> = {
  readonly [K in C]: (input: Parsed<K>) => Result<Output<K>> | Promise<Result<Output<K>>>;
};

/** What the app answers beside its data, in whatever state that is. */
export type AppChannel =
  | 'app.painted'
  | 'app.left'
  | 'app.openExternal'
  | 'app.showDataFolder'
  | 'holidays.look'
  | Extract<Channel, `presence.${string}` | `calling.${string}`>
  | 'settings.update';
/** What the data answers, or says why it cannot. */
export type DataChannel = Exclude<Channel, AppChannel>;
