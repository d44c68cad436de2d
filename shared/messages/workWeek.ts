import type { LocalDay } from '../domain/localDay.ts';
import { formatCount, formatDay } from './format.ts';
import { plural } from './plural.ts';

/** The user's week and days off, in the settings. */
export const workWeek = {
  heading: 'Work week and days off',
  hint: 'Follow-ups fall on your business days, and waiting is counted in them.',
  days: 'I follow up on',
  oneDay: 'A work week has at least one day: choose another before you take this one away.',
  dayBegins: 'My day begins at',
  dayBeginsHint: 'You are reminded at this time of what is due on a day, and in a calendar it stands there.',
  timeNeeded: 'A time of day, please, such as 08:30.',

  country: 'Public holidays of',
  noCountry: 'No country',
  state: 'State or region',
  allOfCountry: 'All of the country',
  region: 'Part of it',
  allOfState: 'All of it',
  loading: 'Looking the holidays up…',
  found: ({ count, year }: { readonly count: number; readonly year: string }) =>
    `${formatCount(count)} public ${plural(count, 'holiday', 'holidays')} in ${year}`,
  noneFound: 'No public holidays are known for it.',
  source: 'Public holidays only, as known to date-holidays; check the days that matter to you.',

  timesOff: 'My days off',
  timesOffHint: 'Nothing is due on them.',
  from: 'First day',
  to: 'Last day',
  add: 'Add days off',
  remove: ({ from, to, today }: { readonly from: LocalDay; readonly to: LocalDay; readonly today: LocalDay }) =>
    `Remove ${span(from, to, today)}`,
  span: ({ from, to, today }: { readonly from: LocalDay; readonly to: LocalDay; readonly today: LocalDay }) =>
    span(from, to, today),
  datesNeeded: 'Choose the first and the last day.',
  wrongOrder: 'The last day lies before the first.',
  tooLong: ({ most }: { readonly most: number }) =>
    `At most ${formatCount(most)} days at once: for longer than that the app would remind you of nothing.`,
  tooMany: ({ most }: { readonly most: number }) =>
    `At most ${formatCount(most)} entries are kept. Remove one that has passed first.`,
} as const;

const span = (from: LocalDay, to: LocalDay, today: LocalDay): string =>
  from === to ? formatDay(from, today) : `${formatDay(from, today)} to ${formatDay(to, today)}`;
