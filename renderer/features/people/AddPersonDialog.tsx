import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PersonId } from '#shared/domain/ids.ts';
import { people as words } from '#shared/messages/people.ts';
import { call } from '../../api/client.ts';
import { inTurn } from '../../api/writes.ts';
import { CompanyField } from '../../lists/CompanyField.tsx';
import { resolveCompany } from '../../lists/companyChoice.ts';
import { DraftFormEnd } from '../../lists/DraftFormEnd.tsx';
import { DraftOffer } from '../../lists/DraftOffer.tsx';
import { draftAbout } from '../../lists/draftAbout.ts';
import { createDraftForm, type Texts, textOrNull, useDraftForm } from '../../lists/draftForm.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { checkPersonField } from '../../lists/personFields.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from '../../ui/Form.module.css';
import { TextField } from '../../ui/TextField.tsx';
import { NamesakeNote } from './NamesakeNote.tsx';

const NAMES = ['name', 'companyName', 'position', 'email', 'phone', 'profileUrl'] as const;
type Name = (typeof NAMES)[number];

/** What was typed and neither saved nor given up. */
export const personForm = createDraftForm('person', NAMES);

const check = (texts: Texts<Name>): Partial<Record<Name, string | null>> =>
  Object.fromEntries(NAMES.map((name) => [name, checkPersonField(name, texts[name])]));

const create = async (texts: Texts<Name>) => {
  const answer = await resolveCompany(texts.companyName);
  if ('question' in answer) return { problems: { companyName: answer.question } };
  return call('people.create', {
    name: texts.name.trim(),
    company: answer.company,
    position: textOrNull(texts.position),
    email: textOrNull(texts.email),
    phone: textOrNull(texts.phone),
    profileUrl: textOrNull(texts.profileUrl),
    notes: '',
    role: null,
  });
};

type Props = { readonly onAdded: (id: PersonId) => void; readonly onClose: () => void };

const Fields = ({ onAdded, onFilled, onClose }: Props & { readonly onFilled: (isFilled: boolean) => void }) => {
  const element = useRef<HTMLFormElement>(null);
  const { texts, field, line, set, isValid, show, forget, offer } = useDraftForm({
    form: personForm,
    element,
    check,
    onFilled,
  });
  const add = useMutation({
    mutationFn: (typed: Texts<Name>) => inTurn(() => create(typed)),
    onSuccess: (answer, typed) => {
      if ('problems' in answer) {
        show(answer.problems);
        return;
      }
      forget(typed);
      offerUndo(words.added({ name: answer.name }), 'addPerson');
      onClose();
      onAdded(answer.id);
    },
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
      <DraftOffer offer={offer} about={({ name, companyName }) => draftAbout([name, companyName], '')} />
      <TextField label={words.name} required autoFocus {...line('name')} />
      <NamesakeNote name={texts.name} />
      <div className={styles.pair}>
        <CompanyField
          label={words.company}
          isOptional
          {...field('companyName')}
          onText={(companyName) => set({ companyName })}
        />
        <TextField label={words.position} isOptional {...line('position')} />
      </div>
      <div className={styles.pair}>
        <TextField label={words.email} type="email" isOptional {...line('email')} />
        <TextField label={words.phone} type="tel" isOptional {...line('phone')} />
      </div>
      <TextField label={words.profile} type="url" isOptional {...line('profileUrl')} />
      <DraftFormEnd
        failure={add.error}
        isBusy={add.isPending}
        submit={words.add}
        onCancel={() => {
          forget();
          onClose();
        }}
      />
    </form>
  );
};

/** Adds a person by hand. */
export const AddPersonDialog = (props: Props) => {
  const [isFilled, setFilled] = useState(false);
  return (
    <Dialog heading={words.addHeading} isFilled={isFilled} onClose={props.onClose}>
      <Fields {...props} onFilled={setFilled} />
    </Dialog>
  );
};
