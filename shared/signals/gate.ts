import { dayNumber, dayOfNumber } from '../domain/calendarDay.ts';
import type { GateName, Verdict } from './choices.ts';
import type { GateHistory } from './gateHistory.ts';
import { type Gate, gatesOf } from './gates.ts';
import { type OpenConflict, openConflicts, TERMS_OF_GATE } from './gateTerms.ts';
import { type GateView, gateViewOf } from './gateView.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';

/** Whether the user may resign from the job they have: information, not legal advice. A list, never a score. */
export type GateResult = {
  readonly verdict: Verdict;
  /** The day for which it holds; every new signal is judged again. */
  readonly asOf: string;
  /** The signals of the letter; none while there is none. */
  readonly letter: readonly string[];
  readonly gates: readonly Gate[];
  /** Severe conflicts that forbid it whatever the gates say. */
  readonly severe: readonly OpenConflict[];
  /** Nobody was in touch for so long that all has to be asked again. */
  readonly isLapsed: boolean;
  /** The last day for which that does not happen, `YYYY-MM-DD`; `null` while nobody was ever in touch. */
  readonly lapsesAfter: string | null;
};

/** Without these nobody resigns. */
const MUST: readonly GateName[] = ['written_offer', 'accepted', 'contingencies', 'start_date'];
/** A verdict lapses after more than so many days without contact. */
const QUIET_DAYS = 14;

/** When somebody was in touch last. What was said, acknowledged or told was contact, an impression was none. */
const lastContact = ({ history, clock }: GateView): number => {
  const { signals, acceptances, toldToGiveNotice, contacts } = history;
  const times = [
    ...contacts,
    ...toldToGiveNotice.map(({ at }) => at),
    ...acceptances.flatMap(({ acknowledgedAt }) => acknowledgedAt ?? []),
    ...signals.flatMap(({ saidAt, certainty, retracted }) =>
      certainty === 'impression' || retracted === true ? [] : saidAt,
    ),
  ];
  return times.reduce((latest, time) => Math.max(latest, clock(time).day), Number.NEGATIVE_INFINITY);
};

/**
 * What stands between the user and their resignation (signals.md, "The resign gate").
 * @param zone the user's IANA zone @throws RangeError where there is no such zone
 */
export const resignGate = (history: GateHistory, weights: Weights = DEFAULT_WEIGHTS, zone = 'UTC'): GateResult => {
  const view = gateViewOf(history, weights, zone);
  const conflicts = [...TERMS_OF_GATE, 'role_scope' as const].flatMap((topic) => openConflicts(view, topic));
  const gates = gatesOf(view, conflicts);
  const severe = conflicts.filter(({ band }) => band === 'severe');
  const last = lastContact(view);
  const isLapsed = dayNumber(history.today) - last > QUIET_DAYS;
  const open = gates.filter(({ isPassed }) => !isPassed);
  const isForbidden = severe.length > 0 || open.some(({ name }) => MUST.includes(name));
  const held = open.length > 0 || isLapsed ? 'hold' : 'clear';
  return {
    verdict: isForbidden ? 'dont_resign' : held,
    asOf: history.today,
    letter: [...(view.letter?.parts ?? [])].map(({ signal }) => signal.id),
    gates,
    severe,
    isLapsed,
    lapsesAfter: Number.isFinite(last) ? dayOfNumber(last + QUIET_DAYS) : null,
  };
};
