import { defaultChannel } from '../channels.ts';
import { endOf } from '../contacts.ts';
import { lastOf, laterOf } from '../days.ts';
import type { SnapshotInterview, SnapshotPerson, WantedFollowUp } from '../snapshot.ts';
import { laterEnd, type RoleView, stepDays, wantedOn } from '../view.ts';

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

/** Silence after an interview: a week after, again, and once more a month later (Georgetown). */
export const postInterview = (view: RoleView): WantedFollowUp[] => {
  const { role, calendar, hasAhead, touches, heard, person, marks, promisedUntil, isHeardSince, met } = view;
  const settings = view.settings.postInterview;
  if (role.kind === 'offer' || hasAhead) return [];
  const isNamed = met.some(({ people }) => people.length > 0);
  return targetsOf(view).flatMap(({ person: id, interview }) => {
    const end = endOf(interview);
    const day = calendar.dayOf(new Date(end).toISOString());
    // A decision day that was named is for the rule of that name.
    if (role.decisions.some(({ on }) => on >= day && !isHeardSince(on))) return [];
    const after = heard.filter((contact) => contact.at > end);
    const base = laterOf(day, lastOf(after.map((contact) => contact.day)));
    const anchor = after.length > 0 ? `${interview.id}@${base}` : interview.id;
    const from = calendar.workDayAfter(base, 1);
    const days = stepDays(
      touches.filter((touch) => touch.day > from && (!isNamed || touch.person === id)),
      marks('post_interview', id, anchor),
    );
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
