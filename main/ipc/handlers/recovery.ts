import { type Channel, contract } from '#shared/contract/index.ts';
import { fail } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';
import type { AllHandlers } from '../answer.ts';
import type { Handlers } from '../handler.ts';
import type { AppChannel } from './app.ts';
import type { RepairChannel } from './backups.ts';

/** What answers while the data cannot be opened: the few channels given, and for every other the reason why not. */
export const recoveryHandlers = (kept: Handlers<AppChannel | RepairChannel>): AllHandlers => {
  const refuse = () => fail('database', errors.databaseNotOpen());
  const refusing = Object.fromEntries(Object.keys(contract).map((channel) => [channel, refuse]));
  // Every channel of the contract has an entry: Object.fromEntries loses the names.
  return { ...(refusing as Record<Channel, typeof refuse>), ...kept };
};
