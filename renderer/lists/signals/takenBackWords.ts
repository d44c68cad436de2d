import { signalLines } from '#shared/messages/signalLines.ts';
import { signalView } from '#shared/messages/signalView.ts';
import type { KnownSignal } from './known.ts';

/** Why something does not count any more; empty of what does. */
export const takenBackWords = (signal: KnownSignal): string => {
  const why = signal.status === 'retracted' ? signalLines.takenBack(signal) : null;
  return why === null ? signalView.statuses[signal.status] : signalView.takenBack({ why });
};
