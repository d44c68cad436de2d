import type { InterviewState } from '../domain/interview.ts';
import type { Instant, LocalDay } from '../domain/localDay.ts';
import { FIRST_YEAR, LAST_YEAR } from '../domain/years.ts';
import { formatClock, formatFullMoment, formatWeekday, formatZone, wallTimeIn } from './when.ts';

type At = { readonly at: Instant; readonly zone: string };
type When = At & { readonly ownZone: string; readonly today: LocalDay };

/** `Tue 3 Mar, 14:00 in Berlin · 15:00 your time`; the zone is named only where it makes a difference. */
const when = ({ at, zone, ownZone, today }: When): string => {
  const there = wallTimeIn(at, zone);
  const here = wallTimeIn(at, ownZone);
  const agreed = `${formatWeekday(there.day, today)}, ${formatClock(at, zone)}`;
  if (there.day === here.day && there.time === here.time) {
    return agreed;
  }
  const day = there.day === here.day ? '' : `${formatWeekday(here.day, today)}, `;
  return `${agreed} in ${formatZone(zone)} · ${day}${formatClock(at, ownZone)} your time`;
};

/** `UTC+5:30`; an offset is minutes east of UTC. */
const offsetWords = (offset: number): string => {
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `UTC${offset < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${`${minutes}`.padStart(2, '0')}`}`;
};

/** Interviews of a role. */
export const interviews = {
  states: {
    scheduled: 'Scheduled',
    held: 'Took place',
    cancelled: 'Cancelled',
    no_show: 'Nobody came',
  } satisfies Record<InterviewState, string>,
  when,
  whenFull: ({ at, zone }: At) => formatFullMoment(at, zone),
  upcoming: 'Coming up',
  past: 'Before',
  emptyHeading: 'No interviews yet',
  empty: 'Write one down as soon as it is agreed: when, where, and who will be there. It then shows on the card.',
  add: 'Add an interview',
  addHeading: 'New interview',
  editHeading: 'Change the interview',
  edit: 'Change…',
  remove: 'Remove',
  removed: 'The interview was removed.',
  menu: ({ day }: { readonly day: string }) => `Interview of ${day}: change or remove`,
  stateMenu: ({ state }: { readonly state: string }) => `State: ${state}. Change it`,
  state: 'State',
  didItHappen: 'Did it take place?',
  date: 'Date',
  time: 'Time',
  zone: 'Time zone',
  zoneFacts: ({
    country,
    abbreviation,
    offset,
  }: {
    readonly country: string;
    readonly abbreviation: string;
    readonly offset: number;
  }) => [offsetWords(offset), abbreviation, country].filter((part) => part !== '').join(' · '),
  minutes: 'Minutes',
  channel: 'How',
  place: 'Address, number or link',
  who: 'Who will be there',
  addPerson: ({ name }: { readonly name: string }) => `Add “${name}”`,
  removePerson: ({ name }: { readonly name: string }) => `Take ${name} off`,
  nobody: 'Nobody named yet',
  notes: 'Notes',
  save: 'Save interview',
  saved: 'The interview is saved.',
  added: ({ day }: { readonly day: string }) => `The interview of ${day} is on the list.`,
  lasts: ({ minutes }: { readonly minutes: number }) => `${minutes} min`,
  pickOpen: ({ name }: { readonly name: string }) =>
    `“${name}” is not on the interview yet. Choose one from the list, or empty the field.`,
  dateMissing: 'Say on which day it is.',
  yearWrong: `From ${FIRST_YEAR} to ${LAST_YEAR}.`,
  timeMissing: 'Say at what time it starts.',
  zoneUnknown: 'Choose a time zone from the list: by city, country, CET or +2.',
  minutesWrong: 'From 5 minutes to a day (1440).',
} as const;
