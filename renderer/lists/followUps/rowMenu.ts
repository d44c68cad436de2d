import type { QueryClient } from '@tanstack/react-query';
import type { Today, TodayEntry } from '#shared/contract/followUps.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import type { FollowUpItem } from '#shared/domain/followUp.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { PromisedDue } from '#shared/domain/promise.ts';
import { drafts } from '#shared/messages/drafts.ts';
import { today as words } from '#shared/messages/today.ts';
import { ownZone } from '#shared/messages/when.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { openDialog } from '../../ground/dialogs.ts';
import { goTo } from '../../ground/router.ts';
import type { MenuAction, MenuEntry } from '../../ui/menuEntries.ts';
import { calendarEntry } from '../exportToCalendar.ts';
import { instantNow, wallNow } from '../whenNow.ts';
import { calledOf, firstOf } from './entryWords.ts';
import { actOn, doEntry, reopen } from './followUpActions.ts';
import { ownEntries } from './ownActions.ts';
import type { FormKind } from './RowForm.tsx';
import { type UntilChoice, untilChoices, untilOf } from './until.ts';

/** What a menu needs of the line, or the group of lines, that it belongs to. */
export type MenuParts = {
  readonly client: QueryClient;
  readonly entries: readonly TodayEntry[];
  readonly today: LocalDay;
  readonly openForm: (kind: FormKind) => void;
  /** The entries are gone: the focus goes on to the next. */
  readonly onGone: () => void;
};

const action = (id: string, label: string, run: () => void, shortcut?: string): MenuAction => ({
  kind: 'action',
  id,
  label,
  run,
  ...(shortcut !== undefined && { shortcut }),
});

/** Puts the entries off until then. */
const snooze = ({ client, entries, today, onGone }: MenuParts, until: PromisedDue): void => {
  const [first] = entries;
  if (first === undefined) return;
  const said = words.snoozed({ count: entries.length, name: calledOf(first), day: until.day, today });
  onGone();
  actOn(client, entries, { act: 'snoozed', until, reason: '' }, said);
};

/** The next day on which the user works, where that is not simply tomorrow. */
const nextWorkDayEntry = (parts: MenuParts): readonly MenuAction[] => {
  const { client, today } = parts;
  const [, known] = client.getQueriesData<Today>({ queryKey: queryKeys.today }).findLast(([, data]) => data) ?? [];
  const day = known?.nextWorkDay;
  if (day === undefined || day <= addDays(today, 1)) return [];
  const run = (): void => snooze(parts, { ...wallNow(ownZone()), day, time: null });
  return [action('nextWorkDay', words.nextWorkDay({ day, today }), run)];
};

/** Until when something can be put off. */
export const snoozeEntries = (parts: MenuParts): readonly MenuAction[] => {
  const choose = (choice: UntilChoice): MenuAction =>
    action(choice, words[choice], () => snooze(parts, untilOf(choice, wallNow(ownZone()), instantNow())));
  const choices = untilChoices(wallNow(ownZone()));
  return [
    ...choices.filter((choice) => choice !== 'nextWeek').map(choose),
    ...nextWorkDayEntry(parts),
    choose('nextWeek'),
    action('pick', words.pickDay, () => parts.openForm('snoozed')),
  ];
};

/** Says that one is not needed. */
export const skipEntry = ({ client, entries, onGone }: MenuParts): void => {
  const [first] = entries;
  if (first === undefined) return;
  onGone();
  actOn(client, entries, { act: 'skipped', until: null, reason: '' }, words.skipped({ name: calledOf(first) }));
};

/** Whether somebody is to be reached: for an interview one prepares, and what the user set themselves may be for nobody. */
const isTouch = ({ rule, person, channel }: FollowUpItem): boolean =>
  rule !== 'prep' && !(rule === 'own' && person === null && channel === null);

/** Asks what was said; of what is no touch, such as a preparation, there is nothing to ask. */
export const doneOrAsked = ({ client, entries, openForm, onGone }: MenuParts): void => {
  const [first] = entries;
  if (first === undefined) return;
  if (first.items.some(isTouch)) {
    openForm('done');
    return;
  }
  onGone();
  doEntry(client, first, null, words.logged({ name: calledOf(first) }));
};

/** What is no touch has nobody to write to. */
export const canBeWritten = (entry: TodayEntry): boolean => isTouch(firstOf(entry));

/** Opens the draft of an entry, which stays open whatever becomes of its line. */
export const writeTo = ({ entries, onGone }: MenuParts): void => {
  const [entry] = entries;
  if (entry !== undefined) openDialog({ kind: 'draft', entry, onDone: onGone });
};

/** Goes to what an entry is about. */
export const openEntry = (entry: TodayEntry): void =>
  goTo({ screen: 'board', roleId: firstOf(entry).roleId, tab: 'overview' });

/** All that can be done with a line. */
export const rowEntries = (parts: MenuParts): readonly MenuEntry[] => {
  const [entry] = parts.entries;
  if (entry === undefined) return [];
  const { person } = firstOf(entry);
  return [
    action('done', words.done, () => doneOrAsked(parts), 'D'),
    ...(canBeWritten(entry) ? [action('draft', drafts.write, () => writeTo(parts), 'W')] : []),
    { kind: 'submenu', id: 'snooze', label: words.snooze, actions: snoozeEntries(parts) },
    action('pin', words.pin, () => parts.openForm('pinned'), 'P'),
    ...(firstOf(entry).hold === null ? [] : [action('reopen', words.reopen, () => reopen(firstOf(entry)))]),
    action('skip', words.skip, () => skipEntry(parts), 'N'),
    action('retire', words.retire, () => parts.openForm('retired'), 'R'),
    ...ownEntries(firstOf(entry), parts.onGone),
    action('open', words.open, () => openEntry(entry), 'Enter'),
    calendarEntry({ kind: 'followUp', roleId: firstOf(entry).roleId, key: firstOf(entry).key }),
    ...(person === null
      ? []
      : [action('person', words.openPerson, () => goTo({ screen: 'people', personId: person.id }))]),
  ];
};

/** What can be done with all visible lines of a group at once. */
export const groupEntries = (parts: MenuParts): readonly MenuEntry[] => [
  ...snoozeEntries(parts).filter(({ id }) => id !== 'inAnHour' && id !== 'thisAfternoon'),
  action('retire', words.retire, () => parts.openForm('retired')),
];
