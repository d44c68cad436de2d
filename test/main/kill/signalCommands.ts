import { signalStandsSql } from '#main/db/signalSql.ts';
import type { Parsed } from '#shared/contract/index.ts';
import type { OfferStepId, PersonId, RoleId, SignalId } from '#shared/domain/ids.ts';
import { CERTAINTIES, CONTINGENCIES, OFFER_STEPS, TALK_CHANNELS, TOPICS } from '#shared/signals/choices.ts';
import type { Statement, Topic } from '#shared/signals/signal.ts';
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

  // What changes nothing is no command: only what stands is taken back, and only what was taken back is restored.
  retractSignal: (user) => {
    const id = user.pick(
      user.all<{ id: SignalId }>(`SELECT id FROM signals x WHERE ${signalStandsSql('x')} ORDER BY id`),
    )?.id;
    return id && (() => user.app.signals.act({ id, act: user.isOneIn(2) ? 'misheard' : 'changed_mind' }));
  },

  restoreSignal: (user) => {
    const id = user.pick(
      user.all<{ id: SignalId }>(`SELECT id FROM signals x WHERE NOT (${signalStandsSql('x')}) ORDER BY id`),
    )?.id;
    return id && (() => user.app.signals.act({ id, act: 'restored' }));
  },

  askQuestion: (user) => {
    // Asking again what is still to be asked changes nothing.
    const asked = user.pick(
      user.all<{
        roleId: RoleId;
        personId: PersonId;
      }>(`SELECT role_id AS roleId, person_id AS personId FROM role_people x
        WHERE NOT EXISTS (SELECT 1 FROM questions q WHERE q.role_id = x.role_id AND q.person_id = x.person_id)
        ORDER BY role_id, person_id`),
    );
    return asked && (() => user.app.questions.ask({ ...asked, topic: user.pick(TOPICS) ?? 'salary' }));
  },

  settleConflict: (user) => {
    const role = user.some<RoleId>('roles', 'id IN (SELECT role_id FROM signals)');
    const ids = user.all<{ id: SignalId }>(`SELECT id FROM signals WHERE role_id = '${role?.id}'`).map(({ id }) => id);
    const answer = user.pick(['resolved', 'not_conflict', 'same_thing', 'confirmed'] as const) ?? 'resolved';
    const said = { ids, answer, topic: user.pick(TOPICS) ?? 'location', signalId: ids[0] ?? null, reason: user.word() };
    return role && (() => user.app.settlements.settle({ ...said, roleId: role.id }));
  },

  reopenConflict: (user) => {
    const settled = user.pick(
      user.all<{ roleId: RoleId; topic: Topic }>(
        'SELECT role_id AS roleId, topic FROM conflict_settlements ORDER BY id',
      ),
    );
    const nothing = { answer: 'reopened' as const, ids: [], signalId: null, reason: '' };
    return settled && (() => user.app.settlements.settle({ ...settled, ...nothing }));
  },

  addOfferStep: (user) => {
    const role = user.some<RoleId>('roles');
    const letter = user.pick(
      user.all<{ id: SignalId }>(`SELECT id FROM signals WHERE role_id = '${role?.id}' ORDER BY id`),
    );
    const step = user.pick(OFFER_STEPS) ?? 'accepted';
    if (role === undefined || (step === 'replaces_letter' && letter === undefined)) return undefined;
    return () =>
      user.app.offerSteps.add({
        ...{ step, roleId: role.id, who: user.isOneIn(2) ? null : someone(user), signalId: letter?.id ?? null },
        contingency: step === 'cleared' ? (user.pick(CONTINGENCIES) ?? 'references') : null,
        at: user.pastTime(),
      });
  },

  removeOfferStep: (user) => {
    const id = user.pick(user.all<{ id: OfferStepId }>('SELECT id FROM offer_steps ORDER BY id'))?.id;
    return id && (() => user.app.offerSteps.remove(id));
  },
} satisfies Record<string, Maker>;
