import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { leads as words } from '#shared/messages/leads.ts';
import { call } from '../../api/client.ts';
import { inTurn } from '../../api/writes.ts';
import { CompanyField } from '../../lists/CompanyField.tsx';
import { DraftFormEnd } from '../../lists/DraftFormEnd.tsx';
import { createDraftForm, type Texts, textOrNull, useDraftForm, useIsFilled } from '../../lists/draftForm.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from '../../ui/Form.module.css';
import { TextField } from '../../ui/TextField.tsx';
import { checkPersonField } from '../people/personFields.ts';
import { checkCompany, checkLocation } from '../role/checkFields.ts';

const NAMES = ['name', 'companyName', 'email', 'phone', 'title', 'source'] as const;
type Name = (typeof NAMES)[number];

/** What was typed and neither saved nor given up. */
export const leadForm = createDraftForm(NAMES);

const check = (texts: Texts<Name>): Partial<Record<Name, string | null>> => {
  const hasPerson = [texts.name, texts.email, texts.phone].some((text) => text.trim() !== '');
  const needsName = hasPerson || texts.title.trim() === '';
  return {
    name: needsName && texts.name.trim() === '' ? words.whomOrWhat : checkLocation(texts.name),
    companyName: checkCompany(texts.companyName),
    email: checkPersonField('email', texts.email),
    phone: checkPersonField('phone', texts.phone),
    title: checkLocation(texts.title),
    source: checkLocation(texts.source),
  };
};

const create = (texts: Texts<Name>) =>
  call('leads.create', {
    title: textOrNull(texts.title),
    companyName: texts.companyName.trim(),
    person:
      texts.name.trim() === ''
        ? null
        : {
            name: texts.name.trim(),
            email: textOrNull(texts.email),
            phone: textOrNull(texts.phone),
            profileUrl: null,
          },
    source: textOrNull(texts.source),
  });

const Fields = ({ onClose }: { readonly onClose: () => void }) => {
  const element = useRef<HTMLFormElement>(null);
  const { texts, field, setText, isValid, clear } = useDraftForm({ form: leadForm, element, check });
  const add = useMutation({
    mutationFn: (typed: Texts<Name>) => inTurn(() => create(typed)),
    onSuccess: ({ title }, typed) => {
      clear(typed);
      offerUndo(words.added({ title }), 'addLead');
      onClose();
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
      <TextField label={words.person} autoFocus {...text('name')} />
      <CompanyField label={words.company} {...field('companyName')} onText={(typed) => setText('companyName', typed)} />
      <div className={styles.pair}>
        <TextField label={words.email} type="email" isOptional {...text('email')} />
        <TextField label={words.phone} type="tel" isOptional {...text('phone')} />
      </div>
      <TextField label={words.about} placeholder={words.aboutHint} isOptional {...text('title')} />
      <TextField label={words.source} isOptional {...text('source')} />
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

/** Adds a lead by hand. */
export const AddLeadDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog heading={words.addHeading} isFilled={useIsFilled(leadForm)} onClose={onClose}>
    <Fields onClose={onClose} />
  </Dialog>
);
