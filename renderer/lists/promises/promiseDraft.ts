import type { PromiseMade } from '#shared/domain/promise.ts';
import { promises as words } from '#shared/messages/promises.ts';
import { formatTime, formatWeekday, ownZone, wallTimeIn } from '#shared/messages/when.ts';
import { todayNow } from '../../ground/today.ts';
import { createKeptDrafts } from '../keptDrafts.ts';
import type { NewerField } from '../NewerNotice.tsx';
import { createNewerFields, type Over } from '../newerFields.ts';

/** All that the form shows. By when, as the calendar and the clock on the user's wall show it. */
export type PromiseShown = Pick<PromiseMade, 'what' | 'text'> & { readonly day: string; readonly time: string };
export type PromiseDraft = Over<PromiseShown>;
type Name = keyof PromiseShown;

const NAMES = ['what', 'text', 'day', 'time'] as const satisfies readonly Name[];

/** Changes of promises that are neither saved nor given up, by the promise. */
export const promiseDrafts = createKeptDrafts<PromiseDraft>('promise', {
  ...{ what: 'call', text: '', day: '', time: '', from: {} },
});

/** What the form shows of one as it stands. */
export const shownOf = ({ what, text, dueOn, dueAt }: PromiseMade): PromiseShown => ({
  ...{ what, text },
  ...(dueAt === null ? { day: dueOn ?? '', time: '' } : wallTimeIn(dueAt, ownZone())),
});

// A space at the end is on the way to the next word.
const isSame = (name: Name, one: Partial<PromiseShown>, other: Partial<PromiseShown>): boolean =>
  one[name] === other[name];

export const { changedSince, broughtUpTo, withNewer, isSameDraft } = createNewerFields<PromiseShown>(NAMES, isSame);

/** What was changed elsewhere since the user began to change it, in the words of the form. */
export const newerPromise = (draft: PromiseDraft, now: PromiseShown): readonly NewerField[] => {
  const shown: Readonly<Record<Name, NewerField>> = {
    what: { name: words.editWhat, now: words.what[now.what] },
    text: { name: words.editText, now: now.text },
    day: { name: words.editDay, now: now.day === '' ? '' : formatWeekday(now.day, todayNow()) },
    time: { name: words.editTime, now: formatTime(now.time) },
  };
  return changedSince(draft, now).map((name) => shown[name]);
};
