import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { PersonId } from '#shared/domain/ids.ts';
import { people as words } from '#shared/messages/people.ts';
import { call } from '../../api/client.ts';
import { inTurn } from '../../api/writes.ts';
import { CompanyField } from '../../lists/CompanyField.tsx';
import { DraftFormEnd } from '../../lists/DraftFormEnd.tsx';
import { createDraftForm, type Texts, textOrNull, useDraftForm, useIsFilled } from '../../lists/draftForm.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from '../../ui/Form.module.css';
import { TextField } from '../../ui/TextField.tsx';
import { checkPersonField } from './personFields.ts';

const NAMES = ['name', 'companyName', 'position', 'email', 'phone', 'profileUrl'] as const;
type Name = (typeof NAMES)[number];

/** What was typed and neither saved nor given up. */
export const personForm = createDraftForm(NAMES);

const check = (texts: Texts<Name>): Partial<Record<Name, string | null>> =>
  Object.fromEntries(NAMES.map((name) => [name, checkPersonField(name, texts[name])]));

const create = (texts: Texts<Name>) =>
  call('people.create', {
    name: texts.name.trim(),
    companyName: textOrNull(texts.companyName),
    position: textOrNull(texts.position),
    email: textOrNull(texts.email),
    phone: textOrNull(texts.phone),
    profileUrl: textOrNull(texts.profileUrl),
    notes: '',
    role: null,
  });

type Props = { readonly onAdded: (id: PersonId) => void; readonly onClose: () => void };

const Fields = ({ onAdded, onClose }: Props) => {
  const element = useRef<HTMLFormElement>(null);
  const { texts, field, setText, isValid, clear } = useDraftForm({ form: personForm, element, check });
  const add = useMutation({
    mutationFn: (typed: Texts<Name>) => inTurn(() => create(typed)),
    onSuccess: ({ id, name }, typed) => {
      clear(typed);
      offerUndo(words.added({ name }), 'addPerson');
      onClose();
      onAdded(id);
    },
  });
  const text = (name: Name) => ({
    ...field(name),
    onChange: (event: { readonly target: { readonly value: string } }) => setText(name, event.target.value),
  });

  return (
    <form
      ref={element}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isValid() && !add.isPending) {
          add.mutate(texts);
        }
      }}
    >
      <TextField label={words.name} required autoFocus {...text('name')} />
      <div className={styles.pair}>
        <CompanyField
          label={words.company}
          isOptional
          {...field('companyName')}
          onText={(typed) => setText('companyName', typed)}
        />
        <TextField label={words.position} isOptional {...text('position')} />
      </div>
      <div className={styles.pair}>
        <TextField label={words.email} type="email" isOptional {...text('email')} />
        <TextField label={words.phone} type="tel" isOptional {...text('phone')} />
      </div>
      <TextField label={words.profile} type="url" isOptional {...text('profileUrl')} />
      <DraftFormEnd
        failure={add.error}
        isBusy={add.isPending}
        submit={words.add}
        onCancel={() => {
          clear();
          onClose();
        }}
      />
    </form>
  );
};

/** Adds a person by hand. */
export const AddPersonDialog = (props: Props) => (
  <Dialog heading={words.addHeading} isFilled={useIsFilled(personForm)} onClose={props.onClose}>
    <Fields {...props} />
  </Dialog>
);
