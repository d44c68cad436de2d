import { addDays } from '#shared/domain/dayMath.ts';
import type { InterviewId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { instantOf, type WallTime, wallTimeOf } from '#shared/domain/wallTime.ts';
import { createCalendar } from '#shared/followups/calendar.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { companyNamed } from '#test/helpers/companyRef.ts';
import { contactRows } from '#test/helpers/contactRows.ts';
import type { Random } from '#test/helpers/random.ts';
import type { Started } from './data.ts';
import { DAY, HOUR, type Machine, MINUTE } from './machine.ts';
import type { Wish, Wishes } from './wishes.ts';

export const WEEK = createCalendar('UTC', [1, 2, 3, 4, 5], []);
/** As followups.md has them: after how many work days an application is asked after, how long a call may be late. */
const ASKED_AFTER = 7;
const GRACE = 20 * MINUTE;
const LEAD = 30 * MINUTE;
const INTERVIEW = { channel: 'video' as const, place: null, state: 'scheduled' as const, notes: '' };

export type UserParts = {
  readonly machine: Machine;
  readonly wishes: Wishes;
  readonly random: Random;
  /** The app as it runs now. */
  readonly started: () => Started;
};

/** What a user does in the app, with what they expect of it from then on. */
export const createUser = ({ machine, wishes, random, started }: UserParts) => {
  let made = 0;
  const wallAt = (instant: number): WallTime =>
    wallTimeOf(new Date(instant).toISOString() as Instant, machine.shown().zone); // always this form
  const pick = <T>(from: readonly T[]): T | undefined => from[random(from.length)];
  /** A time on the minute, from an hour on. */
  const soon = (within: number): WallTime => wallAt(machine.now() + HOUR + random(within));

  const role = (kind: 'applied' | 'screening' | 'interview', appliedOn: LocalDay | null = null): RoleId => {
    const { db, services } = started();
    const stageId = db.prepare<[string], string>('SELECT id FROM stages WHERE kind = ?').pluck().get(kind);
    made += 1;
    const [title, company] = [`Role ${made}`, companyNamed(db, `Company ${made}`)];
    const created = services.roles.create({
      title,
      company,
      stageId: stageId as never,
      appliedOn,
      location: null,
      url: null,
    });
    return answerOf(created).id;
  };
  const person = (): PersonId => contactRows(started().db).person(`Somebody ${made}`);
  const said = (roleId: RoleId, personId: PersonId, direction: 'in' | 'out') => ({
    ...{ roleId, who: { kind: 'person', personId, part: 'recruiter' } as const, direction, channel: 'call' as const },
    ...{ isAutomatic: false, reached: true, text: '', at: wallAt(machine.now()) },
  });

  const promise = (): void => {
    const [roleId, personId] = [role('screening'), person()];
    const due = soon(5 * DAY);
    const { services } = started();
    answerOf(
      services.interactions.log({
        ...said(roleId, personId, 'out'),
        also: { promise: { what: 'call', due, text: '' } },
      }),
    );
    const [promised] = answerOf(services.promises.list(roleId));
    if (promised === undefined) throw new Error('it was promised');
    const at = Date.parse(instantOf(due)) + GRACE;
    const subject = ['promise', roleId, personId, promised.id, 1].join('|');
    wishes.add({ about: { kind: 'promise', roleId, promiseId: promised.id }, subject, at, due: at, isChosen: false });
  };

  const interviewWish = (startsAt: Instant): Pick<Wish, 'at' | 'due' | 'isChosen'> => ({
    ...{ at: Date.parse(startsAt) - LEAD, due: Date.parse(startsAt), isChosen: true },
  });
  const meet = (): void => {
    const minutes = 15 + random(120);
    const roleId = role('interview');
    const made = answerOf(
      started().services.interviews.create({ ...INTERVIEW, personIds: [], roleId, at: soon(5 * DAY), minutes }),
    );
    const about = { kind: 'interview', roleId, interviewId: made.id, minutes } as const;
    wishes.add({ about, subject: made.id, ...interviewWish(made.startsAt) });
  };

  const apply = (): void => {
    const on = addDays(machine.shown().day, -(5 + random(6)));
    const roleId = role('applied', on);
    const [key] = started()
      .db.prepare<[string], string>(`SELECT key FROM follow_ups WHERE role_id = ? AND rule = 'applied'`)
      .pluck()
      .all(roleId);
    if (key === undefined) throw new Error('it is planned');
    const due = WEEK.workDayAfter(on, ASKED_AFTER);
    wishes.add({ about: { kind: 'applied', roleId }, subject: key, at: null, due, isChosen: false });
  };

  /** Something of Today that a wish is about. */
  const shownWish = (): Wish | undefined => {
    const { entries } = answerOf(started().services.today.get({ most: 50 }));
    const due = entries.filter(({ group }) => group !== 'later' && group !== 'next');
    return pick(due.flatMap(({ items }) => items.flatMap(({ key }) => wishes.of(key) ?? [])));
  };
  const refs = ({ subject, about }: Wish) => [{ roleId: about.roleId, key: subject }];

  const snooze = async (): Promise<void> => {
    const wish = shownWish();
    if (wish === undefined) return;
    const isDay = random(2) === 0;
    const wall = soon(20 * HOUR);
    const until = isDay ? { ...wall, day: addDays(machine.shown().day, 1 + random(2)), time: null } : wall;
    const { followUps } = started().services;
    answerOf(await followUps.act({ items: refs(wish), act: 'snoozed', until, reason: '' }));
    const at = isDay ? null : Date.parse(instantOf(wall));
    wishes.replace(wish, { at, due: at ?? until.day, isChosen: isDay });
  };
  const finish = (): void => {
    const wish = shownWish();
    if (wish === undefined) return;
    answerOf(started().services.followUps.done({ items: refs(wish), log: null }));
    wishes.end(wish);
  };

  const ofPromise = (wish: Wish) =>
    answerOf(started().services.promises.list(wish.about.roleId)).find(
      ({ id, state }) => wish.about.kind === 'promise' && id === wish.about.promiseId && state === 'open',
    );
  const keep = (): void => {
    const wish = pick(wishes.open('promise'));
    const promised = wish && ofPromise(wish);
    if (wish === undefined || promised === undefined) return;
    answerOf(started().services.promises.settle({ id: promised.id, version: promised.version, state: 'kept' }));
    wishes.end(wish);
  };
  /** One that was put off stays put off: only one that was not is moved. */
  const movePromise = (): void => {
    const wish = pick(
      wishes.open('promise').filter(({ subject }) => wishes.all.filter((one) => one.subject === subject).length === 1),
    );
    const promised = wish && ofPromise(wish);
    if (wish === undefined || promised === undefined) return;
    const due = soon(2 * DAY);
    const { id, version } = promised;
    answerOf(started().services.promises.patch({ id, version, fields: { due } }));
    const at = Date.parse(instantOf(due)) + GRACE;
    wishes.replace(wish, { at, due: at, isChosen: false });
  };

  const scheduled = () => {
    const wish = pick(wishes.open('interview'));
    if (wish?.about.kind !== 'interview') return undefined;
    const id: InterviewId = wish.about.interviewId;
    const interview = answerOf(started().services.interviews.list(wish.about.roleId)).find((one) => one.id === id);
    return interview && { wish, interview };
  };
  const moveInterview = (): void => {
    const found = scheduled();
    if (found === undefined) return;
    const { id, version, minutes } = found.interview;
    const { interviews } = started().services;
    const moved = answerOf(interviews.update({ ...INTERVIEW, personIds: [], id, version, minutes, at: soon(2 * DAY) }));
    wishes.replace(found.wish, interviewWish(moved.startsAt));
  };
  const cancel = (): void => {
    const found = scheduled();
    if (found === undefined) return;
    const { id, version } = found.interview;
    answerOf(started().services.interviews.setState({ id, version, state: 'cancelled' }));
    wishes.end(found.wish);
  };

  const answer = (): void => {
    const wish = pick(wishes.open('applied'));
    if (wish === undefined) return;
    answerOf(started().services.interactions.log(said(wish.about.roleId, person(), 'in')));
    wishes.end(wish);
  };

  return {
    begin: (): void => {
      for (let count = 0; count < 3; count += 1) for (const make of [promise, meet, apply]) make();
    },
    /** What they may do at any time. */
    acts: [
      snooze,
      snooze,
      snooze,
      finish,
      finish,
      keep,
      movePromise,
      moveInterview,
      cancel,
      answer,
      promise,
      meet,
      apply,
    ],
  };
};
export type User = ReturnType<typeof createUser>;
