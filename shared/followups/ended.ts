import type { FollowUpEnd } from '../domain/choices.ts';
import { type FollowUpAct, isSameSeries } from './acts.ts';
import { type Contact, endOf } from './contacts.ts';
import type { FollowUp } from './followUp.ts';
import { conflictAnchor, unasked } from './rules/conflictOpen.ts';
import { isOff } from './settings.ts';
import type { Rule } from './snapshot.ts';
import type { RoleView } from './view.ts';

/** Why a follow-up ended, and on which day. */
export type Ended = { readonly endedBy: FollowUpEnd; readonly endedOn: string };

/** What came after that on which a follow-up rests; `undefined` where that is gone, so that it rests on nothing. */
const contactsAfter = ({ role, contacts }: RoleView, { rule, person, anchor }: FollowUp) => {
  const [id = '', base] = anchor.split('@');
  const ofPerson = contacts.filter((contact) => contact.person === person);
  const interview = role.interviews.find((one) => one.id === id);
  switch (rule) {
    case 'applied':
      return contacts.filter(({ day }) => day > anchor);
    case 'decision_date':
      return contacts.filter(({ day }) => day >= anchor);
    case 'post_interview':
      if (interview === undefined) return undefined;
      return contacts.filter(({ at, day }) => (base === undefined ? at > endOf(interview) : day > base));
    case 'thank_you':
      return interview && ofPerson.filter(({ at, isTouch }) => isTouch && at >= endOf(interview));
    case 'promise': {
      const promise = role.promises.find((one) => one.id === id);
      return promise && ofPerson.filter(({ at }) => at > Date.parse(promise.madeAt));
    }
    case 'reply_owed':
    case 'lead_unanswered': {
      const first = ofPerson.findIndex((contact) => contact.id === id);
      return first === -1 ? undefined : ofPerson.slice(first + 1);
    }
    case 'competing_offer': {
      const offer = role.offersElsewhere.find((one) => one.id === id);
      return offer && ofPerson.filter(({ at }) => at > Date.parse(offer.at));
    }
    // It ends as it arose, by what is said of it; to be in touch is not to have asked.
    case 'conflict_open':
      return unasked(role).some((conflict) => conflictAnchor(conflict) === anchor) ? [] : undefined;
    case 'question':
      return role.questions.some((question) => question.id === anchor) ? [] : undefined;
    case 'prep':
      return undefined;
  }
};

const settledBy = (view: RoleView, followUp: FollowUp): Ended | undefined => {
  const promise = view.role.promises.find(({ id }) => followUp.rule === 'promise' && id === followUp.anchor);
  if (promise === undefined || promise.settledAt === null || promise.state === 'broken') return undefined;
  return { endedBy: 'settled', endedOn: view.calendar.dayOf(promise.settledAt) };
};

const saidBy = ({ role, moment }: RoleView, { rule, anchor }: FollowUp): Ended | undefined =>
  rule === 'question' && role.questions.some(({ id, isAnswered }) => id === anchor && isAnswered)
    ? { endedBy: 'answered', endedOn: moment.today }
    : undefined;

const firstOf = (contacts: readonly Contact[], endedBy: FollowUpEnd): Ended | undefined =>
  contacts[0] && { endedBy, endedOn: contacts[0].day };

/** Whether its rule has let go of it. */
const isTooOld = ({ settings, calendar, moment }: RoleView, { rule, dueOn, dueAt }: FollowUp): boolean => {
  const limits: Partial<Readonly<Record<Rule, number>>> = {
    thank_you: settings.thankYou.until - settings.thankYou.after,
    promise: settings.promise.until,
    reply_owed: settings.replyOwed.until,
  };
  const due = dueOn ?? calendar.dayOf(dueAt ?? '');
  return moment.isOver(calendar.workDayAfter(due, Math.max(1, limits[rule] ?? settings.until)));
};

/**
 * Why a follow-up that was due is not wanted any more; `undefined` where no reason is left that anybody would look for:
 * what it rested on was taken back.
 */
export const endedBy = (view: RoleView, followUp: FollowUp, acts: readonly FollowUpAct[]): Ended | undefined => {
  const { role, settings, moment } = view;
  const mark = acts.findLast(
    (act) => (act.act === 'done' || act.act === 'skipped') && act.step === followUp.step && isSameSeries(act, followUp),
  );
  if (mark !== undefined) return { endedBy: mark.act === 'done' ? 'done' : 'skipped', endedOn: mark.on };
  if (role.kind === 'closed') return { endedBy: 'closed', endedOn: moment.today };
  if (isOff(settings, followUp.rule)) return { endedBy: 'off', endedOn: moment.today };
  const after = contactsAfter(view, followUp);
  if (after === undefined) return undefined;
  return (
    settledBy(view, followUp) ??
    saidBy(view, followUp) ??
    firstOf(
      // An interview is no answer to anything.
      after.filter(({ isIncoming, channel }) => isIncoming && channel !== null),
      'answered',
    ) ??
    firstOf(
      after.filter(({ isTouch }) => isTouch),
      'reached_out',
    ) ??
    (isTooOld(view, followUp) ? { endedBy: 'aged', endedOn: moment.today } : undefined)
  );
};
