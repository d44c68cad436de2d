import type { PresenceState } from '#shared/contract/presence.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { type Notice, reminders as words } from '#shared/messages/reminders.ts';
import { noticeActions } from '#shared/tray/noticeActions.ts';
import type { TrayAct } from '#shared/tray/trayAct.ts';
import type { Clock } from '../clock.ts';
import { storageTrouble } from '../db/failure.ts';
import type { Log } from '../log.ts';
import type { DueNow, Reminders } from '../services/reminders.ts';
import type { NoticeActions, Notifier } from './notifier.ts';

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
  /** Whether notices are shown is known better than before. */
  readonly onChanged: () => void;
  readonly log: Log;
};

/** A desktop that shows nothing now may do so later: at login it comes up in pieces. */
const TRY_AGAIN_MS = 5 * 60_000;

const placeOf = ({ entries: [entry], interviews: [interview, ...others], count }: DueNow): Place => {
  if (count + others.length + (interview === undefined ? 0 : 1) > 1) return null;
  if (interview !== undefined) return { roleId: interview.roleId, key: null };
  const [item] = entry ?? [];
  return item === undefined ? null : { roleId: item.roleId, key: item.key };
};

/** Tells the user of what is due, once; what could not be shown is tried again, and stands in Today in any case. */
export const createReminding = ({ notifier, clock, log, ...parts }: RemindingParts) => {
  let state: PresenceState['notices'] = 'unknown';
  let tryAgainAt = 0;
  let isAtWork = false;
  let isEnded = false;
  /** What was told and could not be stored: another program has the file, or the disk is full. */
  let unwritten: readonly DueNow[] = [];

  const know = (now: typeof state): void => {
    const isNew = now !== state;
    state = now;
    if (isNew) parts.onChanged();
  };
  /** Shows a notice, and knows afterwards whether they are shown. */
  const show = async (notice: Notice, actions: NoticeActions): Promise<void> => {
    try {
      await notifier.show(notice, actions);
      tryAgainAt = 0;
      know('works');
    } catch (cause) {
      know('fails');
      throw cause;
    }
  };

  const tellOf = (due: DueNow): Promise<void> => {
    const [first = []] = due.entries;
    const isAlone = due.count === 1 && due.interviews.length === 0;
    return show(words.notice(due, clock.now(), clock.today()), {
      onClick: () => parts.open(placeOf(due)),
      buttons: isAlone ? noticeActions(first).map(({ label, act }) => ({ label, press: () => parts.act(act) })) : [],
    });
  };

  /** Stores what was told; what cannot be stored now is known here, and stored later. */
  const write = (reminders: Reminders): void => {
    unwritten = unwritten.filter((due) => {
      try {
        reminders.told(due);
        return false;
      } catch (cause) {
        if (storageTrouble(cause) === undefined) log.error('reminders.not_stored', cause);
        return true;
      }
    });
  };

  const remind = async (): Promise<void> => {
    const reminders = await parts.reminders();
    if (reminders === undefined || isEnded) return;
    if (unwritten.length > 0) write(reminders);
    const due = reminders.due(unwritten);
    if (due.reminders.length === 0) return;
    // Who looks at Today sees what is due; that an interview begins is said to everybody.
    if (due.interviews.length > 0 || !parts.isShowingToday()) {
      try {
        await tellOf(due);
      } catch (cause) {
        log.error('reminders.not_shown', cause, { count: due.reminders.length });
        tryAgainAt = Date.parse(clock.now()) + TRY_AGAIN_MS;
        return;
      }
    }
    unwritten = [...unwritten, due];
    // The data may have been replaced while it was shown.
    if ((await parts.reminders()) === reminders) write(reminders);
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
    /** Says something about the app itself. Rejects with what stood in the way. */
    say: (notice: Notice, onClick: () => void): Promise<void> => show(notice, { onClick, buttons: [] }),
    /** Shows one that says nothing, so that the user sees whether it works. Rejects likewise. */
    show: (): Promise<void> => show(words.trial, { onClick: () => parts.open(null), buttons: [] }),
    state: (): typeof state => state,
    /** Comes when what was shown is taken away. */
    dispose: (): Promise<void> => {
      isEnded = true;
      return notifier.dispose();
    },
  };
};
export type Reminding = ReturnType<typeof createReminding>;
