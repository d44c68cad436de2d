import type { Part } from '../domain/person.ts';
import type { WorkCalendar } from './calendar.ts';
import { type Contact, contactsOf, endOf, isAhead, tookPlace } from './contacts.ts';
import { lastOf } from './days.ts';
import { type Moment, momentOf } from './moment.ts';
import type { RuleSettings } from './settings.ts';
import type {
  Rule,
  SnapshotInterview,
  SnapshotMark,
  SnapshotPerson,
  SnapshotRole,
  WantedFollowUp,
} from './snapshot.ts';

/** One role as the rules look at it: its facts in order, and what they have in common worked out once. */
export type RoleView = {
  readonly role: SnapshotRole;
  readonly calendar: WorkCalendar;
  readonly settings: RuleSettings;
  readonly moment: Moment;
  /** In their order. */
  readonly contacts: readonly Contact[];
  readonly touches: readonly Contact[];
  readonly heard: readonly Contact[];
  /** Interviews that took place. */
  readonly met: readonly SnapshotInterview[];
  readonly hasAhead: boolean;
  readonly person: (id: string | null) => SnapshotPerson | undefined;
  /** The first person, in the order of the list, with the first of these parts that anybody has. */
  readonly byPart: (...parts: readonly Part[]) => SnapshotPerson | undefined;
  readonly marks: (rule: Rule, person: string | null, anchor: string) => readonly SnapshotMark[];
  /** Due days of open promises, and decision days on or after which nobody was heard. */
  readonly announced: readonly string[];
  /** The due days of promises that are open, the first first; and the last of them. */
  readonly promised: readonly string[];
  readonly promisedUntil: string | undefined;
  /** Whether anybody was heard on that day or later. */
  readonly isHeardSince: (day: string) => boolean;
};

/** The day of a promise, which may name an instant. */
export const promisedDay = (due: string, calendar: WorkCalendar): string =>
  due.length === 10 ? due : calendar.dayOf(due);

export const viewOf = (role: SnapshotRole, calendar: WorkCalendar, settings: RuleSettings, now: string): RoleView => {
  const moment = momentOf(now, calendar);
  const contacts = contactsOf(role, calendar, moment);
  const heard = contacts.filter(({ isHeard }) => isHeard);
  const people = new Map(role.people.map((person) => [person.id, person]));
  const isHeardSince = (day: string): boolean => heard.some((contact) => contact.day >= day);
  const open = role.promises.filter(({ state }) => state === 'open').map(({ due }) => promisedDay(due, calendar));
  return {
    role,
    calendar,
    settings,
    moment,
    contacts,
    touches: contacts.filter(({ isTouch }) => isTouch),
    heard,
    met: role.interviews.filter((interview) => tookPlace(interview, moment)),
    hasAhead: role.interviews.some((interview) => isAhead(interview, moment)),
    person: (id) => (id === null ? undefined : people.get(id)),
    byPart: (...parts) => parts.flatMap((part) => role.people.find((person) => person.part === part) ?? [])[0],
    marks: (rule, person, anchor) =>
      role.marks.filter((mark) => mark.rule === rule && mark.person === person && mark.anchor === anchor),
    announced: [...open, ...role.decisions.map(({ on }) => on).filter((day) => !isHeardSince(day))],
    promised: open.toSorted(),
    promisedUntil: lastOf(open),
    isHeardSince,
  };
};

/** The day that a mark stands for: what was skipped counts from the day for which it was due, if that is later. */
export const dayOfMark = ({ how, on, dueOn }: SnapshotMark): string => (how === 'skipped' && dueOn > on ? dueOn : on);

/** The days of some touches and marks: what happened on one day is one step. */
export const stepDays = (touches: readonly Contact[], marks: readonly SnapshotMark[]): ReadonlySet<string> =>
  new Set([...touches.map(({ day }) => day), ...marks.map(dayOfMark)]);

/** The user's day on which an interview ended. */
export const endDay = (interview: SnapshotInterview, calendar: WorkCalendar): string =>
  calendar.dayOf(new Date(endOf(interview)).toISOString());

/** Of two interviews the one that ended later; by id where they ended together. */
export const laterEnd = (one: SnapshotInterview, other: SnapshotInterview): number =>
  endOf(one) - endOf(other) || (one.id < other.id ? -1 : Number(one.id > other.id));

type Wanted = Omit<WantedFollowUp, 'key' | 'role' | 'dueOn' | 'dueAt'> &
  ({ readonly dueOn: string } | { readonly dueAt: string });

/** A follow-up of a role, with its key. */
export const wantedOn = (role: SnapshotRole, wanted: Wanted): WantedFollowUp => ({
  dueOn: null,
  dueAt: null,
  ...wanted,
  role: role.id,
  key: [wanted.rule, role.id, wanted.person ?? '-', wanted.anchor, wanted.step].join('|'),
});
