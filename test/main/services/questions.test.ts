import { describe, expect, it } from 'vitest';
import { questionsRepository } from '#main/repositories/questions.ts';
import { FOLLOW_UP_CHANNELS } from '#shared/domain/choices.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { followUps as words } from '#shared/messages/followUps.ts';
import type { Statement, Topic } from '#shared/signals/signal.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { expectTrueFollowUps } from '#test/helpers/trueFacts.ts';
import { COMPARING, READY, signalsSetUp, ZONE } from './signalsSetUp.ts';

const TODAY = '2026-03-02' as LocalDay;
const PAY: Statement = {
  topic: 'salary',
  value: { min: 40_000, max: 45_000, currency: 'EUR', period: 'year' },
};
const gone = '01890000-0000-7000-8000-000000000000';

const setUp = async () => {
  const found = await signalsSetUp();
  const { app, role, db, clock, settled, followUps } = found;
  const ask = (topic: Topic, personId: PersonId, roleId: RoleId = role.id) =>
    app.questions.ask({ roleId, topic, personId });
  const ofRole = () => {
    settled();
    expectTrueFollowUps(db, clock.now(), ZONE);
    return followUps.ofRole(role.id);
  };
  /** What is asked or to be asked: of whom, and what became of it. */
  const asked = () =>
    ofRole()
      .filter(({ rule }) => rule === 'question' || rule === 'conflict_open')
      .map(({ rule, person, day, state, endedBy }) => ({ rule, person, day, state: endedBy ?? state }));
  const items = () => answerOf(app.today.ofRole(role.id));
  const reasons = () => items().map((item) => words.reason(item, clock.today()));
  const draft = async (key: string, channel: (typeof FOLLOW_UP_CHANNELS)[number]) => {
    const { subject, body } = answerOf(await app.followUpDrafts.get({ items: [{ roleId: role.id, key }], channel }));
    return `${subject ?? ''}\n${body}`;
  };
  return { ...found, ask, ofRole, asked, items, reasons, draft };
};

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

/** Words that nobody would use by chance. */
const QUOTES = {
  marta: 'Frankly we adore you: Zacharias ordered the laptop',
  jordi: 'Whisper: a Kraków rival outshines everybody, budget evaporated',
  berta: 'Headquarters vetoed Wednesdays, Quackenbush grumbled: payroll',
};
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

describe('a draft that asks', () => {
  const topics = ['decision_stance', 'salary', 'start_date', 'candidates_remaining', 'remote_policy'] as const;

  it('names nobody else, says no word of theirs, and reads as if nobody had said anything', async () => {
    const { ask, draft, items, say, someone, marta, jordi } = await setUp();
    const berta = someone('Berta Vidal', 'recruiter');
    const people = { marta, jordi, berta };
    const names = { marta: 'Marta Soler', jordi: 'Jordi Puig', berta: 'Berta Vidal' };
    const who = ['marta', 'jordi', 'berta'] as const;
    for (const name of who) for (const topic of topics) answerOf(ask(topic, people[name]));
    const all = async () => {
      const texts = new Map<string, string>();
      for (const { key, state } of items()) {
        if (state !== 'open') continue;
        for (const channel of FOLLOW_UP_CHANNELS) texts.set(`${key} ${channel}`, await draft(key, channel));
      }
      return texts;
    };
    const before = await all();
    expect(before.size).toBe(who.length * topics.length * FOLLOW_UP_CHANNELS.length);
    // No two people get the same.
    expect(new Set(before.values()).size).toBe(before.size);

    say(READY, marta, { quote: QUOTES.marta });
    say(COMPARING, jordi, { quote: QUOTES.jordi });
    say({ topic: 'candidates_remaining', value: 2 }, jordi, { quote: QUOTES.jordi });
    say({ topic: 'remote_policy', value: 0 }, berta, { quote: QUOTES.berta });
    say({ topic: 'remote_policy', value: 4 }, marta, { quote: QUOTES.marta });
    say(PAY, berta, { quote: QUOTES.berta });
    const after = await all();
    expect(after).toEqual(before);
    for (const name of who) {
      const others = who.filter((other) => other !== name);
      const forbidden = others.flatMap((other) => [...wordsOf(names[other]), ...wordsOf(QUOTES[other])]);
      const own = [...after].filter(([key]) => key.includes(people[name]));
      expect(own).toHaveLength(topics.length * FOLLOW_UP_CHANNELS.length);
      for (const [key, text] of own) {
        expect(
          wordsOf(text).filter((word) => forbidden.includes(word)),
          key,
        ).toEqual([]);
        expect(text).not.toMatch(/40|45|EUR/);
      }
    }
  });

  it('of a conflict is no other than one of a question', async () => {
    const { draft, items, say, marta, jordi } = await setUp();
    say(READY, marta, { quote: QUOTES.marta });
    say(COMPARING, jordi, { quote: QUOTES.jordi });
    const [open] = items();
    expect(open).toMatchObject({ rule: 'conflict_open', person: { id: marta } });
    const forbidden = [...wordsOf('Jordi Puig'), ...wordsOf(QUOTES.jordi)];
    for (const channel of FOLLOW_UP_CHANNELS) {
      const text = await draft(open?.key ?? '', channel);
      expect(text).toMatch(/\?/);
      expect(wordsOf(text).filter((word) => forbidden.includes(word))).toEqual([]);
      expect(text).not.toMatch(/conflict|different|somebody|someone/i);
    }
  });

  it('is another for each of those who are asked about one topic, by a question or for a conflict', async () => {
    const { ask, asked, clock, draft, items, say, marta, jordi } = await setUp();
    answerOf(ask('decision_stance', jordi));
    say(COMPARING, jordi, { at: { day: '2026-02-27' as LocalDay, time: null, zone: ZONE } });
    clock.set('2026-03-03T08:00:00.000Z', '2026-03-03', '09:00');
    say(READY, marta, { at: { day: '2026-03-03' as LocalDay, time: null, zone: ZONE } });
    expect(asked().map(({ rule, person }) => [rule, person])).toEqual([
      ['conflict_open', marta],
      ['question', jordi],
    ]);
    for (const channel of FOLLOW_UP_CHANNELS) {
      const texts = await Promise.all(items().map(({ key }) => draft(key, channel)));
      const bare = texts.map((text) => text.replaceAll(/Marta|Jordi/g, '').replace(/^.*\n/, ''));
      expect(new Set(bare).size).toBe(2);
    }
  });
});
