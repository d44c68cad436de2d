import * as z from 'zod';
import { isRealDay } from '../domain/calendarDay.ts';
import { PARTS, SALARY_PERIODS } from '../domain/choices.ts';
import {
  CERTAINTIES,
  CONTINGENCIES,
  CONTRACT_TYPES,
  NEXT_STEPS,
  OFFER_FORMS_SAID,
  STANCES,
  TALK_CHANNELS,
} from './choices.ts';
import type { Signal, Topic } from './signal.ts';

/** The words of what is wrong follow the path to it: "0.signals.2.saidAt is missing". */
const orMissing = (words: string) => ({
  error: ({ input }: { readonly input?: unknown }): string => (input === undefined ? 'is missing' : words),
});

/** More characters than a name, a place or an id has, and more entries than a list. */
const LONGEST = 300;
const MOST = 100;
/** A text of one line; SQL and CSV both lose what follows a NUL. */
const text = (words = 'is no text') =>
  z
    .string(orMissing(words))
    .max(LONGEST, { error: `is longer than ${LONGEST} characters`, abort: true })
    .refine((written) => !written.includes('\0'), 'has a NUL in it');
const oneOf = <const T extends readonly string[]>(list: T) => z.enum(list, orMissing(`is none of ${list.join(', ')}`));
const id = text().min(1, 'is empty');
const words = text().refine((written) => written.trim() !== '', 'is empty');
const NO_DAY = 'is no day YYYY-MM-DD of the calendar';
const day = text(NO_DAY).refine(isRealDay, NO_DAY);
const isInstant = (written: string): boolean => z.iso.datetime({ offset: true }).safeParse(written).success;
const instant = text().refine(isInstant, 'is no instant such as 2026-03-02T09:00:00Z');
const saidAt = text().refine(
  (written) => isRealDay(written) || isInstant(written),
  'is neither a day YYYY-MM-DD of the calendar nor an instant such as 2026-03-02T09:00:00Z',
);

/** A whole number within bounds. */
const whole = (least: number, most: number) => {
  const message = `is no whole number from ${least} to ${most}`;
  return z.int(orMissing(message)).min(least, message).max(most, message);
};

const amount = z.number(orMissing('is no number')).nonnegative('is below 0').max(1e12, 'is above 1e12');
const pay = z
  .object(
    { min: amount, max: amount, currency: text(), period: oneOf(SALARY_PERIODS) },
    orMissing('is no pay {min, max, currency, period}'),
  )
  .refine(({ min, max }) => min <= max, { error: 'is above max', path: ['min'] })
  .refine(({ currency }) => /^[A-Z]{3}$/.test(currency), {
    error: 'is no currency of three capital letters such as EUR',
    path: ['currency'],
  });

/** What each topic takes for a value. */
const VALUES = {
  decision_stance: oneOf(STANCES),
  decision_date: day,
  start_date: day,
  candidates_remaining: whole(0, 1_000_000),
  salary: pay,
  remote_policy: whole(0, 5),
  location: words,
  title_level: words,
  contract_type: oneOf(CONTRACT_TYPES),
  role_scope: z.array(words, orMissing('is no list')).max(MOST, `has more than ${MOST} entries`).readonly(),
  decision_maker: id,
  headcount_approved: z.boolean(orMissing('is neither true nor false')),
  next_step: oneOf(NEXT_STEPS),
  offer_form: oneOf(OFFER_FORMS_SAID),
  contingencies: z
    .array(oneOf(CONTINGENCIES), orMissing('is no list'))
    .max(MOST, `has more than ${MOST} entries`)
    .readonly(),
  sentiment: whole(-2, 2),
} satisfies Record<Topic, z.ZodType>;

const on = <T extends Topic>(topic: T) => z.object({ topic: z.literal(topic), value: VALUES[topic] });

/** A topic with a value that fits it. */
export const statement = z.discriminatedUnion(
  'topic',
  [
    ...([on('decision_stance'), on('decision_date'), on('start_date'), on('candidates_remaining')] as const),
    ...([on('salary'), on('remote_policy'), on('location'), on('title_level'), on('contract_type')] as const),
    ...([on('role_scope'), on('decision_maker'), on('headcount_approved'), on('next_step')] as const),
    ...([on('offer_form'), on('contingencies'), on('sentiment')] as const),
  ],
  { error: ({ code }) => (code === 'invalid_union' ? `is none of ${Object.keys(VALUES).join(', ')}` : 'is no signal') },
);

const source = z.object(
  {
    id,
    person: id,
    attributedTo: id.nullish(),
    certainty: oneOf(CERTAINTIES),
    channel: oneOf(['document', ...TALK_CHANNELS]),
    saidAt,
    recordedAt: instant.nullish(),
    retracted: z.boolean('is neither true nor false').nullish(),
  },
  'is no signal',
);

/** A signal as a file has it. What is `null` is absent; an attribution of a document is left out, as it has none. */
export const signalFields = z
  .intersection(source, statement)
  .transform(({ channel, attributedTo, recordedAt, retracted, ...said }): Signal => {
    const given = { ...said, ...(recordedAt == null ? {} : { recordedAt }), ...(retracted ? { retracted } : {}) };
    if (channel === 'document') return { ...given, channel };
    return { ...given, channel, ...(attributedTo == null ? {} : { attributedTo }) };
  });

/** Who has which part, by the id of the person. */
export const partsFields = z.record(z.string(), oneOf(PARTS), orMissing('is no list of parts by person'));
