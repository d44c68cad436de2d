import { defaultChannel } from '../channels.ts';
import type { Contact } from '../contacts.ts';
import type { CourseOf } from '../course.ts';
import { lastOf, laterOf } from '../days.ts';
import type { SnapshotDecision, WantedFollowUp } from '../snapshot.ts';
import { promisedDay, type RoleView, stepDays, wantedOn } from '../view.ts';

const byName = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** What was said last counts; by person where two were said at once. */
const lastSaid = (decisions: readonly SnapshotDecision[]): SnapshotDecision | undefined =>
  [...decisions]
    .sort(
      (one, other) => Date.parse(one.saidAt) - Date.parse(other.saidAt) || byName(one.person ?? '', other.person ?? ''),
    )
    .at(-1);

/** The touches of E, by D: on that day itself nothing is late. */
const touchesAfter = ({ touches }: RoleView, decided: string): readonly Contact[] =>
  touches.filter(({ day }) => day > decided);

/**
 * A day on which a decision was to fall, and nobody was heard. Georgetown advises a follow-up after the stated date; the
 * second time somebody else is asked.
 */
export const decisionDate = (view: RoleView): WantedFollowUp[] => {
  const { role, calendar, hasAhead, person, marks, isHeardSince } = view;
  const settings = view.settings.decisionDate;
  const said = lastSaid(role.decisions);
  if (role.kind === 'lead' || role.kind === 'offer' || said === undefined || hasAhead) return [];
  const { on: day, person: namer, willCall } = said;
  const isPromised = role.promises.some(
    ({ person: who, state, due }) =>
      who === namer && (state === 'open' || state === 'broken') && promisedDay(due, calendar) === day,
  );
  if (isPromised || isHeardSince(day)) return [];
  const days = stepDays(touchesAfter(view, day), marks('decision_date', null, day));
  if (days.size >= settings.steps) return [];
  const other = settings.to.flatMap(
    (part) => role.people.find((one) => one.part === part && one.id !== namer) ?? [],
  )[0];
  const who = days.size === 0 ? namer : (other?.id ?? namer);
  return [
    wantedOn(role, {
      rule: 'decision_date',
      person: who,
      anchor: day,
      step: days.size + 1,
      channel: defaultChannel(person(who)),
      dueOn:
        days.size === 0
          ? calendar.workDayAfter(day, willCall ? settings.afterCall : settings.after)
          : calendar.workDayAfter(laterOf(day, lastOf(days)), settings.again),
    }),
  ];
};

export const decisionDateCourse: CourseOf = (view, { anchor, step }) => ({
  heard: view.heard.filter(({ day }) => day >= anchor),
  touches: touchesAfter(view, anchor),
  days: step,
});
