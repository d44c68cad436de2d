import { useMutation } from '@tanstack/react-query';
import { Building2 } from 'lucide-react';
import { useCallback } from 'react';
import type { CompanyId } from '#shared/domain/ids.ts';
import { common } from '#shared/messages/common.ts';
import { companies as words } from '#shared/messages/companies.ts';
import { lists } from '#shared/messages/lists.ts';
import { people as peopleWords } from '#shared/messages/people.ts';
import { promises } from '#shared/messages/promises.ts';
import { role as roleWords } from '#shared/messages/role.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { inTurn } from '../../api/writes.ts';
import { goTo } from '../../ground/router.ts';
import { hrefOf } from '../../ground/routes.ts';
import { useToday } from '../../ground/today.ts';
import { InlineConfirm } from '../../lists/InlineConfirm.tsx';
import { offerUndo } from '../../lists/offerUndo.ts';
import section from '../../lists/PanelSection.module.css';
import { PanelSection } from '../../lists/PanelSection.tsx';
import { SidePanel } from '../../lists/SidePanel.tsx';
import { Delayed } from '../../ui/Delayed.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { showProblem } from '../../ui/toasts.ts';
import { CompanyEditor } from './CompanyEditor.tsx';
import { CompanyMarks } from './CompanyMarks.tsx';
import { type CompanyDetails, useCompany } from './useCompany.ts';

type Props = {
  readonly id: CompanyId;
  /** Called when the panel closes, so that the focus can go back to the list. */
  readonly onClosed: (id: CompanyId) => void;
};

const Roles = ({ roles }: Pick<CompanyDetails, 'roles'>) => (
  <PanelSection heading={words.roles} empty={roles.length === 0 ? words.noRoles : undefined}>
    <ul>
      {roles.map(({ roleId, title, stageName, outcome, isVia }) => (
        <li key={roleId} className={section.line}>
          <a href={hrefOf({ screen: 'board', roleId })} title={title}>
            <bdi>{title}</bdi>
          </a>
          <span className={section.detail}>
            {outcome === null ? stageName : `${stageName}: ${roleWords.outcomes[outcome]}`}
            {isVia && ` · ${words.via}`}
          </span>
        </li>
      ))}
    </ul>
  </PanelSection>
);

const People = ({ people }: Pick<CompanyDetails, 'people'>) => (
  <PanelSection heading={words.people} empty={people.length === 0 ? words.noPeople : undefined}>
    <ul>
      {people.map(({ personId, name, position }) => (
        <li key={personId} className={section.line}>
          <a href={hrefOf({ screen: 'people', personId })} title={name}>
            <bdi>{name}</bdi>
          </a>
          <bdi className={section.detail}>{position}</bdi>
        </li>
      ))}
    </ul>
  </PanelSection>
);

const LastTime = ({ at }: { readonly at: string | null }) => {
  const today = useToday();
  return at === null ? (
    <span>{peopleWords.notContacted}</span>
  ) : (
    <time dateTime={at} title={lists.moment({ instant: at })}>
      {peopleWords.contacted({ ago: lists.ago({ instant: at, today }) })}
    </time>
  );
};

const ghostedIn = ({ roles }: CompanyDetails): number => roles.filter(({ outcome }) => outcome === 'ghosted').length;

const Body = ({ details, onRemoved }: { readonly details: CompanyDetails; readonly onRemoved: () => void }) => {
  const { company, roles, people } = details;
  const remove = useMutation({
    mutationFn: () => inTurn(() => call('companies.remove', { id: company.id, version: company.version })),
    onSuccess: () => {
      onRemoved();
      offerUndo(words.removed({ name: company.name }), 'removeCompany');
    },
    onError: (failure) => showProblem(failureMessage(failure)),
  });
  return (
    <>
      <CompanyEditor details={details} />
      <Roles roles={roles} />
      <People people={people} />
      <InlineConfirm
        ask={words.removeAsk({ name: company.name })}
        body={words.removeBody({ people: people.length })}
        confirm={words.removeNow}
        isBusy={remove.isPending}
        blocked={roles.length === 0 ? undefined : words.hasRoles({ count: roles.length })}
        onConfirm={() => remove.mutate()}
      />
    </>
  );
};

/** A company beside the list. */
export const CompanyPanel = ({ id, onClosed }: Props) => {
  const { data: details, error } = useCompany(id);
  const close = useCallback(() => {
    goTo({ screen: 'companies', companyId: null });
    onClosed(id);
  }, [id, onClosed]);

  const company = details?.company;
  return (
    <SidePanel
      label={words.panel({ name: company?.name ?? common.loading })}
      closeLabel={words.close}
      where={<Building2 />}
      heading={company?.name ?? (error === null ? common.loading : words.gone)}
      facts={
        details !== undefined && (
          <>
            <LastTime at={details.lastContactAt} />
            {details.promises.kept + details.promises.broken > 0 && <span>{promises.counts(details.promises)}</span>}
            <CompanyMarks {...details.company} ghosted={ghostedIn(details)} />
          </>
        )
      }
      onClose={close}
    >
      {error !== null && <EmptyState heading={words.gone}>{failureMessage(error)}</EmptyState>}
      {details === undefined && error === null && <Delayed>{common.loading}</Delayed>}
      {details !== undefined && error === null && <Body details={details} onRemoved={close} />}
    </SidePanel>
  );
};
