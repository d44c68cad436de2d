import type { SignalRecord } from '#shared/contract/signals.ts';
import { signalLines as words } from '#shared/messages/signalLines.ts';
import { ownZone } from '#shared/messages/when.ts';
import { call } from '../api/client.ts';
import { failureMessage } from '../api/failure.ts';
import { inTurn } from '../api/writes.ts';
import { openDialog } from '../ground/dialogs.ts';
import type { MenuEntry } from '../ui/menuEntries.ts';
import { showProblem } from '../ui/toasts.ts';
import { offerUndo } from './offerUndo.ts';
import { wallNow } from './whenNow.ts';

/** Takes a signal back, or says that it holds after all. */
export const actOnSignal = ({ id }: Pick<SignalRecord, 'id'>, act: 'changed_mind' | 'misheard' | 'restored'): void => {
  const isRestored = act === 'restored';
  inTurn(() => call('signals.act', { id, act })).then(
    () => offerUndo(isRestored ? words.restored : words.retracted, isRestored ? 'restoreSignal' : 'retractSignal'),
    (failure: unknown) => showProblem(failureMessage(failure)),
  );
};

/** Says that a paper replaces the letter of before. */
const replaceLetter = ({ id, roleId }: SignalRecord): void => {
  const step = { roleId, step: 'replaces_letter', who: null, signalId: id, contingency: null } as const;
  inTurn(() => call('offerSteps.add', { ...step, at: wallNow(ownZone()) })).then(
    () => offerUndo(words.replaced, 'addOfferStep'),
    (failure: unknown) => showProblem(failureMessage(failure)),
  );
};

/** All that can be done with a signal, as a menu. */
export const signalEntries = (signal: SignalRecord): readonly MenuEntry[] => {
  const action = (id: string, label: string, run: () => void) => ({ kind: 'action', id, label, run }) as const;
  if (words.takenBack(signal) !== null) {
    return [action('restore', words.restore, () => actOnSignal(signal, 'restored'))];
  }
  return [
    action('changedMind', words.changedMind, () => actOnSignal(signal, 'changed_mind')),
    action('misheard', words.misheard, () => actOnSignal(signal, 'misheard')),
    action('correct', words.correct, () =>
      openDialog({ kind: 'signal', roleId: signal.roleId, personId: null, corrects: signal }),
    ),
    ...(signal.channel === 'document' ? [action('replaces', words.replaces, () => replaceLetter(signal))] : []),
  ];
};
