import { describe, expect, it } from 'vitest';
import { FOLLOW_UP_CHANNELS } from '#shared/domain/choices.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { PAY, questionsSetUp as setUp } from './questionsSetUp.ts';
import { COMPARING, READY, ZONE } from './signalsSetUp.ts';

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
