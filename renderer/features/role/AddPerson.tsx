import { useState } from 'react';
import type { Part } from '#shared/domain/person.ts';
import { role as words } from '#shared/messages/role.ts';
import { failureMessage } from '../../api/failure.ts';
import { PersonPicker, type Picked } from '../../lists/PersonPicker.tsx';
import { announce } from '../../ui/announce.ts';
import { Select } from '../../ui/Select.tsx';
import { showProblem } from '../../ui/toasts.ts';
import styles from './PeopleTab.module.css';
import { partOptions } from './partEntries.ts';
import { addNewPerson, setPart } from './peopleActions.ts';
import type { RoleDetails } from './useRole.ts';

/** Adds people to a role one after another: the focus stays in the field. */
export const AddPerson = ({ role: { card, people } }: { readonly role: RoleDetails }) => {
  const [part, choosePart] = useState<Part>('recruiter');
  const [text, setText] = useState('');
  const add = ({ personId, name }: Picked): void => {
    setText('');
    const adding = personId === null ? addNewPerson(name, card.id, part) : setPart(personId, card.id, part);
    adding.then(
      () => announce(words.personAdded({ name })),
      (failure: unknown) => showProblem(failureMessage(failure)),
    );
  };
  return (
    <div className={styles.add}>
      <PersonPicker
        label={words.addPersonLabel}
        text={text}
        onText={setText}
        roleId={card.id}
        without={people.map(({ personId }) => personId)}
        onPick={add}
      />
      <Select label={words.part} value={part} options={partOptions} onChange={choosePart} />
    </div>
  );
};
