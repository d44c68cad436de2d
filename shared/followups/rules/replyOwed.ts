import { defaultChannel, isAvailable } from '../channels.ts';
import type { Contact } from '../contacts.ts';
import type { CourseOf } from '../course.ts';
import type { WantedFollowUp } from '../snapshot.ts';
import { type RoleView, wantedOn } from '../view.ts';

/** An answer to whoever wrote last, or called and was missed: the ball is in the user's court. */
export const replyOwed = ({ role, calendar, settings, contacts, person, marks }: RoleView): WantedFollowUp[] => {
  const last = new Map<string | null, Contact>();
  for (const contact of contacts) if (!contact.isUnreached) last.set(contact.person, contact);
  return [...last].flatMap(([id, { id: anchor, isIncoming, isConversation, day, channel }]) => {
    if (!isIncoming || isConversation || marks('reply_owed', id, anchor).length > 0) return [];
    const who = person(id);
    const same = who !== undefined && channel !== null && isAvailable(who, channel) ? channel : undefined;
    return wantedOn(role, {
      rule: 'reply_owed',
      person: id,
      anchor,
      step: 1,
      channel: same ?? defaultChannel(who),
      dueOn: calendar.workDayAfter(day, settings.replyOwed.after),
    });
  });
};

/** What they write next is no answer to anybody: it is what is owed a reply from then on, in place of this. */
export const replyOwedCourse: CourseOf = ({ contacts }, { person, anchor, step }) => {
  const all = contacts.filter((contact) => contact.person === person && !contact.isUnreached);
  const first = all.findIndex(({ id }) => id === anchor);
  if (first === -1) return undefined;
  const since = all.slice(first + 1);
  return {
    heard: since.filter(({ isTouch }) => !isTouch),
    touches: since.filter(({ isTouch }) => isTouch),
    days: step,
  };
};
