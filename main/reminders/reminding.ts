import type { RoleId } from '#shared/domain/ids.ts';
import { reminders as words } from '#shared/messages/reminders.ts';
import { noticeActions } from '#shared/tray/noticeActions.ts';
import type { TrayAct } from '#shared/tray/trayAct.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { DueNow, Reminders } from '../services/reminders.ts';
import type { Notifier } from './notifier.ts';

/** What is shown when a notice is clicked: a line of Today, an interview of a role, or Today itself. */
export type Place = { readonly roleId: RoleId; readonly key: string | null } | null;

export type RemindingParts = {
  /** `undefined` while the data cannot be read. */
  readonly reminders: () => Promise<Reminders | undefined>;
  readonly notifier: Notifier;
  readonly clock: Pick<Clock, 'now' | 'today'>;
  /** The user looks at Today: what is due stands before them. */
  readonly isShowingToday: () => boolean;
  readonly open: (place: Place) => void;
  readonly act: (act: TrayAct) => void;
  readonly log: Log;
};

/** A desktop that shows nothing now may do so later: at login it comes up in pieces. */
const TRY_AGAIN_MS = 5 * 60_000;

/** Whether notices are shown: nobody knows before the first. */
export type NoticeState = 'unknown' | 'works' | 'fails';

const placeOf = ({ items: [item], interviews: [interview], count, reminders }: DueNow): Place => {
  if (reminders.length > 1 && count + (interview === undefined ? 0 : 1) > 1) return null;
  if (item !== undefined) return { roleId: item.roleId, key: item.key };
  return interview === undefined ? null : { roleId: interview.roleId, key: null };
};

/** Tells the user of what is due, once; what could not be shown is tried again, and stands in Today in any case. */
export const createReminding = ({ notifier, clock, log, ...parts }: RemindingParts) => {
  let state: NoticeState = 'unknown';
  let tryAgainAt = 0;
  let isAtWork = false;
  let isEnded = false;

  const show = async (due: DueNow): Promise<void> => {
    const [first] = due.items;
    const isAlone = due.count === 1 && due.interviews.length === 0;
    const actions = isAlone && first !== undefined ? noticeActions(first) : [];
    await notifier.show(words.notice(due, clock.now(), clock.today()), {
      onClick: () => parts.open(placeOf(due)),
      buttons: actions.map(({ label, act }) => ({ label, press: () => parts.act(act) })),
    });
  };

  const remind = async (): Promise<void> => {
    const reminders = await parts.reminders();
    if (reminders === undefined || isEnded) return;
    const due = reminders.due();
    if (due.reminders.length === 0) return;
    // First, so that whatever ends the app in between it is told once at most: Today has it.
    reminders.told(due);
    if (parts.isShowingToday()) return;
    try {
      await show(due);
      state = 'works';
    } catch (cause) {
      log.warn('reminders.not_shown', { count: due.reminders.length });
      log.error('reminders.notifier', cause);
      state = 'fails';
      tryAgainAt = Date.parse(clock.now()) + TRY_AGAIN_MS;
      // The data may have been replaced meanwhile.
      if ((await parts.reminders()) === reminders) reminders.notTold(due);
    }
  };

  return {
    /** Tells what is to be told now. */
    look: (): void => {
      const now = Date.parse(clock.now());
      // A clock that went back must not keep it silent.
      const isTooEarly = now < tryAgainAt && tryAgainAt - now <= TRY_AGAIN_MS;
      if (isAtWork || isEnded || isTooEarly) return;
      isAtWork = true;
      remind()
        .catch((cause: unknown) => log.error('reminders.failed', cause))
        .finally(() => {
          isAtWork = false;
        });
    },
    /** Shows one that says nothing, so that the user sees whether it works. Rejects with what stood in the way. */
    show: async (): Promise<void> => {
      try {
        await notifier.show(words.trial, { onClick: () => parts.open(null), buttons: [] });
        state = 'works';
      } catch (cause) {
        state = 'fails';
        throw cause;
      }
    },
    state: (): NoticeState => state,
    dispose: (): void => {
      isEnded = true;
      notifier.dispose();
    },
  };
};
export type Reminding = ReturnType<typeof createReminding>;
