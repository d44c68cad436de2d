import { type Held, keysOf } from '../domain/accelerator.ts';
import type { Channel, Direction, InterviewChannel } from '../domain/channel.ts';
import type { Instant, LocalDay } from '../domain/localDay.ts';
import { formatAgo } from './ago.ts';
import { common } from './common.ts';
import { formatCount } from './format.ts';
import { plural } from './plural.ts';
import { timeline } from './timeline.ts';
import { dayOfInstant, formatClock, formatDistance, formatWeekday, ownZone } from './when.ts';

type Count = { readonly count: number };
type At = { readonly at: Instant; readonly today: LocalDay };

const ways = { call: 'by phone', video: 'by video', in_person: 'in person' } as const satisfies Record<
  InterviewChannel,
  string
>;

const keys = { Command: '⌘', Control: 'Ctrl', Super: 'Super', Alt: 'Alt', Shift: 'Shift' } as const satisfies Record<
  Held,
  string
>;

/** The small window that asks who is calling. */
export const calling = {
  title: 'Who is calling?',
  field: 'Number, name or word',
  placeholder: 'Number, name or word',
  hint: 'Type the number on the display, a name, or a word of the company, the role or a note.',
  results: 'Who it may be',
  nobodyByNumber: 'Nobody known by that number.',
  nobody: 'Nobody known by that.',
  nobodyHint: 'Whoever it is: what they say can be logged while they speak.',
  logNew: 'Log the call as somebody new',
  logCall: 'Log the call',
  openRole: 'Open the role',
  openPerson: 'Open the person',
  close: 'Close',
  count: ({ count }: Count) => `${formatCount(count)} ${plural(count, 'person or role', 'people or roles')} found`,
  byNumber: 'Their number',
  roleAlone: 'Nobody is known there yet',
  noRole: 'No role with them',
  otherRoles: ({ count }: Count) => `and ${formatCount(count)} other ${plural(count, 'role', 'roles')}`,
  at: ({ title, companyName }: { readonly title: string; readonly companyName: string }) => `${title}, ${companyName}`,

  number: 'Number on file',
  noNumber: 'No number on file',
  last: 'Said last',
  said: ({ at, today, ...said }: At & { readonly direction: Direction; readonly channel: Channel }) =>
    `${timeline.interaction({ ...said, name: null })} ${formatAgo(at, today)}, ${formatWeekday(dayOfInstant(at), today)}`,
  nothingSaid: 'Nothing was logged yet',
  promises: 'Still promised',
  interview: 'Next interview',
  interviewAt: ({ at, today, channel }: At & { readonly channel: InterviewChannel }) => {
    const day = dayOfInstant(at);
    return `${formatWeekday(day, today)}, ${formatClock(at, ownZone())} (${formatDistance(day, today)}), ${ways[channel]}`;
  },

  failed: 'That could not be looked up. Try once more.',
  unreadable: `Your data cannot be read right now. ${common.appName} itself says why.`,
  openApp: `Open ${common.appName}`,
  busy: 'The form that is open was left as it is. Close it, then log the call.',

  shortcut: 'A key that asks from anywhere who is calling',
  shortcutHint: 'It works while other programs are in front, and while this window is closed.',
  shortcutField: 'Keys',
  shortcutHow: 'Go to the field and press them together, such as Ctrl Alt W.',
  shortcutNone: 'Hold Ctrl, Alt or the system key with a letter or digit, or press one of F1 to F24.',
  shortcutRefused:
    'Your system did not let the app have these keys: another program may hold them. Choose others; the menus and the tray have the same entry.',
  shortcutUnsure:
    'This desktop (Wayland) may not pass these keys on while other programs are in front. If nothing opens, use the entry in the tray.',
  /** A combination as it is printed on the keys. */
  combination: (accelerator: string) => {
    const { held, key } = keysOf(accelerator);
    return [...held.map((name) => keys[name]), key].join(' ');
  },
} as const;
