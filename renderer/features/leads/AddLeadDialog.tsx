import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PersonId } from '#shared/domain/ids.ts';
import { leads as words } from '#shared/messages/leads.ts';
import { call } from '../../api/client.ts';
import { suggestPeople, usePeopleSuggest } from '../../api/useSuggest.ts';
import { inTurn } from '../../api/writes.ts';
import { CompanyField } from '../../lists/CompanyField.tsx';
import { checkCompany, checkLocation } from '../../lists/checkFields.ts';
import { type Choice, idOf, typed } from '../../lists/choice.ts';
import { resolveNamedCompany } from '../../lists/companyChoice.ts';
import { DraftFormEnd } from '../../lists/DraftFormEnd.tsx';
import { DraftOffer } from '../../lists/DraftOffer.tsx';
import { draftAbout } from '../../lists/draftAbout.ts';
import { createDraftForm, type Texts, textOrNull, useDraftForm } from '../../lists/draftForm.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { checkPersonField } from '../../lists/personFields.ts';
import { meaningOf, resolveWho, type Who } from '../../lists/resolveWho.ts';
import { WhoField } from '../../lists/WhoField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from '../../ui/Form.module.css';
import { TextField } from '../../ui/TextField.tsx';

/** `choice`: the id of the person chosen, or `NEW` for a name that was said to be new. */
const NAMES = ['name', 'choice', 'companyName', 'email', 'phone', 'title', 'source'] as const;
type Name = (typeof NAMES)[number];
type Lead = Texts<Name>;
type Problems = Partial<Record<Name, string | null>>;

const NEW = 'new';

/** What was typed and neither saved nor given up. */
export const leadForm = createDraftForm('lead', NAMES);

const whomOf = ({ name, choice }: Lead): Choice<PersonId> => {
  if (choice === '') return typed(name);
  return choice === NEW ? { kind: 'new', name } : { kind: 'known', id: choice as PersonId, name }; // chosen from the list
};

const check = (lead: Lead): Problems => {
  const hasPerson = [lead.name, lead.email, lead.phone].some((text) => text.trim() !== '');
  const needsName = hasPerson || lead.title.trim() === '';
  return {
    name: needsName && lead.name.trim() === '' ? words.whomOrWhat : checkLocation(lead.name),
    companyName: checkCompany(lead.companyName),
    email: checkPersonField('email', lead.email),
    phone: checkPersonField('phone', lead.phone),
    title: checkLocation(lead.title),
    source: checkLocation(lead.source),
  };
};

const personOf = (who: Who, { email, phone }: Lead) => {
  if (who.kind === 'known') return { kind: 'known' as const, personId: who.id };
  if (who.kind !== 'new') return null;
  return { kind: 'new' as const, name: who.name, email: textOrNull(email), phone: textOrNull(phone), profileUrl: null };
};

/** Adds a lead, once it is clear whom and which company its names mean; otherwise what has to be asked. */
const create = async (lead: Lead) => {
  const whom = whomOf(lead);
  const who = resolveWho(whom, whom.kind === 'typed' ? await suggestPeople(lead.name, null) : [], false);
  const where = await resolveNamedCompany(lead.companyName);
  if (who.kind === 'ask' || 'question' in where) {
    return {
      problems: {
        name: who.kind === 'ask' ? who.question : null,
        companyName: 'question' in where ? where.question : null,
      } satisfies Problems,
    };
  }
  return call('leads.create', {
    title: textOrNull(lead.title),
    company: where.company,
    person: personOf(who, lead),
    source: textOrNull(lead.source),
  });
};

type Props = { readonly onClose: () => void };

const Fields = ({ onFilled, onClose }: Props & { readonly onFilled: (isFilled: boolean) => void }) => {
  const element = useRef<HTMLFormElement>(null);
  const { texts, field, line, set, isValid, show, forget, offer } = useDraftForm({
    form: leadForm,
    element,
    check,
    onFilled,
  });
  const whom = whomOf(texts);
  const [isUsed, setUsed] = useState(false);
  const people = usePeopleSuggest(texts.name, null, isUsed);
  const who = resolveWho(whom, people.found, false);
  const add = useMutation({
    mutationFn: (lead: Lead) => inTurn(() => create(lead)),
    onSuccess: (answer, lead) => {
      if ('problems' in answer) {
        show(answer.problems);
        return;
      }
      forget(lead);
      offerUndo(words.added({ title: answer.title }), 'addLead');
      onClose();
    },
  });
  const choose = (next: Choice<PersonId>): void => {
    const company = people.found.find(({ id }) => id === idOf(next))?.companyName ?? null;
    set({
      name: next.name,
      choice: next.kind === 'new' ? NEW : (idOf(next) ?? ''),
      ...(company !== null && texts.companyName.trim() === '' && { companyName: company }),
    });
  };

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
      <DraftOffer offer={offer} about={({ name, companyName, title }) => draftAbout([name, companyName, title], '')} />
      <WhoField
        label={words.person}
        {...field('name')}
        value={whom}
        people={people}
        meaning={isUsed && people.isSettled ? meaningOf(who, whom, false) : null}
        autoFocus
        onUsed={() => setUsed(true)}
        onChange={choose}
      />
      <CompanyField label={words.company} {...field('companyName')} onText={(companyName) => set({ companyName })} />
      {/* Of somebody known their own record has these. */}
      {whom.kind !== 'known' && (
        <div className={styles.pair}>
          <TextField label={words.email} type="email" isOptional {...line('email')} />
          <TextField label={words.phone} type="tel" isOptional {...line('phone')} />
        </div>
      )}
      <TextField label={words.about} placeholder={words.aboutHint} isOptional {...line('title')} />
      <TextField label={words.source} isOptional {...line('source')} />
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

/** Adds a lead by hand. */
export const AddLeadDialog = ({ onClose }: Props) => {
  const [isFilled, setFilled] = useState(false);
  return (
    <Dialog heading={words.addHeading} isFilled={isFilled} onClose={onClose}>
      <Fields onFilled={setFilled} onClose={onClose} />
    </Dialog>
  );
};
