import type { Instant, LocalDay } from '../domain/localDay.ts';
import type { SignalAct } from '../signals/choices.ts';
import type { Statement } from '../signals/signal.ts';
import { promises } from './promises.ts';
import { valueWords } from './signalValues.ts';
import { signalWords } from './signalWords.ts';

type Signal = {
  readonly said: Statement;
  readonly personName: string | null;
  readonly isHearsay: boolean;
  readonly attributedName: string | null;
  readonly valueName: string | null;
  readonly willCall: boolean;
  readonly answerBy: LocalDay | null;
  readonly act: { readonly act: SignalAct; readonly at: Instant } | null;
};

/** Somebody whose name is not known, or not any more. */
const SOMEBODY = 'Somebody there';

const tellerOf = ({ personName, isHearsay, attributedName }: Signal): string => {
  const teller = personName ?? SOMEBODY;
  return isHearsay ? `${teller}, on behalf of ${attributedName ?? 'somebody else'}` : teller;
};

/** Signals, one in a line. */
export const signalLines = {
  somebody: SOMEBODY,
  /** In a timeline: who said what. */
  said: (signal: Signal & { readonly today: LocalDay }): string => {
    const { said, today, isHearsay } = signal;
    if (said.topic === 'decision_date' && !isHearsay) {
      return promises.decides({ ...signal, day: said.value as LocalDay }); // a day by its topic
    }
    if (said.topic === 'offer_form' && said.value !== 'none' && !isHearsay) {
      return promises.offered({ ...signal, form: said.value });
    }
    const value = valueWords(said, () => signal.valueName ?? SOMEBODY, today);
    return `${tellerOf(signal)} · ${signalWords.topics[said.topic]}: ${value}`;
  },
  /** Behind one that was taken back; `null` of one that stands. */
  takenBack: ({ act }: Pick<Signal, 'act'>): string | null => {
    switch (act?.act) {
      case 'changed_mind':
        return 'they changed their mind';
      case 'misheard':
        return 'misheard';
      case 'corrected':
        return 'corrected since';
      default:
        return null;
    }
  },
  changedMind: 'They changed their mind',
  misheard: 'I misheard',
  correct: 'Correct…',
  replaces: 'It replaces the letter of before',
  replaced: 'It counts as the letter now.',
  restore: 'It holds after all',
  retracted: 'Taken back. It stays in the history.',
  restored: 'It holds again.',
} as const;
