import { MessageSquareQuote } from 'lucide-react';
import type { RoleId } from '#shared/domain/ids.ts';
import { common } from '#shared/messages/common.ts';
import { signalForm } from '#shared/messages/signalForm.ts';
import { signalsScreen as words } from '#shared/messages/signalsScreen.ts';
import { failureMessage } from '../../api/failure.ts';
import { openDialog } from '../../ground/dialogs.ts';
import { Page } from '../../ground/Page.tsx';
import { Button } from '../../ui/Button.tsx';
import { Delayed } from '../../ui/Delayed.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SignalRoleItem } from './SignalRoleItem.tsx';
import styles from './SignalsScreen.module.css';
import { useOpenConflicts } from './useOpenConflicts.ts';
import { useSignalsOverview } from './useSignalsOverview.ts';

/** What people said over all roles under way, the worst first; one role is open. */
export const SignalsScreen = ({ roleId }: { readonly roleId: RoleId | null }) => {
  const { data, error, refetch } = useSignalsOverview();
  const conflicts = useOpenConflicts();
  const add = (
    <Button look="primary" onClick={() => openDialog({ kind: 'signal', roleId, personId: null })}>
      <MessageSquareQuote />
      {signalForm.add}
    </Button>
  );
  if (data === undefined) {
    return (
      <Page heading={words.heading}>
        {error === null ? (
          <Delayed>{common.loading}</Delayed>
        ) : (
          <EmptyState
            heading={words.failed}
            actions={<Button onClick={() => void refetch()}>{common.tryAgain}</Button>}
          >
            {failureMessage(error)}
          </EmptyState>
        )}
      </Page>
    );
  }
  const { roles, total } = data;
  const open = roles.find((role) => role.roleId === roleId) ?? roles[0];
  return (
    <Page
      heading={words.heading}
      sub={total === 0 ? undefined : words.sub({ conflicts, roles: total })}
      actions={total > 0 && add}
    >
      <div className={styles.body}>
        {open === undefined ? (
          <EmptyState icon={<MessageSquareQuote />} heading={words.emptyHeading} actions={add}>
            {words.empty}
          </EmptyState>
        ) : (
          <ul className={styles.roles} aria-label={words.roles}>
            {roles.map((role) => (
              <SignalRoleItem key={role.roleId} role={role} isOpen={role === open} />
            ))}
          </ul>
        )}
        {roles.length < total && <p className={styles.note}>{words.only({ count: roles.length, total })}</p>}
      </div>
    </Page>
  );
};
