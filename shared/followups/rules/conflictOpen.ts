import { defaultChannel } from '../channels.ts';
import type { CourseOf } from '../course.ts';
import type { SnapshotConflict, SnapshotRole, WantedFollowUp } from '../snapshot.ts';
import { type RoleView, wantedOn } from '../view.ts';

/** What a follow-up about a conflict rests on: the topic, and what it arose by. */
const conflictAnchor = ({ topic, aroseBy }: SnapshotConflict): string => `${topic}@${aroseBy}`;

/**
 * The conflicts that are still to be asked about. A question that the user put on the topic since it arose stands in for
 * that; of one that was put on the very day and has been answered, it may have been the answer by which it arose.
 */
const unasked = ({ conflicts, questions }: SnapshotRole): readonly SnapshotConflict[] =>
  conflicts.filter(
    ({ topic, aroseOn }) =>
      !questions.some(
        (question) =>
          question.topic === topic && (question.on > aroseOn || (question.on === aroseOn && !question.isAnswered)),
      ),
  );

/** People say different things: the best to ask is asked, openly, and of what the others said not a word. */
export const conflictOpen = ({ role, calendar, settings, person, marks }: RoleView): WantedFollowUp[] => {
  // Nobody is to decide anything about a lead.
  if (role.kind === 'lead') return [];
  return unasked(role).flatMap((conflict) => {
    const anchor = conflictAnchor(conflict);
    if (conflict.person === null || marks('conflict_open', null, anchor).length > 0) return [];
    return wantedOn(role, {
      rule: 'conflict_open',
      person: conflict.person,
      anchor,
      step: 1,
      channel: defaultChannel(person(conflict.person)),
      dueOn: calendar.workDayAfter(conflict.aroseOn, settings.conflictOpen.after),
    });
  });
};

/** It ends as it arose, by what is said of it; to be in touch is not to have asked. */
export const conflictOpenCourse: CourseOf = ({ role }, { anchor, step }) =>
  unasked(role).some((conflict) => conflictAnchor(conflict) === anchor)
    ? { heard: [], touches: [], days: step }
    : undefined;
