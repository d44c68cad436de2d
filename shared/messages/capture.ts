import type { InterviewState } from '../domain/interview.ts';
import { FIRST_YEAR, LAST_YEAR } from '../domain/years.ts';

type Name = { readonly name: string };
type What = 'call' | 'email' | 'message';

/** Quick capture: what just happened, written down in a few keystrokes. */
export const capture = {
  heading: 'Add',
  chooseHint: 'Press a letter, or go with the arrows and Enter.',
  what: {
    call: 'Call',
    email: 'E-mail',
    message: 'Message',
    interview: 'Interview',
    signal: 'Signal',
    role: 'Role',
    lead: 'Lead',
    person: 'Person',
  },
  /** One letter each, from the word beside it. */
  letters: { call: 'C', email: 'E', message: 'M', interview: 'I', signal: 'S', role: 'R', lead: 'L', person: 'P' },
  headings: {
    call: 'Log a call',
    email: 'Log an e-mail',
    message: 'Log a message',
    interview: 'Add an interview',
  },
  who: 'Who',
  partOf: {
    new: ({ name }: Name) => `${name} is new. What are they to the role?`,
    known: ({ name }: Name) => `What is ${name} to the role?`,
  },
  role: 'Role',
  how: 'How',
  direction: 'Who got in touch',
  directions: {
    call: { in: 'They called me', out: 'I called them' },
    email: { in: 'They wrote to me', out: 'I wrote to them' },
    message: { in: 'They wrote to me', out: 'I wrote to them' },
  } satisfies Record<What, { readonly in: string; readonly out: string }>,
  reached: 'Did you talk?',
  talked: 'Yes',
  missed: { in: 'No, I missed it', out: 'No, nobody answered' },
  automatic: 'Sent automatically (“we received your application”)',
  when: 'When',
  whenHint: 'now, yesterday 15:00, mon 9, 3 march, 10 min ago',
  interviewHint: 'tomorrow 10:00, mon 9, 3 march 14:30',
  /** `zone`: another than the user's own, by the name that people know. */
  understood: ({
    day,
    time,
    distance,
    zone,
  }: {
    readonly day: string;
    readonly time: string;
    readonly distance: string;
    readonly zone: string | null;
  }) => `${day}, ${time}${zone === null ? '' : ` in ${zone}`} (${distance}).`,
  counts: {
    held: 'It counts as held.',
    scheduled: 'It counts as planned.',
  } satisfies Partial<Record<InterviewState, string>>,
  text: 'What was said',
  notes: 'Notes',
  minutes: 'Minutes',
  channel: 'How it is held',
  place: 'Address, number or link',
  interviewers: 'Interviewers',
  takeOff: ({ name }: Name) => `Take ${name} off`,
  save: 'Save',
  saveKeys: ({ keys }: { readonly keys: string }) => `Save (${keys})`,
  whoOrRole: 'Say who it was, or which role it is about.',
  roleMissing: 'Choose the role from the list.',
  roleUnknown: 'No such role is chosen. Take one from the list, or leave this empty.',
  whenMissing: 'Say when it is, such as “tomorrow 10:00”.',
  whenUnknown: `This is no moment from ${FIRST_YEAR} to ${LAST_YEAR} that is understood. Try “yesterday 15:00”, “mon 9” or “3 march”.`,
  minutesWrong: 'From 5 minutes to a day (1440).',
  zoneUnknown: 'Choose a time zone from the list: by city, country, CET or +2.',
  logged: ({ what, about }: { readonly what: What; readonly about: string }) => {
    const words = { call: 'call', email: 'e-mail', message: 'message' }[what];
    return about === '' ? `Logged the ${words}.` : `Logged the ${words}: ${about}.`;
  },
  interviewAdded: ({ role, day }: { readonly role: string; readonly day: string }) =>
    `Added the interview for ${role}, ${day}.`,
} as const;
