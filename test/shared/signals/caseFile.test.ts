import { describe, expect, it } from 'vitest';
import { readCases } from '#shared/signals/caseFile.ts';

const signal = {
  id: 'a',
  person: 'p',
  topic: 'location',
  value: 'Leeds',
  certainty: 'definite',
  channel: 'call',
  saidAt: '2026-03-02',
};
const pay = { min: 100, max: 120, currency: 'EUR', period: 'year' };
const textOf = (...signals: readonly object[]): string =>
  JSON.stringify([{ name: 'x', parts: { p: 'peer' }, signals }]);
const changed = (change: object): string => textOf({ ...signal, ...change });
const at = (field: string): string => `0.signals.0.${field}`;

describe('a file of cases', () => {
  it('is read, with days and instants, attributed or not', () => {
    const more = { attributedTo: 'q', saidAt: '2026-03-02T09:00:00+01:00', recordedAt: '2026-03-02T10:00:00Z' };
    const [read] = readCases(textOf(signal, { ...signal, ...more, id: 'b' }));
    expect(read).toEqual({ name: 'x', parts: { p: 'peer' }, signals: [signal, { ...signal, ...more, id: 'b' }] });
    const odd = { attributedTo: null, recordedAt: null, retracted: null };
    expect(readCases(changed(odd))[0]?.signals).toEqual([signal]);
    expect(readCases('[]')).toEqual([]);
  });

  it('has no attribution on a document, which is never hearsay', () => {
    const document = { ...signal, channel: 'document' };
    expect(readCases(textOf({ ...document, attributedTo: 'q' }))[0]?.signals).toEqual([document]);
  });

  it.each([
    ['no JSON', '{', 'The file is no JSON.'],
    ['something else', '{}', 'The file is no list of cases.'],
    ['a case that is none', '[3]', '0 is no case {name, parts, signals}.'],
    ['a case without a name', '[{"parts":{},"signals":[]}]', '0.name is no text.'],
    ['an unknown part', '[{"name":"x","parts":{"p":"boss"},"signals":[]}]', /^0\.parts\.p is none of recruiter, /],
    ['no signals', '[{"name":"x","parts":{}}]', '0.signals is no list of signals.'],
    ['a signal that is none', textOf([]), /^0\.signals\.0 /],
    ['one id twice', textOf(signal, signal), '0.signals.1.id is the id of another signal too.'],
    ['no id', changed({ id: undefined }), `${at('id')} is missing.`],
    ['an empty id', changed({ id: '' }), `${at('id')} is empty.`],
    ['no person', changed({ person: 4 }), `${at('person')} is no text.`],
    ['an unknown topic', changed({ topic: 'weather' }), /^0\.signals\.0\.topic is none of decision_stance, /],
    ['an unknown certainty', changed({ certainty: 'sure' }), /^0\.signals\.0\.certainty is none of definite, /],
    ['an unknown channel', changed({ channel: 'fax' }), /^0\.signals\.0\.channel is none of document, /],
    ['a day that is none', changed({ saidAt: '2026-02-30' }), /^0\.signals\.0\.saidAt is neither a day/],
    ['no time', changed({ saidAt: undefined }), `${at('saidAt')} is missing.`],
    ['a time of recording that is none', changed({ recordedAt: '2026-03-02' }), /recordedAt is no instant/],
    ['an empty text', changed({ value: ' ' }), `${at('value')} is empty.`],
    ['no value', changed({ value: undefined }), `${at('value')} is missing.`],
    ['an unknown stance', changed({ topic: 'decision_stance', value: 'glad' }), /^0\.signals\.0\.value is none of rej/],
    ['a decision on no day', changed({ topic: 'decision_date', value: '2026-13-01' }), /value is no day YYYY-MM-DD/],
    ['a start on no day', changed({ topic: 'start_date', value: 'soon' }), /value is no day YYYY-MM-DD/],
    ['half a candidate', changed({ topic: 'candidates_remaining', value: 1.5 }), /value is no whole number from 0/],
    ['fewer than no candidates', changed({ topic: 'candidates_remaining', value: -1 }), /value is no whole number/],
    ['six office days', changed({ topic: 'remote_policy', value: 6 }), /value is no whole number from 0 to 5/],
    ['a mood beyond all', changed({ topic: 'sentiment', value: -3 }), /value is no whole number from -2 to 2/],
    ['pay as a number', changed({ topic: 'salary', value: 100 }), /value is no pay/],
    [
      'pay with min above max',
      changed({ topic: 'salary', value: { ...pay, min: 121 } }),
      `${at('value.min')} is above max.`,
    ],
    ['pay below nothing', changed({ topic: 'salary', value: { ...pay, min: -1 } }), `${at('value.min')} is below 0.`],
    [
      'pay without an upper bound',
      changed({ topic: 'salary', value: { ...pay, max: null } }),
      /value\.max is no number/,
    ],
    ['pay in no currency', changed({ topic: 'salary', value: { ...pay, currency: '€' } }), /currency is no currency/],
    ['pay for a decade', changed({ topic: 'salary', value: { ...pay, period: 'decade' } }), /period is none of year/],
    ['an unknown contract', changed({ topic: 'contract_type', value: 'x' }), /value is none of permanent/],
    ['a scope that is no list', changed({ topic: 'role_scope', value: 'x' }), `${at('value')} is no list.`],
    [
      'an unknown contingency',
      changed({ topic: 'contingencies', value: ['x'] }),
      /value\.0 is none of background_check/,
    ],
    [
      'headcount as a word',
      changed({ topic: 'headcount_approved', value: 'yes' }),
      `${at('value')} is neither true nor false.`,
    ],
    ['an unknown step', changed({ topic: 'next_step', value: 'x' }), /value is none of another_round/],
    ['an unknown form', changed({ topic: 'offer_form', value: 'x' }), /value is none of none, verbal, written/],
    ['nobody who decides', changed({ topic: 'decision_maker', value: '' }), `${at('value')} is empty.`],
  ])('with %s is refused in words that say where', (_, text, words) => {
    expect(() => readCases(text)).toThrow(words);
  });
});
