import { otherChannel } from '../channels.ts';
import type { CourseOf } from '../course.ts';
import { lastOf } from '../days.ts';
import type { WantedFollowUp } from '../snapshot.ts';
import { type RoleView, stepDays, wantedOn } from '../view.ts';

/** Somebody who was written to about a lead and has not answered: another way, a few times, and then not again. */
export const leadUnanswered = ({ role, calendar, settings, contacts, person, marks }: RoleView): WantedFollowUp[] => {
  if (role.kind !== 'lead') return [];
  const people = new Set(contacts.map((contact) => contact.person));
  return [...people].flatMap((id) => {
    if (id === null) return [];
    const all = contacts.filter((contact) => contact.person === id);
    const since = all.slice(all.findLastIndex(({ isHeard }) => isHeard) + 1).filter(({ isTouch }) => isTouch);
    const [first, last] = [since[0], since.at(-1)];
    if (first === undefined || last === undefined) return [];
    const days = stepDays(since, marks('lead_unanswered', id, first.id));
    if (days.size >= settings.leadUnanswered.steps) return [];
    return wantedOn(role, {
      rule: 'lead_unanswered',
      person: id,
      anchor: first.id,
      step: days.size,
      channel: otherChannel(person(id), last.channel),
      dueOn: calendar.workDayAfter(lastOf(days) ?? last.day, settings.leadUnanswered.after),
    });
  });
};

/** The first message is in E, and is no step yet. */
export const leadUnansweredCourse: CourseOf = ({ contacts }, { person, anchor, step }) => {
  const all = contacts.filter((contact) => contact.person === person);
  const first = all.findIndex(({ id }) => id === anchor);
  if (first === -1) return undefined;
  const since = all.slice(first);
  return {
    heard: since.filter(({ isHeard }) => isHeard),
    touches: since.filter(({ isTouch }) => isTouch),
    days: step + 1,
  };
};
