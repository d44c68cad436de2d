import type { SetRule } from '../followups/settings.ts';
import { formatCount } from './format.ts';
import { plural } from './plural.ts';

/** What each rule does. */
const does = {
  thank_you: 'A thank-you to each interviewer, after every interview that took place.',
  applied: 'You applied and nobody has answered, or they fell silent before an interview.',
  post_interview: 'Nothing heard since the interview, when no decision day was named.',
  decision_date: 'The day on which they meant to decide has passed, and nobody has called or written.',
  promise: 'Somebody promised to call, write or send something, and has not.',
  reply_owed: 'Somebody wrote or called, and it is your turn to answer.',
  lead_unanswered: 'You wrote to somebody about a lead, and they have not answered: try another way.',
  competing_offer:
    'You have an offer, and somebody else you have heard from lately is still to decide: tell them first.',
  conflict_open: 'People say different things about one point: ask whoever knows best. The text names nobody else.',
  prep: 'On the last business day before each interview.',
} as const satisfies Record<SetRule, string>;

/**
 * What is known of each, with its year and who was asked; where nothing is, the app says that. Accountemps asked HR
 * managers: September 2017 about résumés, November 2017 about thank-yous; the others are career services' advice.
 */
const evidence = {
  thank_you:
    'Opinions differ. In the US 80 % of HR managers take a thank-you into account and 24 % of applicants send one; in Canada 2 % found them very helpful, 40 % somewhat, 17 % not very, 38 % not at all (Accountemps, November 2017). Princeton and St. Olaf advise one to each interviewer within 24 to 48 hours.',
  applied:
    'When should one follow up on a résumé? Of HR managers asked, 29 % said in under a week, 36 % after one to two weeks, 25 % after two to three, 10 % later; none said never. Best by e-mail, said 64 %; by phone, 21 % (Accountemps, US, September 2017).',
  post_interview: 'No figures are known for this.',
  decision_date:
    'Georgetown’s career service advises a follow-up a week after the stated date, again at two weeks and at four.',
  promise: 'No figures are known. What was promised and did not come is worth one question at once, and one more.',
  reply_owed: 'No figures are known. It stands until you have answered, or until it is let go.',
  lead_unanswered:
    'No figures are known. Each further try goes by another way, as far as you have an address or a number.',
  competing_offer: 'No figures are known. Nothing is told of whose offer it is, or of what is in it.',
  conflict_open:
    'No figures are known. It is wanted from a conflict on, not for small differences, until you have asked or settled it.',
  prep: 'No figures are known.',
} as const satisfies Record<SetRule, string>;

/** The rules of follow-ups in the settings. */
export const rules = {
  heading: 'Follow-ups',
  hint: 'What you are reminded of, and when. Nobody has measured whether following up changes the answer: the app counts days, and claims nothing more.',
  does,
  evidence,
  change: 'Days and people',
  changeOf: ({ rule }: { readonly rule: string }) => `Days and people: ${rule}`,
  reset: 'Restore the defaults',
  resetOf: ({ rule }: { readonly rule: string }) => `Restore the defaults: ${rule}`,

  days: ({ count }: { readonly count: number }) => `business ${plural(count, 'day', 'days')}`,
  steps: ({ count }: { readonly count: number }) => plural(count, 'time', 'times'),
  people: ({ count }: { readonly count: number }) => plural(count, 'person', 'people'),
  minutes: ({ count }: { readonly count: number }) => plural(count, 'minute', 'minutes'),
  between: ({ min, max }: { readonly min: number; readonly max: number }) =>
    `A whole number from ${formatCount(min)} to ${formatCount(max)}, please.`,

  fields: {
    thankYouAfter: 'After the interview',
    thankYouUntil: 'Let go of it after',
    appliedAfter: 'After you applied',
    appliedAfterWanted: 'Where you want it much (4 or 5 stars)',
    appliedAfterHeard: 'After you last heard from them',
    appliedAfterClosing: 'Not before, after the closing day',
    appliedAfterAnnounced: 'Not before, after a day they named',
    stepsAtMost: 'At most',
    askFirst: 'Ask first',
    askSecond: 'The second time, ask first',
    postInterviewFirst: 'After the interview',
    postInterviewAgain: ({ step }: { readonly step: number }) => `Then again (${formatCount(step)})`,
    postInterviewPromised: 'Not before, after a promised day',
    postInterviewPeople: 'Of those you met, ask',
    decisionAfter: 'After the day',
    decisionAfterCall: 'If they said they would call',
    again: 'Then again',
    promiseGrace: 'Patience with a call at a set time',
    promiseAfterCall: 'After the day of a promised call',
    promiseAfterOther: 'After the day of anything else',
    promiseUntil: 'Let go of it after',
    replyAfter: 'After they wrote',
    replyUntil: 'Let go of it after',
    leadAfter: 'After each try',
    offerWithin: 'If somebody was heard within',
    conflictAfter: 'After the day it arose',
    until: 'Let go of what is overdue by more than',
  },
  untilHint:
    'What has a limit of its own keeps that. What was let go makes the role quiet, and Today asks about it in one line.',
} as const;
