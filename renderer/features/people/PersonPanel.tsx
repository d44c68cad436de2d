import { useMutation } from '@tanstack/react-query';
import { MessageSquarePlus, UserRound } from 'lucide-react';
import { useCallback } from 'react';
import type { PersonId } from '#shared/domain/ids.ts';
import { common } from '#shared/messages/common.ts';
import { formatDay, formatFullDay } from '#shared/messages/format.ts';
import { lists } from '#shared/messages/lists.ts';
import { people as words } from '#shared/messages/people.ts';
import { promises as promiseWords } from '#shared/messages/promises.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { inTurn } from '../../api/writes.ts';
import { openDialog } from '../../ground/dialogs.ts';
import { goTo } from '../../ground/router.ts';
import { hrefOf } from '../../ground/routes.ts';
import { useToday } from '../../ground/today.ts';
import { InlineConfirm } from '../../lists/InlineConfirm.tsx';
import { offerUndo } from '../../lists/offerUndo.ts';
import section from '../../lists/PanelSection.module.css';
import { PanelSection } from '../../lists/PanelSection.tsx';
import { SidePanel } from '../../lists/SidePanel.tsx';
import { Button } from '../../ui/Button.tsx';
import { Delayed } from '../../ui/Delayed.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { showProblem } from '../../ui/toasts.ts';
import { PersonEditor } from './PersonEditor.tsx';
import { PersonTimeline } from './PersonTimeline.tsx';
import { type PersonDetails, usePerson } from './usePerson.ts';

type Props = {
  readonly id: PersonId;
  /** Called when the panel closes, so that the focus can go back to the list. */
  readonly onClosed: (id: PersonId) => void;
};

const Facts = ({ details: { person, lastContactAt, promises } }: { readonly details: PersonDetails }) => {
  const today = useToday();
  return (
    <>
      {lastContactAt === null ? (
        <span>{words.notContacted}</span>
      ) : (
        <time dateTime={lastContactAt} title={lists.moment({ instant: lastContactAt })}>
          {words.contacted({ ago: lists.ago({ instant: lastContactAt, today }) })}
        </time>
      )}
      {promises.kept + promises.broken > 0 && <span>· {promiseWords.counts(promises)}</span>}
      {person.connectedOn !== null && (
        <span title={formatFullDay(person.connectedOn)}>
          · {words.connectedOn({ day: formatDay(person.connectedOn, today) })}
        </span>
      )}
    </>
  );
};

const Roles = ({ roles }: Pick<PersonDetails, 'roles'>) => (
  <PanelSection heading={words.roles} empty={roles.length === 0 ? words.noRoles : undefined}>
    <ul>
      {roles.map(({ roleId, title, companyName, stageName, part }) => (
        <li key={roleId}>
          <div className={section.line}>
            <a href={hrefOf({ screen: 'board', roleId, tab: 'people' })} title={title}>
              <bdi>{title}</bdi>
            </a>
            <span className={section.detail}>{words.parts[part]}</span>
          </div>
          <p className={section.detail}>
            <bdi>{companyName}</bdi> · {stageName}
          </p>
        </li>
      ))}
    </ul>
  </PanelSection>
);

const useRemove = ({ person }: PersonDetails, onRemoved: () => void) =>
  useMutation({
    mutationFn: () => inTurn(() => call('people.remove', { id: person.id, version: person.version })),
    onSuccess: () => {
      onRemoved();
      offerUndo(words.removed({ name: person.name }), 'removePerson');
    },
    onError: (failure) => showProblem(failureMessage(failure)),
  });

const Body = ({ details, onRemoved }: { readonly details: PersonDetails; readonly onRemoved: () => void }) => {
  const { person, roles, counts } = details;
  const remove = useRemove(details, onRemoved);
  return (
    <>
      <div>
        <Button onClick={() => openDialog({ kind: 'capture', roleId: null, personId: person.id })}>
          <MessageSquarePlus />
          {words.log}
        </Button>
      </div>
      <PersonEditor details={details} />
      <Roles roles={roles} />
      <PersonTimeline id={person.id} />
      <InlineConfirm
        ask={words.removeAsk({ name: person.name })}
        body={words.removeBody({ roles: roles.length, ...counts, hasNotes: person.notes !== '' })}
        confirm={words.removeNow}
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate()}
      />
    </>
  );
};

/** A person beside the list. */
export const PersonPanel = ({ id, onClosed }: Props) => {
  const { data: details, error } = usePerson(id);
  const close = useCallback(() => {
    goTo({ screen: 'people', personId: null });
    onClosed(id);
  }, [id, onClosed]);

  const person = details?.person;
  return (
    <SidePanel
      label={words.panel({ name: person?.name ?? common.loading })}
      closeLabel={words.close}
      where={
        <>
          <UserRound />
          {person !== undefined && person.companyId !== null && (
            <a href={hrefOf({ screen: 'companies', companyId: person.companyId })}>
              <bdi>{person.companyName}</bdi>
            </a>
          )}
        </>
      }
      heading={person?.name ?? (error === null ? common.loading : words.gone)}
      facts={details !== undefined && <Facts details={details} />}
      onClose={close}
    >
      {error !== null && <EmptyState heading={words.gone}>{failureMessage(error)}</EmptyState>}
      {details === undefined && error === null && <Delayed>{common.loading}</Delayed>}
      {details !== undefined && error === null && <Body details={details} onRemoved={close} />}
    </SidePanel>
  );
};
