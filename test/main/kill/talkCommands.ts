import { INTERVIEW_STATES, PARTS, PROMISE_STATES, PROMISED } from '#shared/domain/choices.ts';
import type { InteractionId, InterviewId, PersonId, PromiseId, RoleId } from '#shared/domain/ids.ts';
import { decisionDaySaid, offerSaid } from '#shared/signals/alsoSaid.ts';
import type { Maker, User } from './user.ts';

const interview = ({ some, word, isOneIn, pastTime, futureTime }: User) => {
  const isHeld = isOneIn(2);
  const person = isOneIn(3) ? undefined : some<PersonId>('people');
  return {
    at: isHeld ? pastTime() : futureTime(),
    minutes: 30,
    channel: 'video' as const,
    place: null,
    state: isHeld ? ('held' as const) : ('scheduled' as const),
    personIds: person === undefined ? [] : [person.id],
    notes: word(),
  };
};

/** Somebody new, somebody known, or nobody in particular. */
export const someone = ({ some, pick, word, random }: User) => {
  const part = pick(PARTS) ?? 'other';
  const known = some<PersonId>('people');
  if (random(3) === 0 || known === undefined) return { kind: 'new', name: word(), part } as const;
  return { kind: 'person', personId: known.id, part } as const;
};

/** What was said, and when people met. */
export const talkCommands = {
  logInteraction: (user) => {
    const role = user.isOneIn(4) ? undefined : user.some<RoleId>('roles');
    const who = role !== undefined && user.isOneIn(3) ? null : someone(user);
    const due = { ...user.futureTime(), ...(user.isOneIn(2) && { time: null }) };
    const also = role && {
      promise: { what: user.pick(PROMISED) ?? 'call', due, text: user.word() },
      signals: [
        ...(user.isOneIn(2) ? [decisionDaySaid({ on: due.day, willCall: user.isOneIn(2) })] : []),
        ...(user.isOneIn(3) ? [offerSaid({ form: 'verbal', answerBy: user.isOneIn(2) ? due.day : null })] : []),
      ],
      ...(user.isOneIn(2) && { needsNoReply: true as const }),
    };
    return () =>
      user.app.interactions.log({
        roleId: role?.id ?? null,
        who,
        direction: user.isOneIn(2) ? 'in' : 'out',
        channel: user.isOneIn(2) ? 'call' : 'email',
        isAutomatic: user.isOneIn(8),
        reached: null,
        at: user.pastTime(),
        text: user.word(),
        also,
      });
  },

  editInteraction: ({ app, some, word, isOneIn, pastTime }) => {
    const touch = some<InteractionId>('interactions');
    const moved = isOneIn(2) ? { at: pastTime() } : {};
    return touch && (() => app.interactions.patch({ ...touch, fields: { ...moved, reached: false, text: word() } }));
  },

  removeInteraction: ({ app, pick, all }) => {
    const touch = pick(all<{ id: InteractionId }>('SELECT id FROM interactions ORDER BY id'));
    return touch && (() => app.interactions.remove(touch.id));
  },

  settlePromise: ({ app, some, pick }) => {
    const promise = some<PromiseId>('promises');
    const state = pick(PROMISE_STATES) ?? 'kept';
    return promise && (() => app.promises.settle({ ...promise, state }));
  },

  editPromise: ({ app, some, word, futureTime }) => {
    const promise = some<PromiseId>('promises');
    return promise && (() => app.promises.patch({ ...promise, fields: { due: futureTime(), text: word() } }));
  },

  removePromise: ({ app, some }) => {
    const promise = some<PromiseId>('promises');
    return promise && (() => app.promises.remove(promise));
  },

  addInterview: (user) => {
    const role = user.some<RoleId>('roles');
    const newPeople = user.isOneIn(3) ? [user.word()] : [];
    return role && (() => user.app.interviews.create({ ...interview(user), roleId: role.id, newPeople }));
  },

  editInterview: (user) => {
    const meeting = user.some<InterviewId>('interviews');
    if (meeting === undefined) return undefined;
    const state = user.pick(INTERVIEW_STATES);
    if (state === undefined || user.isOneIn(2)) {
      return () => user.app.interviews.update({ ...interview(user), ...meeting });
    }
    return () => user.app.interviews.setState({ ...meeting, state });
  },

  removeInterview: ({ app, some }) => {
    const meeting = some<InterviewId>('interviews');
    return meeting && (() => app.interviews.remove(meeting));
  },
} satisfies Record<string, Maker>;
