import { fail, ok, type Result } from '#shared/contract/result.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { PromisedDue } from '#shared/domain/promise.ts';
import { errors } from '#shared/messages/errors.ts';
import { inAnHour } from '#shared/reminders/inAnHour.ts';
import type { TrayAct } from '#shared/tray/trayAct.ts';
import type { Clock } from '../clock.ts';
import type { Services } from '../services/index.ts';
import { knownZone } from '../services/knownZone.ts';

/** What is done to the data; the rest is about the app. */
type DataAct = Extract<TrayAct, { readonly kind: 'done' | 'kept' | 'broken' | 'snooze' }>;
/** What the app itself has to do: bring up a window, fall silent, end. */
export type AppAct = Exclude<TrayAct, DataAct>;
type SnoozeUntil = Extract<TrayAct, { readonly kind: 'snooze' }>['until'];

export type TrayActionsParts = {
  /** `undefined` while the data cannot be read. */
  readonly services: () => Promise<Pick<Services, 'followUps' | 'promises' | 'today'> | undefined>;
  readonly clock: Pick<Clock, 'now' | 'today' | 'zone'>;
  readonly forApp: (act: AppAct) => void;
};

const isForData = (act: TrayAct): act is DataAct =>
  act.kind === 'done' || act.kind === 'kept' || act.kind === 'broken' || act.kind === 'snooze';

/** Carries out what is chosen in the tray's menu on the data alone: no window need be there. A refusal is to be told. */
export const createTrayActions = ({ services, clock, forApp }: TrayActionsParts) => {
  const untilOf = (until: SnoozeUntil, nextWorkDay: () => Result<LocalDay>): Result<PromisedDue> => {
    if (until === 'hour') return ok(inAnHour(clock.now(), knownZone(clock)));
    const day = until === 'tomorrow' ? ok(addDays(clock.today(), 1)) : nextWorkDay();
    return day.ok ? ok({ day: day.value, time: null, zone: knownZone(clock) }) : day;
  };

  const onData = async (act: DataAct): Promise<Result<unknown>> => {
    const found = await services();
    if (found === undefined) return fail('database', errors.databaseNotOpen());
    const { followUps, promises, today } = found;
    switch (act.kind) {
      case 'done':
        // What was said, and how, nobody was asked: nothing is logged that did not happen.
        return followUps.done({ items: act.items, log: null });
      case 'kept':
      case 'broken':
        return promises.settle({ id: act.promiseId, version: act.version, state: act.kind });
      case 'snooze': {
        const until = untilOf(act.until, () => {
          const read = today.get({ most: 1 });
          return read.ok ? ok(read.value.nextWorkDay) : read;
        });
        if (!until.ok) return until;
        return followUps.act({ items: act.items, act: 'snoozed', until: until.value, reason: '' });
      }
    }
  };

  return async (act: TrayAct): Promise<Result<null>> => {
    if (!isForData(act)) {
      forApp(act);
      return ok(null);
    }
    const done = await onData(act);
    return done.ok ? ok(null) : done;
  };
};
export type TrayActions = ReturnType<typeof createTrayActions>;
