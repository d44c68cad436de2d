import type { signalsContract } from '#shared/contract/signals.ts';
import type { RoleSignalsOf } from '../../services/roleSignals.ts';
import type { Signals } from '../../services/signals.ts';
import type { Handlers } from '../handler.ts';

export const signalsHandlers = (
  signals: Signals,
  roleSignals: RoleSignalsOf,
): Handlers<keyof typeof signalsContract> => ({
  'signals.ofRole': roleSignals,
  'signals.add': signals.add,
  'signals.correct': signals.correct,
  'signals.act': signals.act,
});
