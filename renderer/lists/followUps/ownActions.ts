import type { FollowUpItem } from '#shared/domain/followUp.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { OwnFollowUp } from '#shared/domain/ownFollowUp.ts';
import { ownFollowUps as words } from '#shared/messages/ownFollowUps.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { inTurn } from '../../api/writes.ts';
import { openDialog } from '../../ground/dialogs.ts';
import type { MenuAction } from '../../ui/menuEntries.ts';
import { showProblem } from '../../ui/toasts.ts';
import { offerUndo } from '../offerUndo.ts';

/** Asks for what the user wants to do on a role. */
export const addOwnFollowUp = (roleId: RoleId): void =>
  openDialog({ kind: 'ownFollowUp', roleId, own: null, person: null, held: null });

const remove = ({ id, version }: OwnFollowUp): void => {
  inTurn(() => call('followUps.removeOwn', { id, version })).then(
    () => offerUndo(words.removed, 'removeOwnFollowUp'),
    (failure: unknown) => showProblem(failureMessage(failure)),
  );
};

/** What can still be done with one that is over. */
export const removeEntries = ({ reason }: Pick<FollowUpItem, 'reason'>, onGone: () => void): readonly MenuAction[] => {
  if (reason.kind !== 'own') return [];
  const { own } = reason;
  return [
    {
      kind: 'action',
      id: 'removeOwn',
      label: words.remove,
      run: () => {
        onGone();
        remove(own);
      },
    },
  ];
};

/** What can be done, beside all else, with one that the user set themselves. */
export const ownEntries = (
  { roleId, reason, person, hold, day, at }: FollowUpItem,
  onGone: () => void,
): readonly MenuAction[] => {
  if (reason.kind !== 'own') return [];
  const { own } = reason;
  const held = hold === null ? null : { hold, day, at };
  return [
    {
      kind: 'action',
      id: 'editOwn',
      label: words.edit,
      run: () => openDialog({ kind: 'ownFollowUp', roleId, own, person, held }),
    },
    ...removeEntries({ reason }, onGone),
  ];
};
