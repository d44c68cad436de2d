import { defaultChannel } from '../channels.ts';
import type { WantedFollowUp } from '../snapshot.ts';
import { type RoleView, wantedOn } from '../view.ts';

/** What the user chose to ask somebody, until it was asked or that person has spoken of it. */
export const question = ({ role, person, marks }: RoleView): WantedFollowUp[] =>
  role.questions
    .filter(({ isAnswered, id, person: who }) => !isAnswered && marks('question', who, id).length === 0)
    .map(({ id, person: who, on }) =>
      wantedOn(role, {
        rule: 'question',
        person: who,
        anchor: id,
        step: 1,
        channel: defaultChannel(person(who)),
        dueOn: on,
      }),
    );
