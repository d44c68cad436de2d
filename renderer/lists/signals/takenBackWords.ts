import { signalView } from '#shared/messages/signalView.ts';
import type { KnownSignal } from './known.ts';

/** Why something does not count any more; empty of what does. */
export const takenBackWords = ({ status, act }: KnownSignal): string =>
  status === 'retracted' && act !== null && act.act !== 'restored'
    ? signalView.retractions[act.act]
    : signalView.statuses[status];
