import type { WantedFollowUp } from '../snapshot.ts';
import { type RoleView, wantedOn } from '../view.ts';

/** Getting ready for an interview, on the last work day before it. */
export const prep = ({ role, calendar, moment, marks }: RoleView): WantedFollowUp[] =>
  role.interviews
    .filter(({ state, start }) => state === 'scheduled' && !moment.isReached(Date.parse(start)))
    .filter(({ id }) => marks('prep', null, id).length === 0)
    .map(({ id, start }) =>
      wantedOn(role, {
        rule: 'prep',
        person: null,
        anchor: id,
        step: 1,
        channel: null,
        dueOn: calendar.workDayBefore(calendar.dayOf(start)),
      }),
    );
