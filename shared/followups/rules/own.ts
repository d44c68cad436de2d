import { defaultChannel } from '../channels.ts';
import type { CourseOf } from '../course.ts';
import type { WantedFollowUp } from '../snapshot.ts';
import { type RoleView, wantedOn } from '../view.ts';

/** All that the user wrote down to do themselves, settled or not. */
export const everyOwn = ({ role, person }: RoleView): readonly WantedFollowUp[] =>
  role.own.map(({ id, person: who, channel, due }) =>
    wantedOn(role, {
      ...{ rule: 'own', person: who, anchor: id, step: 1, channel: channel ?? defaultChannel(person(who)) },
      ...(due.length === 10 ? { dueOn: due } : { dueAt: due }),
    }),
  );

/** The same, until the user says that it is done, or not to be done. */
export const own = (view: RoleView): readonly WantedFollowUp[] =>
  everyOwn(view).filter(({ anchor }) => view.marks('own', null, anchor).length === 0);

/** Nothing that anybody says or does settles it but the user. */
export const ownCourse: CourseOf = ({ role }, { anchor, step }) =>
  role.own.some(({ id }) => id === anchor) ? { heard: [], touches: [], days: step } : undefined;
