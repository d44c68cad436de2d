import type { FollowUpItem } from '../domain/followUp.ts';
import type { Instant, LocalDay } from '../domain/localDay.ts';
import { aboutEntry, entryNames } from './entryNames.ts';
import { followUps } from './followUps.ts';
import { formatCount } from './format.ts';
import { plainLine } from './plainLine.ts';
import { plural } from './plural.ts';
import { today as words } from './today.ts';
import { formatClock, ownZone } from './when.ts';

/** What the system shows of a reminder: a line, and some text. */
export type Notice = { readonly title: string; readonly body: string };

type InterviewAhead = { readonly roleTitle: string; readonly companyName: string; readonly startsAt: Instant };
export type ToSay = {
  /** Lines of Today, the most urgent first. */
  readonly entries: readonly (readonly FollowUpItem[])[];
  readonly interviews: readonly InterviewAhead[];
  /** How many lines of Today they are, and how many of these are missed, or at hand. */
  readonly count: number;
  readonly missed: number;
};

/** What is longer is cut by the systems themselves, each in its own way. */
const TITLE = 80;
const LINE = 160;

type Entry = readonly FollowUpItem[];

/** What shows as nothing is called by its rule. */
const nameOf = (first: FollowUpItem): string =>
  plainLine(entryNames(first, [first]).name, TITLE) || followUps.rules[first.rule];

const begins = (startsAt: Instant, now: Instant): string => {
  const minutes = Math.round((Date.parse(startsAt) - Date.parse(now)) / 60_000);
  if (minutes > 0) return words.inMinutes({ count: minutes });
  return minutes === 0 ? words.now : `since ${formatClock(startsAt, ownZone())}`;
};

const interviewLine = ({ roleTitle, companyName, startsAt }: InterviewAhead): string =>
  plainLine(`${formatClock(startsAt, ownZone())} ${roleTitle}, ${companyName}`, LINE);

const aboutInterview = (interview: InterviewAhead, now: Instant): Notice => ({
  title: `Interview ${begins(interview.startsAt, now)}`,
  body: interviewLine(interview),
});

const aboutOne = (entry: Entry, first: FollowUpItem, today: LocalDay): Notice => ({
  title: nameOf(first),
  body: [followUps.reasonLine(first, today, LINE), plainLine(aboutEntry(entryNames(first, entry)), LINE)].join('\n'),
});

const headingOf = (interviews: number, count: number, missed: number): string => {
  const due = count - missed;
  const parts = [
    ...(interviews === 0 ? [] : [`${formatCount(interviews)} ${plural(interviews, 'interview', 'interviews')}`]),
    ...(missed === 0 ? [] : [words.pressing({ count: missed })]),
    ...(due === 0 ? [] : [`${formatCount(due)} to do`]),
  ];
  return parts.join(' · ');
};

/** What the app says by itself. */
export const reminders = {
  /** One thing in full; several as their number and the first of them by name. */
  notice: ({ entries, interviews, count, missed }: ToSay, now: Instant, today: LocalDay): Notice => {
    const [interview] = interviews;
    const [entry = []] = entries;
    const [first] = entry;
    if (interview !== undefined && interviews.length === 1 && count === 0) return aboutInterview(interview, now);
    if (first !== undefined && interviews.length === 0 && count === 1) return aboutOne(entry, first, today);
    const firsts = entries.flatMap(([item]) => item ?? []);
    const named = [
      ...interviews.map(interviewLine),
      ...firsts.map((one) => plainLine(`${nameOf(one)}: ${followUps.what(one)}, ${one.companyName}`, LINE)),
    ].slice(0, 3);
    const rest = interviews.length + count - named.length;
    return {
      title: headingOf(interviews.length, count, missed),
      body: [...named, ...(rest > 0 ? [`and ${formatCount(rest)} more`] : [])].join('\n'),
    };
  },
  trial: { title: 'Followthrough', body: 'This is how a reminder looks.' } satisfies Notice,
} as const;
