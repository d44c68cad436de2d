import { defaultChannel } from '../channels.ts';
import { type Contact, endOf } from '../contacts.ts';
import type { CourseOf } from '../course.ts';
import { lastOf, laterOf } from '../days.ts';
import type { SnapshotInterview, SnapshotPerson, WantedFollowUp } from '../snapshot.ts';
import { endDay, laterEnd, type RoleView, stepDays, wantedOn } from '../view.ts';

type Target = { readonly person: string | null; readonly interview: SnapshotInterview };

const targetsOf = ({ met, person, byPart, settings }: RoleView): readonly Target[] => {
  const { to, people: asked } = settings.postInterview;
  const last = new Map<string, SnapshotInterview>();
  for (const interview of met.toSorted(laterEnd)) for (const id of interview.people) last.set(id, interview);
  if (last.size > 0) {
    const placeOf = (id: string): number => {
      const place = to.indexOf(person(id)?.part ?? 'other');
      return place < 0 ? to.length : place;
    };
    return [...last.keys()]
      .sort((one, other) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1))
      .slice(0, asked)
      .flatMap((id) => {
        const interview = last.get(id);
        return interview === undefined ? [] : { person: id, interview };
      });
  }
  const interview = met.toSorted(laterEnd).at(-1);
  const who: SnapshotPerson | undefined = byPart(...settings.applied.to);
  return interview === undefined ? [] : [{ person: who?.id ?? null, interview }];
};

/** The touches of E, by B: until R it is the thank-you or a reply. */
const touchesAfter = (view: RoleView, base: string, who: string | null): readonly Contact[] => {
  const isNamed = view.met.some(({ people }) => people.length > 0);
  const from = view.calendar.workDayAfter(base, 1);
  return view.touches.filter(({ day, person }) => day > from && (!isNamed || person === who));
};

/** Silence after an interview: a week after, again, and once more a month later (Georgetown). */
export const postInterview = (view: RoleView): WantedFollowUp[] => {
  const { role, calendar, hasAhead, heard, person, marks, promisedUntil, isHeardSince } = view;
  const settings = view.settings.postInterview;
  if (role.kind === 'offer' || hasAhead) return [];
  return targetsOf(view).flatMap(({ person: id, interview }) => {
    const day = endDay(interview, calendar);
    // A decision day that was named is for the rule of that name.
    if (role.decisions.some(({ on }) => on >= day && !isHeardSince(on))) return [];
    const after = heard.filter(({ at }) => at > endOf(interview));
    const base = laterOf(day, lastOf(after.map((contact) => contact.day)));
    const anchor = after.length > 0 ? `${interview.id}@${base}` : interview.id;
    const days = stepDays(touchesAfter(view, base, id), marks('post_interview', id, anchor));
    const wait = settings.after[days.size];
    if (wait === undefined) return [];
    return wantedOn(role, {
      rule: 'post_interview',
      person: id,
      anchor,
      step: days.size + 1,
      channel: defaultChannel(person(id)),
      dueOn: laterOf(
        calendar.workDayAfter(lastOf(days) ?? base, wait),
        promisedUntil === undefined ? null : calendar.workDayAfter(promisedUntil, settings.afterPromised),
      ),
    });
  });
};

/** Whoever is heard after its end is the new B; of the day that is B already, nothing more is. */
export const postInterviewCourse: CourseOf = (view, { person, anchor, step }) => {
  const [id, base] = anchor.split('@');
  const interview = view.met.find((one) => one.id === id);
  if (interview === undefined) return undefined;
  const isNew = ({ at, day }: Contact): boolean => (base === undefined ? at > endOf(interview) : day > base);
  return {
    heard: view.heard.filter(isNew),
    touches: touchesAfter(view, base ?? endDay(interview, view.calendar), person),
    days: step,
  };
};
