import type { TypedTopic } from '../signals/writtenTopics.ts';

const day = 'That isn’t a day that can be read. Try “fri”, “12 march” or “next week”.';
const long = ({ limit }: { readonly limit: number }): string => `Keep it to ${limit} characters of plain text.`;

/** The field for what somebody said on a topic. */
export const signalFields = {
  /** What stands in the empty line. */
  hints: {
    decision_date: 'fri, 12 march, next week',
    start_date: '1 march, in 6 weeks',
    candidates_remaining: 'none, 2, several',
    salary: '€48–54k a year',
    remote_policy: 'remote, 3 days, full-time office',
    location: 'Berlin, Mitte',
    title_level: 'Senior developer, level 5',
    role_scope: 'backend, payments, on call',
  } satisfies Record<TypedTopic, string>,
  /** How to write what could not be read. */
  unknown: {
    decision_date: day,
    start_date: day,
    candidates_remaining: 'Write how many others there are: “none”, “2” or “several”.',
    salary: 'Write it like “€48–54k a year” or “7,000 EUR a month”, the lower figure first.',
    remote_policy: 'Write the office days a week, 0 to 5. If it is “hybrid”, ask how many that is.',
    location: long({ limit: 300 }),
    title_level: long({ limit: 300 }),
    role_scope: 'Put commas between them: up to 20, each of up to 60 characters.',
  } satisfies Record<TypedTopic, string>,
  currencyMissing: 'Add the currency, such as “EUR” or “$”.',
  /** The ready answers beside the line. */
  quick: ({ label }: { readonly label: string }) => `${label}: ready answers`,
  candidates: { none: 'None', one: 'One', two: 'Two', several: 'Several' },
  remote: 'Remote',
  /** For screen readers, of the ready answers 1 to 5. */
  officeDays: ({ days }: { readonly days: number }) => (days === 1 ? '1 day' : `${days} days`),
} as const;
