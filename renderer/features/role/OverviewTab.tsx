import { ExternalLink } from 'lucide-react';
import { role as words } from '#shared/messages/role.ts';
import { CompanyEditField } from '../../lists/CompanyEditField.tsx';
import { checkCompany, checkLink, checkLocation, checkSource, checkTitle } from '../../lists/checkFields.ts';
import { companyMeant } from '../../lists/companyChoice.ts';
import styles from '../../lists/EditField.module.css';
import { EditField } from '../../lists/EditField.tsx';
import { openLink } from '../../lists/openLink.ts';
import { RolePromises } from '../../lists/promises/RolePromises.tsx';
import { useDraft } from '../../lists/useDraft.ts';
import { useStages } from '../../lists/useStages.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ExcitementField } from './ExcitementField.tsx';
import { ImportedFacts } from './ImportedFacts.tsx';
import { LeadStep } from './LeadStep.tsx';
import { OutcomeField } from './OutcomeField.tsx';
import { RemoveRole } from './RemoveRole.tsx';
import { RoleFollowUps } from './RoleFollowUps.tsx';
import { RoleSummary } from './RoleSummary.tsx';
import { SalaryField } from './SalaryField.tsx';
import { TagsField } from './TagsField.tsx';
import { useFilterChoices } from './useFilterChoices.ts';
import type { RoleDetails } from './useRole.ts';
import { orNull, useRoleField } from './useRoleField.ts';

const MOST_SOURCES = 8;

/** All that is known of a role itself, each field edited on its own. */
export const OverviewTab = ({ role }: { readonly role: RoleDetails }) => {
  const { card, url } = role;
  const { data: stages = [] } = useStages();
  const { sources } = useFilterChoices();
  const options = useRoleField(role);
  const kind = stages.find(({ id }) => id === card.stageId)?.kind;

  const title = useDraft(options('title', card.title, (text) => ({ title: text.trim() }), checkTitle));
  const present = { id: card.companyId, name: card.companyName };
  const company = useDraft(
    options(
      'company',
      card.companyName,
      async (text) => {
        const meant = await companyMeant(text, present);
        return meant === null ? {} : { company: meant };
      },
      checkCompany,
    ),
  );
  const via = useDraft(
    options('via', role.via?.name ?? '', async (text) => ({ via: await companyMeant(text, role.via) }), checkLocation),
  );
  const location = useDraft(
    options('location', card.location ?? '', (text) => ({ location: orNull(text) }), checkLocation),
  );
  const link = useDraft(options('url', url ?? '', (text) => ({ url: orNull(text) }), checkLink));
  const appliedOn = useDraft(options('appliedOn', card.appliedOn ?? '', (text) => ({ appliedOn: orNull(text) })));
  const closesOn = useDraft(options('closesOn', role.closesOn ?? '', (text) => ({ closesOn: orNull(text) })));
  const source = useDraft(options('source', role.source ?? '', (text) => ({ source: orNull(text) }), checkSource));
  const typedSource = source.text.trim().toLowerCase();

  return (
    <>
      {kind === 'lead' && <LeadStep role={role} stages={stages} />}
      <RoleSummary role={role} />
      <RoleFollowUps roleId={card.id} isClosed={kind === 'closed'} />
      <RolePromises roleId={card.id} />
      {(kind === 'closed' || card.outcome !== null) && <OutcomeField role={role} />}
      <EditField label={words.title} field={title} />
      <div className={styles.pair}>
        <CompanyEditField label={words.company} field={company} />
        <EditField label={words.location} field={location} />
      </div>
      <EditField
        label={words.link}
        field={link}
        type="url"
        end={
          url !== null && (
            <IconButton label={words.openLink} onClick={() => openLink(url)}>
              <ExternalLink />
            </IconButton>
          )
        }
      />
      <div className={styles.pair}>
        <EditField label={words.appliedOn} field={appliedOn} type="date" />
        <EditField label={words.closesOn} field={closesOn} type="date" />
      </div>
      <div className={styles.pair}>
        <EditField
          label={words.source}
          field={source}
          suggestions={sources
            .filter((known) => known.toLowerCase().includes(typedSource) && known !== source.text)
            .slice(0, MOST_SOURCES)
            .map((known) => ({ id: known, label: known }))}
          add={{
            label: (text) => words.asTyped({ text }),
            run: (text) => {
              source.change(text);
              source.commit();
            },
          }}
        />
        <CompanyEditField label={words.via} field={via} />
      </div>
      <SalaryField role={role} />
      <ExcitementField role={role} />
      <TagsField role={role} />
      <ImportedFacts role={role} />
      <RemoveRole role={role} />
    </>
  );
};
