import { addDays } from '#shared/domain/dayMath.ts';
import type { FollowUpItem } from '#shared/domain/followUp.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { type DueRow, todayEntries } from '#shared/followups/today.ts';
import { dueReminders, type Moment, type Reminder } from '#shared/reminders/dueReminders.ts';
import { nextLook } from '#shared/reminders/nextLook.ts';
import type { DueFollowUp, InterviewAhead } from '../repositories/reminderRows.ts';
import { knownZone } from './knownZone.ts';
import { meetsOn } from './meetsOn.ts';
import type { Parts } from './parts.ts';

/** So long before it begins an interview is told of (followups.md, "Reminders"). */
const LEAD_MS = 30 * 60_000;
/** No interview is longer. */
const DAY_MS = 24 * 3_600_000;
/** So many are named in a notice. */
const NAMED = 3;
/** After so long, what is not open any more is forgotten: it does not come back. */
const KEPT_DAYS = 90;
/** So many at once, which takes some milliseconds. */
const SWEPT = 500;

type Told =
  | (Reminder & {
      readonly kind: 'followUp';
      readonly row: DueRow & { readonly role: RoleId };
      /** On what it rests. */
      readonly anchor: string;
    })
  | (Reminder & { readonly kind: 'interview'; readonly interview: InterviewAhead });

/** What is to be told now, in one notice. */
export type DueNow = {
  readonly reminders: readonly Told[];
  /** The first lines that Today has for them, the most urgent first, with all that is due in each. */
  readonly entries: readonly (readonly FollowUpItem[])[];
  readonly interviews: readonly InterviewAhead[];
  /** How many lines of Today they are, and how many of these are missed, or at hand. */
  readonly count: number;
  readonly missed: number;
};

const shifted = (instant: Instant, ms: number): Instant => new Date(Date.parse(instant) + ms).toISOString() as Instant; // always this form

/** What is stored may be no instant: it is told by nobody, and stands on its role to be mended. */
const isReadable = (instant: string): boolean => !Number.isNaN(Date.parse(instant));

/** What the user is to be told of unasked, once; that it was told is stored. */
export const createReminders = ({
  clock,
  catchUp,
  plans,
  isPlanning,
  unasked,
  reminderRows,
  todayRows,
  followUpItems,
  reminderSettings,
}: Pick<
  Parts,
  | 'clock'
  | 'catchUp'
  | 'plans'
  | 'isPlanning'
  | 'unasked'
  | 'reminderRows'
  | 'todayRows'
  | 'followUpItems'
  | 'reminderSettings'
>) => {
  /** @param hasDigest one was given that is not stored yet */
  const moment = (hasDigest: boolean): Moment => {
    const today = clock.today();
    return {
      now: clock.now(),
      time: clock.timeOfDay(),
      isWorkDay: plans.calendar().workDayAfter(addDays(today, -1), 1) === today,
      // One that is given while plans are still to be made would leave out what they bring, for the whole day.
      isDigestGiven: hasDigest || reminderRows.isDigestGiven(today) || isPlanning(),
    };
  };

  const followUpOf = ({ meetsAt, hold, anchor, ...row }: DueFollowUp): Told => ({
    ...{ kind: 'followUp', anchor, subject: row.key, due: row.at ?? row.day, at: row.at },
    ...{ isChosen: hold !== null && row.day === clock.today(), isAtHand: false },
    row: { ...row, meetsOn: meetsOn(plans.calendar(), meetsAt) },
  });

  const interviewOf = (interview: InterviewAhead): Told => ({
    ...{ kind: 'interview', subject: interview.id, due: interview.startsAt },
    ...{ at: shifted(interview.startsAt, -LEAD_MS), isChosen: true, isAtHand: true, interview },
  });

  /** Those that are at hand, and those that go on: whoever wakes the machine late wants to know all the same. */
  const interviewsNow = (now: Instant): readonly InterviewAhead[] =>
    reminderRows
      .interviews(shifted(now, -DAY_MS), shifted(now, LEAD_MS))
      .filter(({ startsAt }) => isReadable(startsAt))
      .filter(({ startsAt, minutes }) => Date.parse(startsAt) + minutes * 60_000 > Date.parse(now));

  const named = ({ role, key }: DueRow & { readonly role: RoleId }): FollowUpItem[] => {
    const found = todayRows.find(role, key);
    return found === undefined ? [] : [followUpItems(found)];
  };

  return {
    /** What is to be told now; nothing is written. `shown`: what was told, and could not be stored so far. */
    due: (shown: readonly Pick<DueNow, 'reminders'>[] = []): DueNow => {
      catchUp();
      const known = shown.flatMap(({ reminders }) => reminders);
      const isKnown = ({ subject, due }: Told): boolean =>
        known.some((one) => one.subject === subject && one.due === due);
      const [now, today] = [clock.now(), clock.today()];
      const untold = [...interviewsNow(now).map(interviewOf), ...reminderRows.untold(today).map(followUpOf)];
      const hasDigest = known.some(({ at, due }) => at === null && due <= today);
      const reminders = dueReminders(
        untold.filter((one) => !isKnown(one)),
        moment(hasDigest),
        reminderSettings(),
      );
      const interviews = reminders.flatMap((one) => (one.kind === 'interview' ? one.interview : []));
      // Whoever hears that an interview begins need not be told to prepare for it.
      const begins = new Set<string>(interviews.map(({ id }) => id));
      const rows = reminders.flatMap((one) =>
        one.kind === 'followUp' && !(one.row.rule === 'prep' && begins.has(one.anchor)) ? one.row : [],
      );
      const entries = todayEntries(rows, { now, today, horizon: today });
      return {
        reminders,
        interviews,
        entries: entries.slice(0, NAMED).map(({ rows: of }) => of.flatMap(named)),
        count: entries.length,
        missed: entries.filter(({ group }) => group === 'missed').length,
      };
    },

    /** They were told: never again for the same time. */
    told: ({ reminders }: Pick<DueNow, 'reminders'>): void => {
      const [now, today] = [clock.now(), clock.today()];
      unasked(() => {
        for (const one of reminders) reminderRows.add(one, now);
        if (!reminders.some(({ at }) => at === null)) return;
        reminderRows.addDigest(today, now);
        reminderRows.sweepDigests(addDays(today, -KEPT_DAYS));
        reminderRows.sweep(shifted(now, -KEPT_DAYS * DAY_MS), SWEPT);
      });
    },

    /** When there may be something to tell by time alone; `null` if not before midnight. */
    nextAt: (): Instant | null => {
      const [now, today] = [clock.now(), clock.today()];
      const begins = reminderRows.begins(shifted(now, LEAD_MS)).filter(isReadable);
      const times = reminderRows.times(today, addDays(today, 1), now);
      return nextLook(
        [...times, ...begins.map((startsAt) => shifted(startsAt, -LEAD_MS))],
        { now, today, time: clock.timeOfDay(), zone: knownZone(clock) },
        reminderSettings(),
      );
    },
  };
};
export type Reminders = ReturnType<typeof createReminders>;
