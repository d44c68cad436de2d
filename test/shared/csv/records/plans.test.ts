import { describe, expect, it } from 'vitest';
import { draftOf, readerOf } from './reading.ts';

const PROMISES = ['Company', 'Who', 'Promised', 'Promised on', 'Due', 'Status', 'Text'];
const readPromise = readerOf('promises', PROMISES, { order: 'dmy' });
const promise = (...cells: readonly string[]) => draftOf(readPromise(cells));

describe('a row of what somebody promised', () => {
  it('is read with all that it says', () => {
    expect(promise('Acme', 'Ana', 'call', '02.03.2026', '06.03.2026 14:00', 'kept', 'About the offer')).toEqual({
      role: { keys: [], otherKeys: [], company: 'Acme', title: '', link: null },
      person: { name: 'Ana', email: '' },
      fields: {
        kind: 'promises',
        at: { day: '2026-03-02', time: null },
        what: 'call',
        due: { day: '2026-03-06', time: '14:00' },
        state: 'kept',
      },
      text: 'About the offer',
      shown: 'About the offer',
      writtenMoment: null,
      warnings: [],
    });
  });
  it('is read in German', () => {
    const headers = ['Firma', 'Versprochen von', 'Versprechen', 'Bis wann', 'Erledigt', 'Notizen'];
    const german = readerOf('promises', headers, { order: 'dmy' });
    expect(german(['Acme', 'Jörg', 'Rückruf', '6.3.26', 'ja', ''])).toMatchObject({
      fields: { what: 'call', due: { day: '2026-03-06' }, state: 'kept', at: null },
      text: 'Versprechen: Rückruf',
    });
    expect(german(['Acme', 'Jörg', 'schickt eine E-Mail mit dem Vertrag', '6.3.26', 'nein'])).toMatchObject({
      fields: { what: 'email', state: 'open' },
      text: 'schickt eine E-Mail mit dem Vertrag\n\nErledigt: nein',
      warnings: [],
    });
  });
  it('is open, of another kind, made on no day where it does not say', () => {
    expect(promise('Acme', '', '', '', '06.03.2026')).toEqual({
      role: { keys: [], otherKeys: [], company: 'Acme', title: '', link: null },
      person: null,
      fields: { kind: 'promises', at: null, what: 'other', due: { day: '2026-03-06', time: null }, state: 'open' },
      text: '',
      shown: '',
      writtenMoment: null,
      warnings: [],
    });
  });
  it.each([
    ['Will call me about the offer', 'call'],
    ['Sends the contract by e-mail', 'email'],
    ['Call or write', 'other'],
    ['Recall the references', 'other'],
    ['ruft zurück', 'call'],
  ])('is of the kind that its words say: %s', (words, what) => {
    expect(promise('Acme', '', '', '', '06.03.2026', '', words)).toMatchObject({ fields: { what }, text: words });
    expect(promise('Acme', '', words, '', '06.03.2026', '', 'more')).toMatchObject({
      fields: { what },
      text: `${words}\n\nmore`,
    });
  });
  it.each([
    ['offen', 'open', ''],
    ['overdue', 'open', 'Status: overdue'],
    ['Done', 'kept', 'Status: Done'],
    ['eingehalten', 'kept', ''],
    ['broken', 'broken', ''],
    ['nicht eingehalten', 'broken', ''],
    ['waived', 'waived', ''],
    ['no longer needed', 'waived', 'Status: no longer needed'],
  ])('became what its word says: %s', (cell, state, text) => {
    expect(promise('Acme', '', '', '', '06.03.2026', cell)).toMatchObject({ fields: { state }, text, warnings: [] });
  });
  it('keeps words that it does not know, and a day that is none, and says so', () => {
    expect(promise('Acme', '', '', 'lately', '06.03.2026', 'yes')).toMatchObject({
      fields: { at: null, state: 'open' },
      text: 'Promised on: lately\nStatus: yes',
      warnings: [
        { code: 'unreadable_date', value: 'lately', column: 'Promised on' },
        { code: 'unknown_word', value: 'yes', column: 'Status' },
      ],
    });
  });
  it('shows a moment as it is written, be it that of the promise', () => {
    expect(promise('Acme', '', '', '2026-03-02T23:30-05:00', '06.03.2026')).toMatchObject({
      fields: { at: { day: '2026-03-03', time: '04:30' } },
      writtenMoment: '2026-03-02T23:30-05:00',
    });
  });
  it.each([
    [['Acme', '', 'call', '', ''], { code: 'no_day', column: 'Due' }],
    [['Acme', '', 'call', '', 'soon'], { code: 'unreadable_date', value: 'soon', column: 'Due' }],
    [['Acme', '', 'call', '', '30.02.2026'], { code: 'impossible_date', value: '30.02.2026', column: 'Due' }],
    [['', '', 'call', '', '06.03.2026'], { code: 'no_role_named' }],
    [['Acme', '', '', '', '06.03.2026', '', 'x'.repeat(2001)], { code: 'too_long', column: 'Text' }],
  ])('is refused: %j', (cells, invalid) => {
    expect(readPromise(cells)).toMatchObject({ invalid });
  });
  it('is refused where what is kept makes its text too long, as nothing is cut', () => {
    expect(readPromise(['Acme', '', '', '', '06.03.2026', 'y'.repeat(50), 'x'.repeat(1950)])).toMatchObject({
      invalid: { code: 'too_long' },
    });
    expect(promise('Acme', '', '', '', '06.03.2026', 'kept', 'x'.repeat(2000)).text).toHaveLength(2000);
  });
});

const FOLLOW_UPS = ['Company', 'Role', 'Task', 'Due', 'Channel', 'Contact', 'Status'];
const readFollowUp = readerOf('follow_ups', FOLLOW_UPS);

describe('a row of what the user means to do', () => {
  it('is read with all that it says', () => {
    expect(readFollowUp(['Acme', 'Editor', 'Ask about the team', '2026-03-06', 'E-mail', 'ana@a.example', ''])).toEqual(
      {
        role: { keys: [], otherKeys: [], company: 'Acme', title: 'Editor', link: null },
        person: { name: '', email: 'ana@a.example' },
        fields: { kind: 'follow_ups', due: { day: '2026-03-06', time: null }, channel: 'email' },
        text: 'Ask about the team',
        shown: 'Ask about the team',
        writtenMoment: null,
        warnings: [],
      },
    );
  });
  it('is read in German', () => {
    const german = readerOf('follow_ups', ['Firma', 'Aufgabe', 'Fällig am', 'Weg'], { order: 'dmy' });
    expect(german(['Acme', 'Nach dem Team fragen', '6.3.26', 'Anruf'])).toMatchObject({
      fields: { due: { day: '2026-03-06' }, channel: 'call' },
      text: 'Nach dem Team fragen',
    });
  });
  it('goes whichever way there is, unless it names one that follow-ups have', () => {
    expect(readFollowUp(['Acme', '', 'Ask', '2026-03-06', 'LinkedIn', '', 'open'])).toMatchObject({
      fields: { channel: 'profile_message' },
      text: 'Ask\n\nChannel: LinkedIn',
      warnings: [],
    });
    expect(readFollowUp(['Acme', '', 'Ask', '2026-03-06', 'Zoom'])).toMatchObject({
      fields: { channel: null },
      text: 'Ask\n\nChannel: Zoom',
      warnings: [{ code: 'unknown_word', value: 'Zoom', column: 'Channel' }],
    });
    expect(readFollowUp(['Acme', '', 'Ask', '2026-03-06'])).toMatchObject({ fields: { channel: null }, text: 'Ask' });
  });
  it.each(['done', 'Erledigt', 'waived', 'cancelled'])(
    'is left out when nothing is to be done any more: %s',
    (state) => {
      expect(readFollowUp(['Acme', '', 'Ask', '2026-03-06', '', '', state])).toEqual({
        leftOut: { code: 'already_done', value: state, column: 'Status' },
        company: 'Acme',
        title: '',
      });
    },
  );
  it.each([
    [['Acme', '', 'Ask', ''], { code: 'no_day', column: 'Due' }],
    [['Acme', '', '', '2026-03-06'], { code: 'no_text', column: 'Task' }],
    [['Acme', '', ' - ', '2026-03-06'], { code: 'no_text', column: 'Task' }],
    [['', 'Editor', 'Ask', '2026-03-06'], { code: 'no_company', column: 'Company' }],
    [['Acme', '', 'x'.repeat(2001), '2026-03-06'], { code: 'too_long', column: 'Task' }],
  ])('is refused: %j', (cells, invalid) => {
    expect(readFollowUp(cells)).toMatchObject({ invalid });
  });
});
