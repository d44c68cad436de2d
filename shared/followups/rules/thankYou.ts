import { defaultChannel } from '../channels.ts';
import { endOf } from '../contacts.ts';
import type { WantedFollowUp } from '../snapshot.ts';
import { type RoleView, wantedOn } from '../view.ts';

/**
 * A thank-you to each interviewer, within days. Career services advise 24 to 48 hours (Princeton, St. Olaf); opinions on
 * its use differ (Accountemps, November 2017).
 */
export const thankYou = ({
  role,
  calendar,
  settings,
  moment,
  met,
  touches,
  person,
  marks,
}: RoleView): WantedFollowUp[] =>
  met.flatMap((interview) => {
    const end = endOf(interview);
    const day = calendar.dayOf(new Date(end).toISOString());
    if (moment.isOver(calendar.workDayAfter(day, settings.thankYou.until))) return [];
    return interview.people.flatMap((id) => {
      const isDone = touches.some((touch) => touch.person === id && touch.at >= end && !touch.isUnreached);
      if (isDone || marks('thank_you', id, interview.id).length > 0) return [];
      return wantedOn(role, {
        rule: 'thank_you',
        person: id,
        anchor: interview.id,
        step: 1,
        channel: defaultChannel(person(id)),
        dueOn: calendar.workDayAfter(day, settings.thankYou.after),
      });
    });
  });
