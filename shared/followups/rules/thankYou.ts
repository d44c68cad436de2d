import { defaultChannel } from '../channels.ts';
import { type Contact, endOf } from '../contacts.ts';
import type { CourseOf } from '../course.ts';
import type { SnapshotInterview, WantedFollowUp } from '../snapshot.ts';
import { endDay, type RoleView, wantedOn } from '../view.ts';

/** The words to somebody by which they were thanked. */
const thanksTo = ({ touches }: RoleView, who: string | null, interview: SnapshotInterview): readonly Contact[] =>
  touches.filter(({ person, at, isUnreached }) => person === who && at >= endOf(interview) && !isUnreached);

const isInTime = ({ calendar, settings, moment }: RoleView, interview: SnapshotInterview): boolean =>
  !moment.isOver(calendar.workDayAfter(endDay(interview, calendar), settings.thankYou.until));

/**
 * A thank-you to each interviewer, within days. Career services advise 24 to 48 hours (Princeton, St. Olaf); opinions on
 * its use differ (Accountemps, November 2017).
 */
export const thankYou = (view: RoleView): WantedFollowUp[] => {
  const { role, calendar, settings, met, person, marks } = view;
  return met.flatMap((interview) => {
    if (!isInTime(view, interview)) return [];
    return interview.people.flatMap((id) => {
      const isDone = thanksTo(view, id, interview).length > 0;
      if (isDone || marks('thank_you', id, interview.id).length > 0) return [];
      return wantedOn(role, {
        rule: 'thank_you',
        person: id,
        anchor: interview.id,
        step: 1,
        channel: defaultChannel(person(id)),
        dueOn: calendar.workDayAfter(endDay(interview, calendar), settings.thankYou.after),
      });
    });
  });
};

/** Whether thanks for an interview are not too late yet. */
export const isThankYouFresh = (view: RoleView, { anchor }: WantedFollowUp): boolean =>
  view.met.some((interview) => interview.id === anchor && isInTime(view, interview));

export const thankYouCourse: CourseOf = (view, { person, anchor, step }) => {
  const interview = view.met.find(({ id }) => id === anchor);
  return interview && { heard: [], touches: thanksTo(view, person, interview), days: step };
};
