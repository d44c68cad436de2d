import { dayNumber, dayOfNumber } from '../domain/calendarDay.ts';
import { type FollowUpAct, isSameSeries, markPerson } from './acts.ts';
import { endedBy } from './ended.ts';
import type { FollowUp } from './followUp.ts';
import { everyOwn } from './rules/own.ts';
import type { WantedFollowUp } from './snapshot.ts';
import type { RoleView } from './view.ts';

/** What was put off and is no longer wanted stays so many days for the user to see, and then not. */
const HELD_DAYS = 30;

type Held = FollowUpAct & { readonly act: 'snoozed' | 'pinned' };

/**
 * What the user has put off or pinned, as long as it stands: until it was opened again, and until they were in touch
 * after all.
 */
const holdOf = (view: RoleView, wanted: WantedFollowUp, acts: readonly FollowUpAct[]): Held | undefined => {
  const last = acts.findLast(
    (act) =>
      (act.act === 'snoozed' || act.act === 'pinned' || act.act === 'reopened') &&
      act.step === wanted.step &&
      isSameSeries(act, wanted),
  );
  if (last === undefined || last.act === 'reopened') return undefined;
  const isOther = last.dueOn !== wanted.dueOn || last.dueAt !== wanted.dueAt;
  // What the user set themselves waits for the day that they chose last, whatever is said meanwhile.
  if (wanted.rule === 'own') return isOther ? undefined : (last as Held); // of the two acts that are left
  const isSince = view.contacts.some(
    ({ at, person }) => at > Date.parse(last.at) && (last.person === null || person === null || person === last.person),
  );
  if (isSince) return undefined;
  // A snooze is of that one day: what is due another day comes again.
  return last.act === 'snoozed' && isOther ? undefined : (last as Held);
};

const isRetired = (wanted: WantedFollowUp, acts: readonly FollowUpAct[]): boolean =>
  acts.findLast(({ act, ...of }) => (act === 'retired' || act === 'reopened') && isSameSeries(of, wanted))?.act ===
  'retired';

const dayOf = ({ calendar }: RoleView, on: string | null, at: string | null): string => on ?? calendar.dayOf(at ?? '');

const standing = (view: RoleView, wanted: WantedFollowUp, acts: readonly FollowUpAct[]): FollowUp => {
  const hold = holdOf(view, wanted, acts);
  const when = hold === undefined ? wanted : { dueOn: hold.untilOn, dueAt: hold.untilAt };
  return {
    ...wanted,
    hold: hold?.act ?? null,
    day: dayOf(view, when.dueOn, when.dueAt),
    at: when.dueAt,
    state: isRetired(wanted, acts) ? 'retired' : 'open',
    endedBy: null,
    endedOn: null,
  };
};

/** What the user has put off or pinned stays when it gets too old for its rule, but not for ever. */
const staysHeld = ({ moment }: RoleView, { state, hold, day }: FollowUp): boolean =>
  state === 'open' && hold !== null && !moment.isOver(dayOfNumber(dayNumber(day) + HELD_DAYS));

/** What has become of one that no rule wants any more. */
const noLongerWanted = (view: RoleView, stored: FollowUp, acts: readonly FollowUpAct[]): readonly FollowUp[] => {
  const reason = endedBy(view, stored, acts);
  if (reason === undefined) return [];
  const now = standing(view, stored, acts);
  if (reason.endedBy === 'aged' && staysHeld(view, now)) return [now];
  // What nobody has seen due is not missed either, nor what was not to be done any more; what the user wrote down always is.
  const isSeen = stored.rule === 'own' || (now.state === 'open' && stored.day <= view.moment.today);
  return stored.state === 'ended' || isSeen ? [{ ...stored, state: 'ended', ...reason }] : [];
};

/** The same step, whomever it names: somebody else may have come to the role who is to be asked first. */
const isSameStep = (one: WantedFollowUp, other: WantedFollowUp): boolean =>
  one.step === other.step && isSameSeries({ ...one, person: markPerson(one.rule, one.person) }, other);

/**
 * What was there before. What the user wrote down always was, whether or not it was ever planned: it is as they wrote it,
 * and gone once they took it away, whatever they had done with it.
 */
const knownBefore = (
  view: RoleView,
  stored: readonly FollowUp[],
  acts: readonly FollowUpAct[],
): readonly FollowUp[] => [
  ...stored.filter(({ rule }) => rule !== 'own'),
  ...everyOwn(view).map((one): FollowUp => {
    const before = stored.find((other) => isSameStep(other, one));
    const now = standing(view, one, acts);
    if (before?.state !== 'ended') return now;
    return { ...now, state: 'ended', endedBy: before.endedBy, endedOn: before.endedOn };
  }),
];

const byKey = ({ key: one }: FollowUp, { key: other }: FollowUp): number => (one < other ? -1 : Number(one > other));

/**
 * The follow-ups of a role as they stand now, by key: what the rules want, with what the user did with it, and what had
 * been due and ended, with its reason. Made from what it gave last, it gives the same again.
 * @param acts all that the user did with follow-ups of the role, the latest last
 */
export const reconcile = (
  view: RoleView,
  wanted: readonly WantedFollowUp[],
  stored: readonly FollowUp[],
  acts: readonly FollowUpAct[],
): readonly FollowUp[] =>
  [
    ...wanted.map((one) => standing(view, one, acts)),
    ...knownBefore(view, stored, acts)
      .filter((one) => !wanted.some((other) => isSameStep(other, one)))
      .flatMap((one) => noLongerWanted(view, one, acts)),
  ].sort(byKey);
