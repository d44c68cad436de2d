import type { Today } from '../contract/followUps.ts';
import type { Instant } from '../domain/localDay.ts';
import { common } from '../messages/common.ts';
import { formatCount } from '../messages/format.ts';
import { plainLine } from '../messages/plainLine.ts';
import { tray as words } from '../messages/tray.ts';
import { wallTimeIn } from '../messages/when.ts';
import { entryMenu } from './entryMenu.ts';
import { action, label, SEPARATOR, submenu, type TrayEntry } from './trayEntry.ts';

export type TrayState = {
  /** With at least `TRAY_ENTRIES` entries of those that are due; `null` while the data cannot be read. */
  readonly today: Today | null;
  readonly now: Instant;
  /** The user's IANA zone. */
  readonly zone: string;
  /** Until when the app says nothing by itself; `null`, or past: it does. */
  readonly pausedUntil: Instant | null;
  readonly platform: 'linux' | 'darwin' | 'win32';
};

export type TrayModel = {
  readonly icon: 'none' | 'due' | 'missed';
  /** Of what is missed and what is due. */
  readonly count: number;
  /** Beside the icon, on macOS alone; may be empty. */
  readonly title: string;
  readonly tooltip: string;
  readonly menu: readonly TrayEntry[];
};

/** So many of what is due have an entry of their own. */
export const TRAY_ENTRIES = 5;
/** An interview is announced so long before. */
const ANNOUNCED_MS = 24 * 3_600_000;
const LINE = 90;

const dueCounts = ({ counts: { missed, earlier, today } }: Today) => ({ missed, due: earlier + today });

const nextInterview = ({ interviews }: Today, now: Instant): Today['interviews'][number] | undefined =>
  interviews.find(({ startsAt }) => Date.parse(startsAt) - Date.parse(now) <= ANNOUNCED_MS);

/** How much there is to do, and the next interview. */
const headLines = (today: Today, { now, zone }: TrayState): readonly TrayEntry[] => {
  const found = dueCounts(today);
  const isKnown = !today.isBehind || found.missed + found.due > 0;
  const next = nextInterview(today, now);
  const about = next && [next.roleTitle, next.companyName].filter((name) => name !== '').join(', ');
  return [
    label(isKnown ? words.counts(found) : words.behind),
    ...(next === undefined || about === undefined
      ? []
      : [label(plainLine(words.interview({ startsAt: next.startsAt, about, now, zone }), LINE))]),
  ];
};

/** The most urgent of what is due. */
const dueEntries = (today: Today, { now, zone }: TrayState): readonly TrayEntry[] => {
  const { missed, due } = dueCounts(today);
  const shown = today.entries.filter(({ group }) => group !== 'later' && group !== 'next').slice(0, TRAY_ENTRIES);
  const rest = missed + due - shown.length;
  const day = wallTimeIn(now, zone).day;
  const lines = [
    ...shown.map((entry) => entryMenu(entry, { today: day, nextWorkDay: today.nextWorkDay })),
    ...(rest > 0 ? [action(words.more({ count: rest }), { kind: 'openToday' })] : []),
  ];
  return lines.length === 0 ? [] : [SEPARATOR, ...lines];
};

const pauseMenu = ({ pausedUntil, now, zone }: TrayState): TrayEntry => {
  const isPaused = pausedUntil !== null && Date.parse(pausedUntil) > Date.parse(now);
  return submenu(isPaused ? words.paused : words.pause, [
    ...(isPaused
      ? [
          label(words.pausedUntil({ until: pausedUntil, now, zone })),
          action(words.resume, { kind: 'resume' }),
          SEPARATOR,
        ]
      : []),
    action(words.pauseHour, { kind: 'pause', for: 'hour' }),
    action(words.pauseTomorrow, { kind: 'pause', for: 'tomorrow' }),
  ]);
};

const END: readonly TrayEntry[] = [
  SEPARATOR,
  action(words.openApp, { kind: 'openApp' }),
  action(words.quit, { kind: 'quit' }),
];

const iconOf = ({ missed, due }: ReturnType<typeof dueCounts>): TrayModel['icon'] => {
  if (missed > 0) return 'missed';
  return due > 0 ? 'due' : 'none';
};

/**
 * What the icon in the tray shows, says and offers (followups.md, "Tray"), as plain data. Two models of the same state are
 * equal for as long as its words hold: a menu that is set again closes under the pointer.
 */
export const trayModel = (state: TrayState): TrayModel => {
  const { today, now, zone, platform } = state;
  if (today === null) {
    return { icon: 'none', count: 0, title: '', tooltip: common.appName, menu: [label(words.unreadable), ...END] };
  }
  const found = dueCounts(today);
  const count = found.missed + found.due;
  const startsAt = nextInterview(today, now)?.startsAt ?? null;
  return {
    icon: iconOf(found),
    count,
    title: platform === 'darwin' && count > 0 ? formatCount(count) : '',
    tooltip: words.tooltip({ ...found, startsAt, now, zone }),
    menu: [
      ...headLines(today, state),
      ...dueEntries(today, state),
      SEPARATOR,
      action(words.add, { kind: 'add' }),
      action(words.whoIsCalling, { kind: 'whoIsCalling' }),
      pauseMenu(state),
      ...END,
    ],
  };
};
