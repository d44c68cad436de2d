import type { SignalRecord } from '#shared/contract/signals.ts';
import { signalLines as words } from '#shared/messages/signalLines.ts';
import { call } from '../api/client.ts';
import { failureMessage } from '../api/failure.ts';
import { inTurn } from '../api/writes.ts';
import type { MenuEntry } from '../ui/menuEntries.ts';
import { showProblem } from '../ui/toasts.ts';
import { offerUndo } from './offerUndo.ts';

/** Takes a signal back, or says that it holds after all. */
export const actOnSignal = ({ id }: Pick<SignalRecord, 'id'>, act: 'changed_mind' | 'misheard' | 'restored'): void => {
  const isRestored = act === 'restored';
  inTurn(() => call('signals.act', { id, act })).then(
    () => offerUndo(isRestored ? words.restored : words.retracted, isRestored ? 'restoreSignal' : 'retractSignal'),
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
  ];
};
