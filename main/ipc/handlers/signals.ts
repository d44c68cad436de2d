import type { offerStepsContract } from '#shared/contract/offerSteps.ts';
import type { signalsContract } from '#shared/contract/signals.ts';
import type { OfferSteps } from '../../services/offerSteps.ts';
import type { OpenConflictsOf } from '../../services/openConflicts.ts';
import type { Questions } from '../../services/questions.ts';
import type { RoleSignalsOf } from '../../services/roleSignals.ts';
import type { Settlements } from '../../services/settlements.ts';
import type { Signals } from '../../services/signals.ts';
import type { SignalsBehindOf } from '../../services/signalsBehind.ts';
import type { SignalsOverviewOf } from '../../services/signalsOverview.ts';
import type { Handlers } from '../handler.ts';

type Services = {
  readonly signals: Signals;
  readonly roleSignals: RoleSignalsOf;
  readonly questions: Questions;
  readonly settlements: Settlements;
  readonly signalsBehind: SignalsBehindOf;
  readonly signalsOverview: SignalsOverviewOf;
  readonly openConflicts: OpenConflictsOf;
  readonly offerSteps: OfferSteps;
};

export const signalsHandlers = ({
  signals,
  roleSignals,
  questions,
  settlements,
  signalsBehind,
  signalsOverview,
  openConflicts,
  offerSteps,
}: Services): Handlers<keyof typeof signalsContract | keyof typeof offerStepsContract> => ({
  'signals.ofRole': roleSignals,
  'signals.behind': signalsBehind,
  'signals.add': signals.add,
  'signals.correct': signals.correct,
  'signals.act': signals.act,
  'signals.ask': questions.ask,
  'signals.settle': settlements.settle,
  'signals.overview': signalsOverview,
  'signals.openConflicts': openConflicts,
  'offerSteps.add': offerSteps.add,
  'offerSteps.remove': ({ id }) => offerSteps.remove(id),
});
