import { defaultChannel } from '../channels.ts';
import type { Contact } from '../contacts.ts';
import type { CourseOf } from '../course.ts';
import { lastOf, laterOf } from '../days.ts';
import type { WantedFollowUp } from '../snapshot.ts';
import { type RoleView, stepDays, wantedOn } from '../view.ts';

const WANTED_MUCH = 4;

/** The touches of E, by B: where somebody was heard on that day, an answer to them until R is no follow-up. */
const touchesAfter = ({ calendar, touches, heard }: RoleView, base: string): readonly Contact[] => {
  const from = heard.some(({ day }) => day === base) ? calendar.workDayAfter(base, 1) : base;
  return touches.filter(({ day }) => day > from);
};

/**
 * An application that nobody has answered. Of HR managers asked, 29 % said to follow up within a week, 36 % after one to
 * two, 25 % after two to three, none "never" (Accountemps, US, September 2017).
 */
export const applied = (view: RoleView): WantedFollowUp[] => {
  const { role, calendar, contacts, heard, byPart, marks, announced } = view;
  const settings = view.settings.applied;
  const since = role.appliedOn ?? contacts[0]?.day;
  const isElsewhere = ['lead', 'saved', 'offer'].includes(role.kind);
  const isInvited = role.interviews.some(({ state }) => state === 'scheduled' || state === 'held');
  if (since === undefined || isElsewhere || isInvited) return [];
  const lastHeard = lastOf(heard.map(({ day }) => day).filter((day) => day >= since));
  const base = lastHeard ?? since;
  const days = stepDays(touchesAfter(view, base), marks('applied', null, base));
  if (days.size >= settings.steps) return [];
  const unanswered = (role.excitement ?? 0) >= WANTED_MUCH ? settings.afterWanted : settings.after;
  const after = lastHeard === undefined ? unanswered : settings.afterHeard;
  const latest = lastOf(announced);
  const who = byPart(...settings.to);
  return [
    wantedOn(role, {
      rule: 'applied',
      person: who?.id ?? null,
      anchor: base,
      step: days.size + 1,
      channel: defaultChannel(who),
      dueOn: laterOf(
        calendar.workDayAfter(lastOf(days) ?? base, after),
        role.closesOn === null ? null : calendar.workDayAfter(role.closesOn, settings.afterClosing),
        latest === undefined ? null : calendar.workDayAfter(latest, settings.afterAnnounced),
      ),
    }),
  ];
};

/** Whoever is heard on a later day is the new B. */
export const appliedCourse: CourseOf = (view, { anchor, step }) => ({
  heard: view.heard.filter(({ day }) => day > anchor),
  touches: touchesAfter(view, anchor),
  days: step,
});
