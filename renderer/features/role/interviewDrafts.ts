import type { InterviewChannel } from '#shared/domain/channel.ts';
import type { InterviewId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { isYear } from '#shared/domain/years.ts';
import { isZone } from '#shared/domain/zone.ts';
import { interviews as words } from '#shared/messages/interviews.ts';
import { role as roleWords } from '#shared/messages/role.ts';
import { ownZone, wallTimeIn } from '#shared/messages/when.ts';
import { createKeptDrafts } from '../../lists/keptDrafts.ts';
import type { Over } from '../../lists/newerFields.ts';

/** What stands in the form of an interview, as it was typed. */
export type InterviewForm = {
  readonly day: string;
  readonly time: string;
  readonly zone: string;
  readonly minutes: string;
  readonly channel: InterviewChannel;
  readonly place: string;
  /** `personId` is `null` for somebody new. */
  readonly people: readonly { readonly personId: PersonId | null; readonly name: string }[];
  /** A name that is typed and not picked yet. */
  readonly person: string;
  readonly notes: string;
};

/** A form while it is filled in; of a new interview there is nothing that it was begun with. */
export type InterviewDraft = Over<InterviewForm>;

/** The form of an interview that is not there yet. */
export const blankInterview = (): InterviewDraft => ({
  day: '',
  time: '',
  zone: ownZone(),
  minutes: '60',
  channel: 'video',
  place: '',
  people: [],
  person: '',
  notes: '',
  from: {},
});

// Those of an older version of the app do not say with what they were begun.
const { from: _, ...sample } = blankInterview();

/**
 * The forms that are open, by the role that gets a new interview or by the interview that is changed. They outlive the
 * panel: what was typed is there again.
 */
export const interviewDrafts = createKeptDrafts<InterviewDraft>('interviewForm', sample, (draft) => ({
  ...{ from: {} },
  ...draft,
}));

/** Keeps a form, or with `null` closes it. */
export const setInterviewDraft = (key: RoleId | InterviewId, form: InterviewDraft | null): void =>
  interviewDrafts.put(key, form);

/** What the form shows of one as it stands. */
export const shownOf = (interview: Interview): InterviewForm => ({
  ...wallTimeIn(interview.startsAt, interview.zone),
  zone: interview.zone,
  minutes: `${interview.minutes}`,
  channel: interview.channel,
  place: interview.place ?? '',
  people: interview.interviewers,
  person: '',
  notes: interview.notes,
});

/** The form of one that is to be changed. */
export const formOf = (interview: Interview): InterviewDraft => {
  const shown = shownOf(interview);
  return { ...shown, from: shown };
};

const PLACE_MOST = 4000;

export type InterviewErrors = { readonly [Field in keyof InterviewForm]?: string };

/** What is wrong with a form, by field; empty if nothing is. Main decides in the end. */
export const checkInterview = ({ day, time, zone, minutes, place, person }: InterviewForm): InterviewErrors => {
  const length = Number(minutes);
  return {
    ...(day === '' && { day: words.dateMissing }),
    ...(day !== '' && !isYear(Number.parseInt(day, 10)) && { day: words.yearWrong }),
    ...(time === '' && { time: words.timeMissing }),
    ...(!isZone(zone.trim()) && { zone: words.zoneUnknown }),
    ...(!(Number.isInteger(length) && length >= 5 && length <= 1440) && { minutes: words.minutesWrong }),
    // A name that was typed and not picked must not be dropped.
    ...(person.trim() !== '' && { person: words.pickOpen({ name: person.trim() }) }),
    ...(place.trim().length > PLACE_MOST && { place: roleWords.tooLong({ limit: PLACE_MOST }) }),
  };
};
