import { isPromiseFresh } from './rules/promise.ts';
import { isThankYouFresh } from './rules/thankYou.ts';
import type { WantedFollowUp } from './snapshot.ts';
import type { RoleView } from './view.ts';

/**
 * Whether the user can still do something about a follow-up (followups.md, "Believable counts"): what is long overdue is
 * not wanted any more.
 */
export const isFresh = (view: RoleView, followUp: WantedFollowUp): boolean => {
  const { settings, calendar, moment } = view;
  const { rule, dueOn } = followUp;
  switch (rule) {
    case 'thank_you':
      return isThankYouFresh(view, followUp);
    case 'promise':
      return isPromiseFresh(view, followUp);
    case 'prep':
    // What the user wrote down stays until they settle it.
    case 'own':
      return true;
    default: {
      const until = rule === 'reply_owed' ? settings.replyOwed.until : settings.until;
      return dueOn === null || !moment.isOver(calendar.workDayAfter(dueOn, until));
    }
  }
};
