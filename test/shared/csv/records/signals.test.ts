import { describe, expect, it } from 'vitest';
import { readSignalValue } from '#shared/csv/records/readSignalValue.ts';
import { signalWords } from '#shared/messages/signalWords.ts';
import { TOPICS } from '#shared/signals/choices.ts';
import type { Topic } from '#shared/signals/signal.ts';
import { rowParts } from '#test/helpers/rowParts.ts';
import { draftOf, readerOf } from './reading.ts';

const HEADERS = ['Date', 'Company', 'Person', 'Topic', 'Value', 'How sure', 'Channel', 'Whose words', 'Quote'];
const read = readerOf('signals', HEADERS, { order: 'dmy' });
const row = (...cells: readonly string[]) => draftOf(read(cells));
const said = (topic: string, value: string, ...more: readonly string[]) =>
  read(['02.03.2026', 'Acme', 'Ana', topic, value, ...more]);

describe('a row of what somebody said', () => {
  it('is read with all that it says', () => {
    expect(
      row('02.03.2026', 'Acme', 'Ana', 'Pay', 'EUR 48–54k', 'likely', 'video call', 'Bo Lind', '“Up to 54”'),
    ).toEqual({
      role: { keys: [], otherKeys: [], company: 'Acme', title: '', link: null },
      person: { name: 'Ana', email: '' },
      fields: {
        kind: 'signals',
        at: { day: '2026-03-02', time: null },
        said: { topic: 'salary', value: { min: 48_000, max: 54_000, currency: 'EUR', period: 'year' } },
        certainty: 'likely',
        channel: 'video',
        hearsayOf: { name: 'Bo Lind', email: '' },
      },
      text: '“Up to 54”',
      shown: 'Pay: EUR 48–54k · “Up to 54”',
      writtenMoment: null,
      warnings: [],
    });
  });
  it('is read in German', () => {
    const headers = ['Datum', 'Firma', 'Wer', 'Thema', 'Aussage', 'Wie sicher', 'Kanal', 'Wessen Worte', 'Zitat'];
    const german = readerOf('signals', headers, { order: 'dmy' });
    expect(
      german([
        '02.03.26',
        'Brightfen',
        'Jörg',
        'Gehalt',
        'ca. 60.000 bis 65.000 Euro im Jahr',
        'wahrscheinlich',
        'Telefonat',
      ]),
    ).toMatchObject({
      fields: {
        said: { topic: 'salary', value: { min: 60_000, max: 65_000, currency: 'EUR', period: 'year' } },
        certainty: 'likely',
        channel: 'call',
      },
      text: 'Aussage: ca. 60.000 bis 65.000 Euro im Jahr',
      warnings: [],
    });
    expect(
      german(['02.03.26', 'Brightfen', 'Jörg', 'Entscheidung bis', '05.04.26', 'sicher', 'schriftlich']),
    ).toMatchObject({
      fields: { said: { topic: 'decision_date', value: '2026-04-05' }, certainty: 'definite', channel: 'document' },
    });
  });
  it('was said for definite in a call, in their own words, where it does not say', () => {
    expect(said('Place', 'Berlin')).toMatchObject({
      fields: { certainty: 'definite', channel: 'call', hearsayOf: null },
      text: '',
      warnings: [],
    });
  });
  it('is tentative where how sure they were is in words that are not known', () => {
    expect(said('Place', 'Berlin', 'fifty-fifty')).toMatchObject({
      fields: { certainty: 'tentative' },
      text: 'How sure: fifty-fifty',
      warnings: [{ code: 'unknown_word', value: 'fifty-fifty', column: 'How sure' }],
    });
  });
  it.each([
    ['E-mail', 'email', ''],
    ['Offer letter', 'document', 'Channel: Offer letter'],
    ['letter', 'document', 'Channel: letter'],
    ['LinkedIn', 'text', 'Channel: LinkedIn'],
    ['in person', 'in_person', ''],
  ])('was said by %s', (cell, channel, text) => {
    expect(said('Place', 'Berlin', '', cell)).toMatchObject({ fields: { channel }, text, warnings: [] });
  });
  it('was said in a call where the way is not known', () => {
    expect(said('Place', 'Berlin', '', 'smoke signs')).toMatchObject({
      fields: { channel: 'call' },
      text: 'Channel: smoke signs',
      warnings: [{ code: 'unknown_word', value: 'smoke signs', column: 'Channel' }],
    });
  });
  it('is never hearsay in a document', () => {
    expect(said('Place', 'Berlin', '', 'contract', 'Bo')).toMatchObject({
      fields: { channel: 'email', hearsayOf: { name: 'Bo', email: '' } },
      text: 'Channel: contract',
      warnings: [{ code: 'unknown_word', value: 'contract', column: 'Channel' }],
    });
  });
  it('is nobody’s hearsay where the words are the speaker’s own', () => {
    expect(said('Place', 'Berlin', '', '', 'no')).toMatchObject({
      fields: { hearsayOf: null },
      text: '',
      warnings: [],
    });
    expect(said('Place', 'Berlin', '', '', 'ANA')).toMatchObject({
      fields: { hearsayOf: null },
      text: 'Whose words: ANA',
      warnings: [],
    });
    expect(said('Place', 'Berlin', '', '', 'yes')).toMatchObject({
      fields: { hearsayOf: null },
      text: 'Whose words: yes',
      warnings: [{ code: 'unknown_word', value: 'yes', column: 'Whose words' }],
    });
  });
});

describe('a row of what somebody said that cannot be used', () => {
  it.each([
    [['', 'Acme', 'Ana', 'Pay', 'EUR 5'], { code: 'no_day', column: 'Date' }],
    [['02.03.2026', '', 'Ana', 'Pay', 'EUR 5'], { code: 'no_role_named' }],
    [['02.03.2026', 'Acme', 'Ana', '', 'EUR 5'], { code: 'no_topic', column: 'Topic' }],
    [['02.03.2026', 'Acme', 'Ana', 'Parking', 'yes'], { code: 'unknown_topic', value: 'Parking', column: 'Topic' }],
    [['02.03.2026', 'Acme', 'Ana', 'Pay', ''], { code: 'unreadable_value', column: 'Value' }],
    [['02.03.2026', 'Acme', 'Ana', 'Pay'], { code: 'unreadable_value', column: 'Value' }],
    [['02.03.2026', 'Acme', 'Ana', 'Pay', 'a lot'], { code: 'unreadable_value', value: 'a lot', column: 'Value' }],
  ])('says so: %j', (cells, invalid) => {
    expect(read(cells)).toMatchObject({ invalid });
  });
});

describe('topics', () => {
  /** A value of each, as a table may have it. */
  const VALUES: Readonly<Record<Topic, readonly [string, unknown]>> = {
    decision_stance: ['Still comparing', 'comparing'],
    decision_date: ['05.03.2026', '2026-03-05'],
    start_date: ['1. April 2026', '2026-04-01'],
    candidates_remaining: ['None', 0],
    salary: ['$95,000', { min: 95_000, max: 95_000, currency: 'USD', period: 'year' }],
    remote_policy: ['3 days', 3],
    location: ['Berlin,  Mitte', 'Berlin, Mitte'],
    title_level: ['Senior', 'Senior'],
    contract_type: ['unbefristet', 'permanent'],
    role_scope: ['backend; on call', ['backend', 'on call']],
    decision_maker: ['Bo Lind', 'Bo Lind'],
    headcount_approved: ['Not approved', false],
    next_step: ['Another round', 'another_round'],
    offer_form: ['none', 'none'],
    contingencies: ['Referenzen, visa', ['references', 'work_authorisation']],
    sentiment: ['Very keen', 2],
  };
  it.each(TOPICS)('are known by code and label, and so is a value of each: %s', (topic) => {
    const [cell, value] = VALUES[topic];
    for (const name of [topic, topic.toUpperCase(), topic.replaceAll('_', ' '), signalWords.topics[topic]])
      expect(said(name, cell), name).toMatchObject({ fields: { said: { topic, value } } });
  });
  it.each([
    ['Gehalt', 'salary', 'EUR 5000 / Monat'],
    ['Startdatum', 'start_date', '1.4.2026'],
    ['Homeoffice', 'remote_policy', '2 Tage'],
    ['Andere Bewerber', 'candidates_remaining', 'zwei'],
    ['Nächster Schritt', 'next_step', 'weitere Runde'],
    ['Wer entscheidet', 'decision_maker', 'Bo'],
    ['Stimmung', 'sentiment', 'begeistert'],
  ])('are known in German: %s', (name, topic, value) => {
    expect(said(name, value)).toMatchObject({ fields: { said: { topic } } });
  });
});

describe('the value of a topic', () => {
  const readOn = (topic: Topic, cell: string) => {
    const around = { saidOn: '2026-03-02', dateOrder: 'mdy', inUsersZone: rowParts.inUsersZone } as const;
    return readSignalValue(topic, cell, around);
  };
  const value = (topic: Topic, cell: string) => readOn(topic, cell)?.said.value;

  it.each(TOPICS)('is understood by each label of its menu: %s', (topic) => {
    const { stances, contracts, steps, offers, contingencies, headcount, sentiments } = signalWords;
    const menus: Partial<Record<Topic, Readonly<Record<string, string>>>> = {
      decision_stance: stances,
      contract_type: contracts,
      next_step: steps,
      offer_form: offers,
    };
    for (const [code, label] of Object.entries(menus[topic] ?? {})) {
      expect(value(topic, label), label).toBe(code);
      expect(value(topic, code), code).toBe(code);
    }
    if (topic === 'contingencies')
      for (const [code, label] of Object.entries(contingencies)) expect(value(topic, label)).toEqual([code]);
    if (topic === 'headcount_approved')
      expect([value(topic, headcount.yes), value(topic, headcount.no)]).toEqual([true, false]);
    if (topic === 'sentiment') expect(sentiments.map((label) => value(topic, label))).toEqual([-2, -1, 0, 1, 2]);
  });

  it('of pay may be nothing, but never with the higher figure first or without a currency', () => {
    expect(value('salary', 'EUR 0')).toEqual({ min: 0, max: 0, currency: 'EUR', period: 'year' });
    expect(value('salary', 'EUR 54k–48k')).toBeUndefined();
    expect(value('salary', '48,000')).toBeUndefined();
    expect(value('salary', '5.000 EUR pro Monat')).toEqual({ min: 5000, max: 5000, currency: 'EUR', period: 'month' });
    expect(value('salary', '85 €/Stunde')).toEqual({ min: 85, max: 85, currency: 'EUR', period: 'hour' });
  });
  it('of days is as the column writes them, and as it was said on its day', () => {
    expect(value('decision_date', '3/4/26')).toBe('2026-03-04');
    expect(value('decision_date', 'March 5, 2026')).toBe('2026-03-05');
    expect(readOn('decision_date', 'tomorrow')).toEqual({
      said: { topic: 'decision_date', value: '2026-03-03' },
      saysMore: true,
    });
    expect(value('start_date', 'in 2 weeks')).toBe('2026-03-16');
    expect(readOn('decision_date', '2026-03-05 14:00')).toMatchObject({
      said: { value: '2026-03-05' },
      saysMore: true,
    });
    expect(readOn('decision_date', '2026-03-05')).toMatchObject({ saysMore: false });
  });
  it('of days is never guessed', () => {
    for (const cell of ['12 March', 'march 12', '5/3', '31/02/2026', '2026-02-30', '12', 'fri 12', 'soon', '3.4.'])
      expect(value('decision_date', cell), cell).toBeUndefined();
  });
  it('of counts is a number, in words or German', () => {
    expect(readOn('candidates_remaining', 'several')).toEqual({
      said: { topic: 'candidates_remaining', value: 3 },
      saysMore: true,
    });
    expect(value('candidates_remaining', '2 others')).toBe(2);
    expect(value('candidates_remaining', 'noch drei andere')).toBe(3);
    expect(value('candidates_remaining', 'keine')).toBe(0);
    expect(value('remote_policy', 'Remote')).toBe(0);
    expect(value('remote_policy', 'zwei Tage pro Woche')).toBe(2);
    expect(value('remote_policy', 'hybrid')).toBeUndefined();
    expect(value('remote_policy', '6')).toBeUndefined();
  });
  it('of feelings is a step of five', () => {
    expect(value('sentiment', '-2')).toBe(-2);
    expect(value('sentiment', '3')).toBeUndefined();
    expect(said('sentiment', "'-2")).toMatchObject({ fields: { said: { value: -2 } } });
  });
  it('of a set is all of it or nothing', () => {
    expect(value('contingencies', 'none')).toEqual([]);
    expect(value('contingencies', 'Background check\nDrug test')).toEqual(['background_check', 'drug_test']);
    expect(value('contingencies', 'references, a dance')).toBeUndefined();
    expect(said('contingencies', 'Background check\nreferences')).toMatchObject({
      fields: { said: { value: ['background_check', 'references'] } },
    });
    expect(value('role_scope', ' , ')).toBeUndefined();
    expect(value('role_scope', 'x'.repeat(61))).toBeUndefined();
  });
  it('of a text is one line', () => {
    expect(value('location', 'x'.repeat(301))).toBeUndefined();
    expect(value('decision_maker', '\u200f')).toBeUndefined();
  });
});
