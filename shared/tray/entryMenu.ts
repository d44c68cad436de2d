import type { TodayEntry } from '../contract/followUps.ts';
import { addDays } from '../domain/dayMath.ts';
import type { FollowUpItem } from '../domain/followUp.ts';
import type { LocalDay } from '../domain/localDay.ts';
import { entryCalled } from '../messages/entryNames.ts';
import { followUps } from '../messages/followUps.ts';
import { plainLine } from '../messages/plainLine.ts';
import { today as todayWords } from '../messages/today.ts';
import { tray as words } from '../messages/tray.ts';
import type { TrayAct } from './trayAct.ts';
import { action, label, SEPARATOR, submenu, type TrayAction, type TrayEntry } from './trayEntry.ts';

type Days = { readonly today: LocalDay; readonly nextWorkDay: LocalDay };

/** What an entry is called; wider menus leave the screen. */
const NAME = 60;
/** A reason in the app's own words has to be read to its end. */
const REASON = 120;
/** So many reasons of one person's entry are said; the rest is on Today. */
const REASONS = 3;

/** What became of a promise that nobody has settled yet, or else that it is done. */
export const ends = (
  first: FollowUpItem,
  items: Extract<TrayAct, { readonly kind: 'done' }>['items'],
): readonly TrayAction[] => {
  const { reason } = first;
  if (reason.kind !== 'promise' || reason.promise.state !== 'open') {
    return [action(todayWords.done, { kind: 'done', items })];
  }
  const { id: promiseId, version, what } = reason.promise;
  return [
    action(what === 'call' ? todayWords.called : todayWords.kept, { kind: 'kept', promiseId, version }),
    action(todayWords.notCalled, { kind: 'broken', promiseId, version }),
  ];
};

/** One entry of Today as a menu: why, and what can be done about it. */
export const entryMenu = ({ items }: TodayEntry, { today, nextWorkDay }: Days): TrayEntry => {
  const [first] = items;
  // The contract gives at least one.
  if (first === undefined) throw new Error('an entry of Today without a follow-up');
  const refs = items.map(({ roleId, key }) => ({ roleId, key }));
  const name = words.entry(entryCalled(first, items));
  return submenu(plainLine(name, NAME) || followUps.rules[first.rule], [
    ...items.slice(0, REASONS).map((item) => label(followUps.reasonLine(item, today, REASON))),
    SEPARATOR,
    ...ends(first, refs),
    submenu(todayWords.snooze, [
      action(todayWords.inAnHour, { kind: 'snooze', items: refs, until: 'hour' }),
      action(todayWords.tomorrow, { kind: 'snooze', items: refs, until: 'tomorrow' }),
      // As on Today, only where that is not simply tomorrow.
      ...(nextWorkDay > addDays(today, 1)
        ? [
            action(todayWords.nextWorkDay({ day: nextWorkDay, today }), {
              ...{ kind: 'snooze', items: refs, until: 'workDay' },
            }),
          ]
        : []),
    ]),
    action(words.open, { kind: 'open', roleId: first.roleId, key: first.key }),
  ]);
};
