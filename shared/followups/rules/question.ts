import { defaultChannel } from '../channels.ts';
import type { CourseOf } from '../course.ts';
import type { SnapshotQuestion, WantedFollowUp } from '../snapshot.ts';
import { type RoleView, wantedOn } from '../view.ts';

/** How often somebody was to be asked about a topic up to this question: it is asked in other words each time. */
const stepOf = (all: readonly SnapshotQuestion[], { topic, person, at, id }: SnapshotQuestion): number =>
  all.filter((one) => one.topic === topic && one.person === person && `${one.at} ${one.id}` <= `${at} ${id}`).length;

/** What the user chose to ask somebody, until it was asked or that person has spoken of it. */
export const question = ({ role, person, marks }: RoleView): WantedFollowUp[] =>
  role.questions
    .filter(({ isAnswered, id, person: who }) => !isAnswered && marks('question', who, id).length === 0)
    .map((asked) => {
      const { id, person: who, on } = asked;
      return wantedOn(role, {
        rule: 'question',
        person: who,
        anchor: id,
        step: stepOf(role.questions, asked),
        channel: defaultChannel(person(who)),
        dueOn: on,
      });
    });

/** To be in touch is not to have asked. */
export const questionCourse: CourseOf = ({ role }, { anchor, step }) =>
  role.questions.some(({ id }) => id === anchor) ? { heard: [], touches: [], days: step } : undefined;
