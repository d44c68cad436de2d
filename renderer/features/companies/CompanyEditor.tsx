import { useQueryClient } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import type { CompanyId } from '#shared/domain/ids.ts';
import { companies as words } from '#shared/messages/companies.ts';
import { role as roleWords } from '#shared/messages/role.ts';
import { failureMessage, nameTakenBy } from '../../api/failure.ts';
import { EditField } from '../../lists/EditField.tsx';
import { NotesField } from '../../lists/NotesField.tsx';
import { openLink } from '../../lists/openLink.ts';
import { useDraft } from '../../lists/useDraft.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { showProblem } from '../../ui/toasts.ts';
import { NameTaken } from './NameTaken.tsx';
import { type CompanyDetails, type CompanyFields, companyKey, saveCompany } from './useCompany.ts';

const NAME_MOST = 300;
const LINK_MOST = 4000;
const REASON_MOST = 1000;

type TextField = 'name' | 'avoidReason' | 'website' | 'notes';

const tooLong = (text: string, limit: number): string | null =>
  text.length > limit ? roleWords.tooLong({ limit }) : null;

const checks: Readonly<Record<TextField, (text: string) => string | null>> = {
  name: (text) => (text === '' ? words.nameMissing : tooLong(text, NAME_MOST)),
  avoidReason: (text) => (text.length > REASON_MOST ? words.reasonTooLong : null),
  website: (text) => {
    const isFine = text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text));
    return isFine ? tooLong(text, LINK_MOST) : roleWords.linkInvalid;
  },
  notes: () => null,
};

/** A field of a company, edited in place. What is typed stays a draft until main has it. */
const useCompanyField = (
  details: CompanyDetails,
  field: TextField,
  onFailure: (failure: unknown) => void = () => undefined,
) => {
  const client = useQueryClient();
  const { company } = details;
  return useDraft({
    name: `${company.id} ${field}`,
    stored: company[field] ?? '',
    check: (text) => checks[field](text.trim()),
    save: async (text) => {
      try {
        await saveCompany(client, details, { [field]: field === 'notes' ? text : text.trim() });
      } catch (failure) {
        onFailure(failure);
        throw failure;
      }
    },
    reload: () => void client.invalidateQueries({ queryKey: companyKey(company.id) }),
  });
};

/** All that can be edited of a company, each field on its own. */
export const CompanyEditor = ({ details }: { readonly details: CompanyDetails }) => {
  const client = useQueryClient();
  const { name, website, isAgency, avoidReason } = details.company;
  const [taken, setTaken] = useState<CompanyId | null>(null);
  const fields = {
    name: useCompanyField(details, 'name', (failure) => setTaken(nameTakenBy(failure))),
    reason: useCompanyField(details, 'avoidReason'),
    website: useCompanyField(details, 'website'),
    notes: useCompanyField(details, 'notes'),
  };
  const set = (part: Partial<CompanyFields>): void =>
    void saveCompany(client, details, part).catch((failure: unknown) => showProblem(failureMessage(failure)));

  return (
    <>
      <EditField
        label={words.name}
        field={fields.name}
        instead={taken !== null && <NameTaken details={details} field={fields.name} other={taken} />}
      />
      <div>
        <Switch isOn={isAgency} onChange={(isOn) => set({ isAgency: isOn })}>
          {words.isAgency}
        </Switch>
        <Switch
          isOn={avoidReason !== null}
          onChange={(isOn) => {
            // The reason goes with the mark; one that was being typed must not bring the mark back.
            fields.reason.revert();
            set({ avoidReason: isOn ? '' : null });
          }}
        >
          {words.isAvoided}
        </Switch>
      </div>
      {avoidReason !== null && <EditField label={words.reason} field={fields.reason} />}
      <EditField
        label={words.website}
        field={fields.website}
        type="url"
        end={
          website !== null && (
            <IconButton label={words.openWebsite({ name })} onClick={() => openLink(website)}>
              <ExternalLink />
            </IconButton>
          )
        }
      />
      <NotesField field={fields.notes} />
    </>
  );
};
