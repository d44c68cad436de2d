import { Temporal } from 'temporal-polyfill';
import { toSecond, type WorkCalendar } from '../calendar.ts';
import { defaultChannel, otherChannel } from '../channels.ts';
import type { Contact } from '../contacts.ts';
import type { CourseOf } from '../course.ts';
import { lastOf, laterOf } from '../days.ts';
import type { RuleSettings } from '../settings.ts';
import type { SnapshotPromise, WantedFollowUp } from '../snapshot.ts';
import { promisedDay, type RoleView, stepDays, wantedOn } from '../view.ts';

type Lapse = { readonly at: string; readonly isInstant: boolean };

/** When a promise counts as not kept: an instant to the second, or the beginning of a day. */
const lapseOf = (promise: SnapshotPromise, calendar: WorkCalendar, settings: RuleSettings['promise']): Lapse => {
  const { what, due, state, settledAt } = promise;
  const day = promisedDay(due, calendar);
  const isCall = what === 'call';
  const lapse: Lapse =
    isCall && due.length > 10
      ? { at: toSecond(Temporal.Instant.from(due).add({ minutes: settings.graceMinutes })), isInstant: true }
      : {
          at: calendar.startOf(calendar.workDayAfter(day, isCall ? settings.afterCall : settings.afterOther)),
          isInstant: false,
        };
  const said = state === 'broken' && settledAt !== null ? toSecond(Temporal.Instant.from(settledAt)) : null;
  return said !== null && Date.parse(said) < Date.parse(lapse.at) ? { at: said, isInstant: true } : lapse;
};

/** By what it ended: for a call by talking, on whatever day, or by another word of theirs on its day or later. */
const endsOf = (
  { contacts, calendar }: RoleView,
  { person, what, due, madeAt }: SnapshotPromise,
): readonly Contact[] => {
  const day = promisedDay(due, calendar);
  const isEnd = ({ isConversation, isHeard, day: heardOn }: Contact): boolean =>
    what === 'call' ? isConversation || (isHeard && heardOn >= day) : isHeard;
  return contacts.filter((one) => one.person === person && one.at > Date.parse(madeAt) && isEnd(one));
};

/** The touches of E: of that person, from the promised instant on, or from the beginning of the promised day. */
const touchesFrom = ({ touches, calendar }: RoleView, { person, due }: SnapshotPromise): readonly Contact[] => {
  const from = Date.parse(due.length > 10 ? due : calendar.startOf(promisedDay(due, calendar)));
  return touches.filter((one) => one.person === person && one.at >= from);
};

/** A promise that was not kept: a call that did not come is the user's to make. */
export const promise = (view: RoleView): WantedFollowUp[] => {
  const { role, calendar, moment, person, marks, settings } = view;
  return role.promises.flatMap((given) => {
    const { id, person: who, what, due, state } = given;
    if (state !== 'open' && state !== 'broken') return [];
    const lapse = lapseOf(given, calendar, settings.promise);
    if (endsOf(view, given).length > 0 || !moment.isReached(Date.parse(lapse.at))) return [];
    const touches = touchesFrom(view, given);
    const days = stepDays(touches, marks('promise', who, id));
    if (days.size >= settings.promise.steps) return [];
    const whom = person(who);
    const first = what === 'call' && whom?.phone === true ? ('call' as const) : defaultChannel(whom);
    const wanted = { rule: 'promise', person: who, anchor: id } as const;
    if (days.size === 0) {
      const dueThen = lapse.isInstant ? { dueAt: lapse.at } : { dueOn: calendar.dayOf(lapse.at) };
      return wantedOn(role, { ...wanted, step: 1, channel: first, ...dueThen });
    }
    return wantedOn(role, {
      ...wanted,
      step: days.size + 1,
      channel: otherChannel(whom, touches.length > 0 ? (touches.at(-1)?.channel ?? null) : first),
      dueOn: calendar.workDayAfter(laterOf(promisedDay(due, calendar), lastOf(days)), settings.promise.again),
    });
  });
};

/** Whether the user can still do something about it: not so long after it lapsed. */
export const isPromiseFresh = ({ role, calendar, settings, moment }: RoleView, { anchor }: WantedFollowUp): boolean => {
  const given = role.promises.find(({ id }) => id === anchor);
  if (given === undefined) return false;
  const { at } = lapseOf(given, calendar, settings.promise);
  return !moment.isOver(calendar.workDayAfter(calendar.dayOf(at), settings.promise.until));
};

export const promiseCourse: CourseOf = (view, { anchor, step }) => {
  const given = view.role.promises.find(({ id }) => id === anchor);
  return given && { heard: endsOf(view, given), touches: touchesFrom(view, given), days: step };
};
