import type { Parsed } from '#shared/contract/index.ts';
import type { PersonId, RoleId, SignalId } from '#shared/domain/ids.ts';
import { CERTAINTIES, TALK_CHANNELS } from '#shared/signals/choices.ts';
import type { Statement } from '#shared/signals/signal.ts';
import { someone } from './talkCommands.ts';
import type { Maker, User } from './user.ts';

type SignalInput = Parsed<'signals.add'>['signal'];

const statement = ({ random, isOneIn, pastDay, word, some }: User): Statement => {
  const decider = some<PersonId>('people');
  if (decider !== undefined && isOneIn(5)) return { topic: 'decision_maker', value: decider.id };
  if (isOneIn(4)) return { topic: 'decision_date', value: pastDay() };
  if (isOneIn(4)) return { topic: 'location', value: word() };
  if (isOneIn(4)) return { topic: 'decision_stance', value: isOneIn(3) ? 'offer_verbal' : 'comparing' };
  if (isOneIn(3)) return { topic: 'role_scope', value: [word(), word()] };
  return { topic: 'candidates_remaining', value: random(5) };
};

const signal = (user: User): SignalInput => {
  const { pick, isOneIn, pastTime, word } = user;
  const channel = isOneIn(5) ? 'document' : (pick(TALK_CHANNELS) ?? 'call');
  return {
    who: isOneIn(5) ? null : someone(user),
    hearsayOf: channel === 'document' || !isOneIn(4) ? null : { who: isOneIn(2) ? null : someone(user) },
    said: statement(user),
    certainty: pick(CERTAINTIES) ?? 'definite',
    channel,
    quote: word(),
    at: { ...pastTime(), ...(isOneIn(2) && { time: null }) },
    ...{ interactionId: null, interviewId: null, willCall: isOneIn(2), answerBy: null },
  };
};

const anySignal = ({ pick, all }: User): SignalId | undefined =>
  pick(all<{ id: SignalId }>('SELECT id FROM signals ORDER BY id'))?.id;

/** What people said, topic by topic, and what became of it. */
export const signalCommands = {
  addSignal: (user) => {
    const role = user.some<RoleId>('roles');
    return role && (() => user.app.signals.add({ roleId: role.id, signal: signal(user) }));
  },

  correctSignal: (user) => {
    const id = anySignal(user);
    return id && (() => user.app.signals.correct({ id, signal: signal(user) }));
  },

  retractSignal: (user) => {
    const id = anySignal(user);
    return id && (() => user.app.signals.act({ id, act: user.isOneIn(2) ? 'misheard' : 'changed_mind' }));
  },

  restoreSignal: (user) => {
    const id = user.pick(
      user.all<{ id: SignalId }>('SELECT DISTINCT signal_id AS id FROM signal_acts ORDER BY signal_id'),
    )?.id;
    return id && (() => user.app.signals.act({ id, act: 'restored' }));
  },
} satisfies Record<string, Maker>;
