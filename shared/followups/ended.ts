import type { FollowUpEnd } from '../domain/choices.ts';
import { type FollowUpAct, isSameSeries, marksOf } from './acts.ts';
import type { Contact } from './contacts.ts';
import type { Course } from './course.ts';
import { courseOf } from './courses.ts';
import type { FollowUp } from './followUp.ts';
import { isFresh } from './fresh.ts';
import { isOff } from './settings.ts';
import { type RoleView, stepDays } from './view.ts';

/** Why a follow-up ended, and on which day. */
export type Ended = { readonly endedBy: FollowUpEnd; readonly endedOn: string };

/** The same; `null` where another stands in its place, and nobody looks for this one. */
type Ending = { readonly endedBy: FollowUpEnd | null; readonly endedOn: string };

/** The touch with which a step is completed: with it there are so many days in E, those of earlier marks among them. */
const completing = (
  { calendar }: RoleView,
  { touches, days }: Course,
  followUp: FollowUp,
  acts: readonly FollowUpAct[],
): Contact | undefined => {
  const earlier = acts.filter((act) => act.step < followUp.step && isSameSeries(act, followUp));
  const marks = marksOf(earlier, calendar);
  return touches.find((_, index) => stepDays(touches.slice(0, index + 1), marks).size >= days);
};

/** How it ended by being in touch: by what was heard or by what the user did, whichever came first. */
const byContact = (
  view: RoleView,
  course: Course,
  followUp: FollowUp,
  acts: readonly FollowUpAct[],
): Ending | undefined => {
  const heard = course.heard[0];
  const touch = completing(view, course, followUp, acts);
  const contact = view.contacts.find((one) => one === heard || one === touch);
  if (contact === undefined) return undefined;
  const { day: endedOn, isIncoming, channel } = contact;
  // An interview is no answer to anything.
  const isTheirs = contact === heard && isIncoming && channel !== null;
  if (!isTheirs) return { endedBy: 'reached_out', endedOn };
  // Nor is a further message where a reply is owed: that one is owed it now.
  return { endedBy: followUp.rule === 'reply_owed' ? null : 'answered', endedOn };
};

const bySettling = ({ role, calendar }: RoleView, { rule, anchor }: FollowUp): Ending | undefined => {
  const promise = role.promises.find(({ id }) => rule === 'promise' && id === anchor);
  if (promise === undefined || promise.settledAt === null || promise.state === 'broken') return undefined;
  return { endedBy: 'settled', endedOn: calendar.dayOf(promise.settledAt) };
};

const isSaid = ({ role }: RoleView, { rule, anchor }: FollowUp): boolean =>
  rule === 'question' && role.questions.some(({ id, isAnswered }) => id === anchor && isAnswered);

/** All by which it has ended, or would have ended by now; of one day what is first here counts, unless it ended already. */
const endingsOf = (view: RoleView, followUp: FollowUp, acts: readonly FollowUpAct[]): readonly Ending[] => {
  const { role, settings, moment } = view;
  /** What has no day of its own ended it when that was seen. */
  const seen = (endedBy: FollowUpEnd): Ending => ({
    endedBy,
    endedOn: followUp.endedBy === endedBy ? followUp.endedOn : moment.today,
  });
  const course = courseOf(view, followUp);
  return [
    role.kind === 'closed' && seen('closed'),
    isOff(settings, followUp.rule) && seen('off'),
    ...(course === undefined
      ? []
      : [
          bySettling(view, followUp),
          byContact(view, course, followUp, acts),
          isSaid(view, followUp) && seen('answered'),
          !isFresh(view, followUp) && seen('aged'),
        ]),
  ].filter((ending) => ending !== undefined && ending !== false);
};

/**
 * Why a follow-up that was due is not wanted any more: what the user did with it, or else what came first. So what ended
 * stays as it ended whatever comes later, and ends otherwise once what ended it is taken back. `undefined` where no reason
 * is left that anybody would look for: what it rested on was taken back, or another stands in its place.
 */
export const endedBy = (view: RoleView, followUp: FollowUp, acts: readonly FollowUpAct[]): Ended | undefined => {
  const mark = acts.findLast(
    (act) => (act.act === 'done' || act.act === 'skipped') && act.step === followUp.step && isSameSeries(act, followUp),
  );
  if (mark !== undefined) return { endedBy: mark.act === 'done' ? 'done' : 'skipped', endedOn: mark.on };
  const endings = endingsOf(view, followUp, acts);
  const [day] = endings.map(({ endedOn }) => endedOn).toSorted();
  const ofDay = endings.filter(({ endedOn }) => endedOn === day);
  const first = ofDay.find((ending) => ending.endedBy === followUp.endedBy) ?? ofDay[0];
  if (first === undefined || first.endedBy === null) return undefined;
  return { endedBy: first.endedBy, endedOn: first.endedOn };
};
