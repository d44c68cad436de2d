import { ok, type Result } from '#shared/contract/result.ts';
import type { SignalsOverview } from '#shared/contract/signals.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import { instantOf } from '#shared/domain/wallTime.ts';
import { knownZone } from './knownZone.ts';
import type { Parts } from './parts.ts';

/** After so many days without contact, a conflict is not what is to be looked at first. */
const QUIET_DAYS = 30;

/** Where people contradict each other, over all roles under way. */
export const createSignalsOverview =
  ({ clock, catchUp, signalRoles }: Pick<Parts, 'clock' | 'catchUp' | 'signalRoles'>) =>
  (): Result<SignalsOverview> => {
    catchUp();
    const quiet = instantOf({ day: addDays(clock.today(), -QUIET_DAYS), time: '00:00', zone: knownZone(clock) });
    return ok({ roles: signalRoles.worstFirst(quiet), total: signalRoles.total() });
  };
export type SignalsOverviewOf = ReturnType<typeof createSignalsOverview>;
