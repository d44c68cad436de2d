import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import { conflictActions as words } from '#shared/messages/conflictActions.ts';
import type { Topic } from '#shared/signals/signal.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { inTurn } from '../../api/writes.ts';
import { openDialog } from '../../ground/dialogs.ts';
import { showProblem } from '../../ui/toasts.ts';
import { offerUndo } from '../offerUndo.ts';

/** Asks somebody about a topic: a follow-up of today, and at once the draft of what to write. */
export const askNow = async (roleId: RoleId, topic: Topic, person: { readonly id: string; readonly name: string }) => {
  const personId = person.id as PersonId; // a column that has a name is a person
  try {
    await inTurn(() => call('signals.ask', { roleId, topic, personId }));
    const items = await call('followUps.ofRole', { roleId });
    const asked = items.find(
      ({ state, reason, person: who }) =>
        state === 'open' && reason.kind === 'question' && reason.topic === topic && who?.id === personId,
    );
    offerUndo(words.asked({ name: person.name }), 'askQuestion');
    if (asked === undefined) return;
    openDialog({ kind: 'draft', entry: { group: 'today', items: [asked] }, onDone: () => undefined });
  } catch (failure) {
    showProblem(failureMessage(failure));
  }
};
