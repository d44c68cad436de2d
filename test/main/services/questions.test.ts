import { describe, expect, it } from 'vitest';
import { questionsRepository } from '#main/repositories/questions.ts';
import { FOLLOW_UP_CHANNELS } from '#shared/domain/choices.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { PAY, questionsSetUp as setUp } from './questionsSetUp.ts';
import { COMPARING, READY, ZONE } from './signalsSetUp.ts';

const TODAY = '2026-03-02' as LocalDay;
const gone = '01890000-0000-7000-8000-000000000000';

describe('asking somebody', () => {
  it('makes a follow-up for today, with its reason and a draft of its own, as one step for undo', async () => {
    const { ask, asked, reasons, replay, marta, ofRole, draft } = await setUp();
    answerOf(ask('salary', marta));
    const open = { rule: 'question', person: marta, day: TODAY, state: 'open' };
    expect(asked()).toEqual([open]);
    expect(reasons()).toEqual(['You wanted to ask about pay.']);
    expect(await draft(ofRole()[0]?.key ?? '', 'email')).toMatch(/^.*pay.*\n+Hello Marta,\n\n.+\?/i);
    replay('undo');
    expect(asked()).toEqual([]);
    replay('redo');
    expect(asked()).toEqual([open]);
  });

  it('twice on one topic puts one question, until that was asked', async () => {
    const { app, ask, asked, db, marta, jordi, role, ofRole } = await setUp();
    const count = () => questionsRepository(db).ofRole(role.id).length;
    answerOf(ask('salary', marta));
    answerOf(ask('salary', marta));
    expect(count()).toBe(1);
    answerOf(ask('salary', jordi));
    answerOf(ask('start_date', marta));
    expect(count()).toBe(3);
    const first = ofRole().find(
      ({ person, anchor }) => person === marta && anchor === questionsRepository(db).ofRole(role.id)[0]?.id,
    );
    answerOf(
      app.followUps.done({
        items: [{ roleId: role.id, key: first?.key ?? '' }],
        log: { channel: 'email', text: 'How about it?', reached: null },
      }),
    );
    expect(asked().filter(({ state }) => state === 'open')).toHaveLength(2);
    answerOf(ask('salary', marta));
    expect(asked().filter(({ state }) => state === 'open')).toHaveLength(3);
  });

  it('is refused of a role or a person that is gone', async () => {
    const { ask, marta } = await setUp();
    expect(failureOf(ask('salary', marta, gone as RoleId))).toBe('not_found');
    expect(failureOf(ask('salary', gone as PersonId))).toBe('not_found');
  });

  it('goes with them when they are removed, which is said before; taken off the role, they can still be asked', async () => {
    const { app, ask, asked, ofRole, marta, jordi, role, replay } = await setUp();
    answerOf(ask('salary', marta));
    answerOf(ask('start_date', marta));
    answerOf(ask('start_date', jordi));
    const planned = () => answerOf(app.people.get(marta)).counts.questions;
    expect(planned()).toBe(2);
    answerOf(app.people.removeFromRole({ personId: marta, roleId: role.id }));
    expect([planned(), asked().length]).toEqual([2, 3]);
    replay('undo');
    const key = ofRole().find(({ rule, person }) => rule === 'question' && person === marta)?.key ?? '';
    answerOf(app.followUps.done({ items: [{ roleId: role.id, key }], log: null }));
    expect(planned()).toBe(1);
    answerOf(app.people.remove({ id: marta, version: 1 }));
    expect(asked()).toMatchObject([{ person: jordi, state: 'open' }]);
    replay('undo');
    expect(planned()).toBe(1);
  });

  it('is over once they said something on it since, and only then', async () => {
    const { app, ask, asked, clock, say, marta, jordi } = await setUp();
    say(PAY, marta);
    answerOf(ask('salary', marta));
    clock.set('2026-03-03T08:00:00.000Z', '2026-03-03', '09:00');
    const now = { at: { day: '2026-03-03' as LocalDay, time: '08:30', zone: ZONE } };
    say(PAY, jordi, now);
    say(READY, marta, now);
    say(PAY, marta, { ...now, certainty: 'impression' });
    expect(asked().map(({ rule, state }) => `${rule} ${state}`)).toEqual(['question open']);
    const { id } = say(PAY, marta, now);
    expect(asked().map(({ state }) => state)).toEqual(['answered']);
    answerOf(app.signals.act({ id, act: 'misheard' }));
    expect(asked().map(({ state }) => state)).toEqual(['open']);
  });

  it('is over by what they said that day at no known time, if it was written down afterwards', async () => {
    const { ask, asked, clock, say, marta } = await setUp();
    say(PAY, marta);
    answerOf(ask('salary', marta));
    expect(asked().map(({ state }) => state)).toEqual(['open']);
    clock.set('2026-03-02T11:00:00.000Z', TODAY, '12:00');
    say(PAY, marta, { at: { day: '2026-03-01' as LocalDay, time: null, zone: ZONE } });
    expect(asked().map(({ state }) => state)).toEqual(['open']);
    say(PAY, marta);
    expect(asked().map(({ state }) => state)).toEqual(['answered']);
  });
});

describe('a conflict', () => {
  it('is to be cleared with the best to ask, until a question stands in for it', async () => {
    const { ask, asked, clock, say, marta, jordi, reasons, replay } = await setUp();
    say(READY, marta);
    say(COMPARING, jordi);
    expect(asked()).toEqual([{ rule: 'conflict_open', person: marta, day: '2026-03-03', state: 'open' }]);
    expect(reasons()).toContain('Two people say different things about where they are.');
    clock.set('2026-03-03T08:00:00.000Z', '2026-03-03', '09:00');
    answerOf(ask('decision_stance', jordi));
    expect(asked()).toEqual([{ rule: 'question', person: jordi, day: '2026-03-03', state: 'open' }]);
    replay('undo');
    expect(asked()).toMatchObject([{ rule: 'conflict_open', state: 'open' }]);
    replay('undo');
    expect(asked()).toEqual([]);
  });

  it('of one person, or a mixed message, is said as what it is', async () => {
    const { reasons, say, marta } = await setUp();
    say({ topic: 'candidates_remaining', value: 2 }, marta);
    say(READY, marta);
    expect(reasons()).toContain('One person has said two different things about where they are.');
  });

  it('settled by the user is no more to be asked about', async () => {
    const { app, asked, role, say, marta, jordi } = await setUp();
    const ids = [say(READY, marta).id, say(COMPARING, jordi).id];
    expect(asked()).toHaveLength(1);
    const said = { roleId: role.id, topic: 'decision_stance' as const, signalId: null, reason: 'Two teams' };
    answerOf(app.settlements.settle({ ...said, answer: 'not_conflict', ids }));
    expect(asked()).toEqual([]);
    answerOf(app.settlements.settle({ ...said, answer: 'reopened', ids: [], reason: '' }));
    expect(asked()).toHaveLength(1);
  });
});

describe('a question to somebody who is owed something else, too', () => {
  it('is one line of Today with it, and the letter asks', async () => {
    const { app, ask, someone, role, ofRole } = await setUp();
    const berta = someone('Berta Vidal', 'recruiter');
    answerOf(
      app.interactions.log({
        ...{ roleId: role.id, who: { kind: 'person', personId: berta, part: 'recruiter' }, direction: 'in' },
        ...{ channel: 'email', isAutomatic: false, reached: null, text: '', also: {} },
        at: { day: '2026-02-26' as LocalDay, time: '10:00', zone: ZONE },
      }),
    );
    answerOf(ask('start_date', berta));
    const question = ofRole().find(({ rule }) => rule === 'question');
    const [entry] = answerOf(app.today.get({ most: 10 })).entries.filter(({ items }) => items.length > 1);
    expect(entry?.items.map(({ rule }) => rule)).toEqual(['reply_owed', 'question']);
    const refs = entry?.items.map(({ roleId, key }) => ({ roleId, key })) ?? [];
    const letter = answerOf(await app.followUpDrafts.get({ items: refs, channel: null }));
    expect(letter.key).toBe(question?.key);
  });

  it('is asked in one letter with what else they are to be asked about the role', async () => {
    const { app, ask, asked, marta, role, items } = await setUp();
    for (const topic of ['salary', 'start_date', 'remote_policy'] as const) answerOf(ask(topic, marta));
    const refs = items().map(({ key }) => ({ roleId: role.id, key }));
    for (const channel of FOLLOW_UP_CHANNELS) {
      const { body } = answerOf(await app.followUpDrafts.get({ items: refs, channel }));
      expect(body).toMatch(/pay|salary/i);
      expect(body).toMatch(/start|from which day|first day|when/i);
      expect(body).toMatch(/office|remote|home/i);
      const { body: one } = answerOf(await app.followUpDrafts.get({ items: refs.slice(0, 1), channel }));
      expect(one.length).toBeLessThan(body.length);
    }
    answerOf(app.followUps.done({ items: refs, log: { channel: 'email', text: 'Three things', reached: null } }));
    expect(asked()).toMatchObject([{ state: 'done' }, { state: 'done' }, { state: 'done' }]);
  });
});

describe('a letter that is sent', () => {
  const begun = async () => {
    const found = await setUp();
    const { app, role, someone, ofRole, add } = found;
    const other = add('Data Engineer', 'interview', 'Barcelona Media');
    const berta = someone('Berta Vidal', 'recruiter');
    answerOf(app.people.setPart({ roleId: other.id, personId: berta, part: 'recruiter' }));
    answerOf(
      app.interactions.log({
        ...{ roleId: role.id, who: { kind: 'person', personId: berta, part: null }, direction: 'in' },
        ...{ channel: 'email', isAutomatic: false, reached: null, text: '', also: {} },
        at: { day: '2026-02-26' as LocalDay, time: '10:00', zone: ZONE },
      }),
    );
    const reply = ofRole().find(({ rule }) => rule === 'reply_owed') ?? expect.fail('a reply is owed');
    const letter = { subject: 'Thanks', body: 'Thank you, Berta. I will be there.' };
    answerOf(app.followUpDrafts.keep({ roleId: role.id, key: reply.key, channel: 'email', letter }));
    const refs = () =>
      answerOf(app.today.get({ most: 10 }))
        .entries.filter(({ items }) => items.some(({ person }) => person?.id === berta))
        .flatMap(({ items }) => items.map(({ roleId, key }) => ({ roleId, key })));
    const send = async (text?: string) => {
      const { roleId, key, subject, body } = answerOf(
        await app.followUpDrafts.get({ items: refs(), channel: 'email' }),
      );
      const log = { channel: 'email' as const, text: text ?? `${subject}\n\n${body}`, reached: null };
      answerOf(app.followUps.done({ items: refs(), log, sent: { roleId, key } }));
    };
    /** What they are still to be told or asked, beside what only gets in touch. */
    const open = (roleId: RoleId = role.id) =>
      answerOf(app.today.ofRole(roleId))
        .filter(({ state, rule }) => state === 'open' && (rule === 'question' || rule === 'reply_owed'))
        .map(({ rule }) => rule);
    return { ...found, other, berta, send, open, refs };
  };

  it('and was begun before a question leaves that to be asked, of whichever role', async () => {
    const { ask, berta, other, send, open, refs, role } = await begun();
    answerOf(ask('salary', berta));
    answerOf(ask('start_date', berta, other.id));
    expect(refs()).toHaveLength(3);
    await send();
    expect([open(), open(other.id)]).toEqual([['question'], ['question']]);
    // The next letter is the question of one role: the other role is not spoken of in it.
    await send();
    expect([...open(), ...open(other.id)]).toEqual(['question']);
    await send();
    expect([open(role.id), open(other.id)]).toEqual([[], []]);
  });

  it('completes a question that was put into it, on its own role alone', async () => {
    const { ask, berta, other, send, open } = await begun();
    answerOf(ask('decision_date', berta));
    answerOf(ask('decision_date', berta, other.id));
    await send('Thank you, Berta.\nCould you tell me when\nyou expect to decide?');
    expect([open(), open(other.id)]).toEqual([[], ['question']]);
  });

  it('completes the question that it was written for in whatever words, and others only in the words of the app', async () => {
    const { ask, app, marta, role, items } = await setUp();
    for (const topic of ['salary', 'start_date', 'remote_policy'] as const) answerOf(ask(topic, marta));
    const refs = items().map(({ key }) => ({ roleId: role.id, key }));
    const letter = answerOf(await app.followUpDrafts.get({ items: refs, channel: 'email' }));
    const sent = { roleId: letter.roleId, key: letter.key };
    const left = () => items().filter(({ state, rule }) => state === 'open' && rule === 'question');
    answerOf(app.followUps.done({ items: refs, log: { channel: 'email', text: 'So?', reached: null }, sent }));
    const rest = left().map(({ key }) => ({ roleId: role.id, key }));
    expect(rest).toHaveLength(2);
    const next = answerOf(await app.followUpDrafts.get({ items: rest, channel: 'email' }));
    const log = { channel: 'email' as const, text: next.body, reached: null };
    answerOf(app.followUps.done({ items: rest, log, sent: { roleId: role.id, key: next.key } }));
    expect(left()).toEqual([]);
  });
});
