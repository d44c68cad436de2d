import { useQueryClient } from '@tanstack/react-query';
import { ExternalLink, Mail } from 'lucide-react';
import { people as words } from '#shared/messages/people.ts';
import { CompanyEditField } from '../../lists/CompanyEditField.tsx';
import { companyMeant } from '../../lists/companyChoice.ts';
import { EditField } from '../../lists/EditField.tsx';
import { mailTo } from '../../lists/mailTo.ts';
import { NotesField } from '../../lists/NotesField.tsx';
import { openLink } from '../../lists/openLink.ts';
import { checkPersonField, type TextField } from '../../lists/personFields.ts';
import { useDraft } from '../../lists/useDraft.ts';
import pair from '../../ui/Form.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { type PersonDetails, type PersonFields, personKey, savePerson } from './usePerson.ts';

// An address with a question mark must not write the letter.

/** A field of a person, edited in place. What is typed stays a draft until main has it. */
const usePersonField = (details: PersonDetails, field: TextField) => {
  const client = useQueryClient();
  const { person } = details;
  const { companyId, companyName } = person;
  const present = companyId === null || companyName === null ? null : { id: companyId, name: companyName };
  const toPart = async (text: string): Promise<PersonFields> => {
    if (field === 'companyName') return { company: await companyMeant(text, present) };
    return { [field]: field === 'notes' ? text : text.trim() };
  };
  return useDraft({
    name: `${person.id} ${field}`,
    stored: person[field] ?? '',
    check: (text: string) => checkPersonField(field, text),
    save: async (text: string) => savePerson(client, details, await toPart(text)),
    reload: () => void client.invalidateQueries({ queryKey: personKey(person.id) }),
  });
};

/** All that can be edited of a person, each field on its own. */
export const PersonEditor = ({ details }: { readonly details: PersonDetails }) => {
  const { name, email, profileUrl } = details.person;
  const fields = {
    name: usePersonField(details, 'name'),
    company: usePersonField(details, 'companyName'),
    position: usePersonField(details, 'position'),
    email: usePersonField(details, 'email'),
    phone: usePersonField(details, 'phone'),
    profile: usePersonField(details, 'profileUrl'),
    notes: usePersonField(details, 'notes'),
  };
  return (
    <>
      <EditField label={words.name} field={fields.name} />
      <div className={pair.pair}>
        <CompanyEditField label={words.company} field={fields.company} />
        <EditField label={words.position} field={fields.position} />
      </div>
      <EditField
        label={words.email}
        field={fields.email}
        type="email"
        end={
          email !== null && (
            <IconButton label={words.writeEmail({ name })} onClick={() => openLink(mailTo(email))}>
              <Mail />
            </IconButton>
          )
        }
      />
      <div className={pair.pair}>
        <EditField label={words.phone} field={fields.phone} type="tel" />
        <EditField
          label={words.profile}
          field={fields.profile}
          type="url"
          end={
            profileUrl !== null && (
              <IconButton label={words.openProfile({ name })} onClick={() => openLink(profileUrl)}>
                <ExternalLink />
              </IconButton>
            )
          }
        />
      </div>
      <NotesField field={fields.notes} />
    </>
  );
};
