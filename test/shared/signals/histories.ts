import type { GateHistory } from '#shared/signals/gateHistory.ts';
import type { Signal } from '#shared/signals/signal.ts';
import { PEOPLE, said } from './signals.ts';

/** Pay by the year, in euros. */
export const yearly = (min: number, max = min) => ({ min, max, currency: 'EUR', period: 'year' }) as const;

const DOCUMENT = { channel: 'document' } as const;

type Terms = {
  readonly id?: string;
  readonly pay?: Parameters<typeof yearly>;
  readonly officeDays?: number;
  readonly startsOn?: string | null;
  readonly contingencies?: readonly ('background_check' | 'references')[] | null;
};

/** An offer letter; the signal with the id that is given says that it is one. */
export const letterOn = (
  day: number,
  person = 'recruiter',
  { id = 'letter', pay = [80_000], officeDays = 1, startsOn = '2026-05-04', contingencies = [] }: Terms = {},
): readonly Signal[] => [
  said(person, 'decision_stance', 'offer_written', day, { ...DOCUMENT, id }),
  said(person, 'salary', yearly(...pay), day, { ...DOCUMENT, id: `${id} pay` }),
  said(person, 'remote_policy', officeDays, day, { ...DOCUMENT, id: `${id} office` }),
  ...(startsOn === null ? [] : [said(person, 'start_date', startsOn, day, { ...DOCUMENT, id: `${id} start` })]),
  ...(contingencies === null
    ? []
    : [said(person, 'contingencies', contingencies, day, { ...DOCUMENT, id: `${id} contingencies` })]),
];

/** What was said before the letter. */
export const talk = (): readonly Signal[] => [
  said('supervisor', 'candidates_remaining', 2, 2, { id: 'candidates' }),
  said('manager', 'decision_stance', 'positive', 4, { id: 'positive', channel: 'in_person' }),
  said('recruiter', 'salary', yearly(75_000, 85_000), 4, { id: 'range', channel: 'email' }),
  said('recruiter', 'offer_form', 'verbal', 6, { id: 'verbal' }),
];

export const march = (day: number): string => `2026-03-${`${day}`.padStart(2, '0')}`;

/** The history in which all goes well: clear on 13 March. */
export const smooth = (change: Partial<GateHistory> = {}): GateHistory => ({
  signals: [...talk(), ...letterOn(10)],
  parts: PEOPLE,
  replacing: [],
  acceptances: [{ letter: 'letter', at: march(11), acknowledgedAt: march(12) }],
  cleared: [],
  toldToGiveNotice: [{ person: 'recruiter', at: march(12) }],
  settled: [],
  contacts: [],
  today: march(13),
  ...change,
});

/** The smooth one, and something more that was said. */
export const withMore = (...more: readonly Signal[]): readonly Signal[] => [...smooth().signals, ...more];
