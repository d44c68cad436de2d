import type { Bootstrap } from '#shared/contract/app.ts';
import { contract } from '#shared/contract/index.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';
import type { DataChannel, Handlers } from '../handler.ts';
import type { RepairChannel } from './backups.ts';

/** What answers while the data cannot be opened: why, the few channels that mend it, and to every other that reason. */
export const recoveryHandlers = (
  bootstrap: () => Bootstrap,
  repair: Handlers<RepairChannel>,
): Handlers<DataChannel> => {
  const refuse = () => fail('database', errors.databaseNotOpen());
  const refusing = Object.fromEntries(Object.keys(contract).map((channel) => [channel, refuse]));
  // Every channel of the contract has an entry: Object.fromEntries loses the names.
  return { ...(refusing as Record<DataChannel, typeof refuse>), 'app.bootstrap': () => ok(bootstrap()), ...repair };
};
