import type { Instant, LocalDay } from '../domain/localDay.ts';
import { common } from './common.ts';
import { dayOfInstant, formatClock, formatWeekday, ownZone } from './when.ts';

/** Reminders, the tray and the start at login, in the settings. */
export const presence = {
  heading: 'Reminders and tray',
  remind: 'Remind me of what is due',
  remindHint:
    'A promised call that did not come and an interview half an hour ahead are told on the minute; what is due on a day comes together, when your day begins. Everything stands in Today as well.',
  quiet: 'Quiet hours',
  quietHint: 'Nothing is told in them but an interview that is about to begin; the rest comes when they end.',
  from: 'From',
  to: 'To',
  timeNeeded: 'A time of day, please, such as 08:30.',
  paused: ({ until, today }: { readonly until: Instant; readonly today: LocalDay }) => {
    const day = dayOfInstant(until);
    const when = formatClock(until, ownZone());
    return `Reminders are paused until ${day === today ? when : `${formatWeekday(day, today)}, ${when}`}.`;
  },
  pause: 'Pause',
  pauseHour: 'Pause for an hour',
  pauseTomorrow: 'Pause until tomorrow',
  resume: 'Resume reminders',
  tryNotice: 'Show one now',
  tried: 'A reminder was shown. If you did not see it, look at what your system does with notifications.',
  fails:
    'Your system showed no reminder so far: what is due stands in Today alone. Check that notifications are allowed for Followthrough and that your desktop shows them.',

  keepInTray: `Keep ${common.appName} in the tray when its window is closed`,
  keepHint:
    'A closed app reminds nobody. Quit ends it: in the menu of the tray, and in the app’s own, which the Alt key shows.',
  noTray:
    'No tray was found on this desktop that surely shows icons. So closing minimises the window instead; without this setting it ends the app.',
  startAtLogin: 'Start with the computer, in the tray',
  loginUnknown: 'Your system does not say whether it does.',

  offerHeading: 'Be reminded before you think of it',
  offer: `Nothing reminds you until ${common.appName} runs. It can start with your computer and wait in the tray, without a window, so that a promise that lapses is told on the minute.`,
  offerYes: 'Start with the computer',
  offerNo: 'No, thank you',
  offered: 'It starts with the computer from now on. The settings have a switch for it.',
} as const;
