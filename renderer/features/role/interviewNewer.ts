import type { Interview } from '#shared/domain/interview.ts';
import { interviewChannels } from '#shared/messages/channels.ts';
import { interviews as words } from '#shared/messages/interviews.ts';
import { formatTime, formatWeekday, formatZone } from '#shared/messages/when.ts';
import { todayNow } from '../../ground/today.ts';
import type { NewerField } from '../../lists/NewerNotice.tsx';
import { createNewerFields } from '../../lists/newerFields.ts';
import { type InterviewDraft, type InterviewForm, shownOf } from './interviewDrafts.ts';

/** What is stored of an interview; a name that is not picked yet is of the form alone. */
type Stored = Omit<InterviewForm, 'person'>;

const NAMES = [
  ...['day', 'time', 'zone', 'minutes', 'channel', 'place', 'people', 'notes'],
] as const satisfies readonly (keyof Stored)[];

/** Whoever comes, in whichever order. */
const keysOf = (people: Stored['people'] | undefined): string | undefined =>
  people &&
  JSON.stringify(people.map(({ personId, name }) => (personId === null ? `new ${name}` : personId)).toSorted());

const isSame = (name: keyof Stored, one: Partial<Stored>, other: Partial<Stored>): boolean =>
  name === 'people' ? keysOf(one.people) === keysOf(other.people) : one[name] === other[name];

const newerFields = createNewerFields<Stored>(NAMES, isSame);

/** The form over the interview as it stands by now: what was not touched in it is as it stands. */
export const broughtUpTo = (draft: InterviewDraft, interview: Interview | null): InterviewDraft =>
  interview === null ? draft : newerFields.broughtUpTo(draft, shownOf(interview));

/** The form with what stands there by now, where that was changed elsewhere since. */
export const withNewer = (draft: InterviewDraft, interview: Interview | null): InterviewDraft =>
  interview === null ? draft : newerFields.withNewer(draft, shownOf(interview));

/** What was changed elsewhere since the user began to change it, in the words of the form. */
export const newerInterview = (draft: InterviewDraft, interview: Interview | null): readonly NewerField[] => {
  if (interview === null) return [];
  const now = shownOf(interview);
  const names = now.people.map(({ name }) => name);
  const shown: Readonly<Record<keyof Stored, NewerField>> = {
    day: { name: words.date, now: formatWeekday(now.day, todayNow()) },
    time: { name: words.time, now: formatTime(now.time) },
    zone: { name: words.zone, now: formatZone(now.zone) },
    minutes: { name: words.minutes, now: now.minutes },
    channel: { name: words.channel, now: interviewChannels[now.channel] },
    place: { name: words.place, now: now.place },
    people: { name: words.who, now: names.length === 0 ? words.nobody : names.join(', ') },
    notes: { name: words.notes, now: now.notes },
  };
  return newerFields.changedSince(draft, now).map((name) => shown[name]);
};
