import { describe, expect, it } from 'vitest';
import { draftOf, readerOf } from './reading.ts';

const HEADERS = ['Date', 'Company', 'Role', 'Contact', 'Email', 'Channel', 'Direction', 'Reached', 'Notes', 'Mood'];
const read = readerOf('interactions', HEADERS, { order: 'mdy' });
const row = (...cells: readonly string[]) => draftOf(read(cells));

describe('a row of what happened', () => {
  it('is read with all that it says', () => {
    expect(
      row(
        '3/2/26 2:30 PM',
        'Acme',
        'Editor',
        'Ana Soler',
        'ana@a.example',
        'Phone',
        'they called',
        'yes',
        'Good talk',
        '',
      ),
    ).toEqual({
      role: { keys: [], otherKeys: [], company: 'Acme', title: 'Editor', link: null },
      person: { name: 'Ana Soler', email: 'ana@a.example' },
      fields: {
        kind: 'interactions',
        at: { day: '2026-03-02', time: '14:30' },
        direction: 'in',
        channel: 'call',
        reached: true,
      },
      text: 'Good talk',
      shown: 'Good talk',
      writtenMoment: null,
      warnings: [],
    });
  });
  it('is read in German, days first', () => {
    const german = readerOf(
      'interactions',
      ['Datum', 'Firma', 'Ansprechpartner', 'Kanal', 'Richtung', 'Erreicht', 'Notizen', 'Stimmung'],
      { order: 'dmy' },
    );
    expect(
      german(['02.03.26', 'Brightfen', 'Jörg Ölß', 'Telefon', 'ich', 'nein', 'Später nochmal', 'gut']),
    ).toMatchObject({
      role: { company: 'Brightfen', title: '' },
      person: { name: 'Jörg Ölß', email: '' },
      fields: { at: { day: '2026-03-02', time: null }, direction: 'out', channel: 'call', reached: false },
      text: 'Später nochmal\n\nStimmung: gut',
      warnings: [],
    });
  });
  it('has the day of the column’s order', () => {
    const [dmy, mdy] = (['dmy', 'mdy'] as const).map((order) => readerOf('interactions', HEADERS, { order }));
    expect(dmy?.(['03/04/2026', 'Acme'])).toMatchObject({ fields: { at: { day: '2026-04-03' } } });
    expect(mdy?.(['03/04/2026', 'Acme'])).toMatchObject({ fields: { at: { day: '2026-03-04' } } });
  });
  it('has a moment in the user’s zone, and how it is written', () => {
    expect(row('2026-07-01T23:30:00Z', 'Acme')).toMatchObject({
      fields: { at: { day: '2026-07-02', time: '00:30' } },
      writtenMoment: '2026-07-01T23:30:00Z',
    });
    expect(row('2026-07-01 23:30', 'Acme')).toMatchObject({
      fields: { at: { day: '2026-07-01', time: '23:30' } },
      writtenMoment: null,
    });
  });
  it('is in, by some other way, to nobody in particular where it does not say', () => {
    expect(row('2026-03-02', 'Acme')).toEqual({
      role: { keys: [], otherKeys: [], company: 'Acme', title: '', link: null },
      person: null,
      fields: {
        kind: 'interactions',
        at: { day: '2026-03-02', time: null },
        direction: 'in',
        channel: 'other',
        reached: null,
      },
      text: '',
      shown: '',
      writtenMoment: null,
      warnings: [],
    });
  });
  it.each([
    ['E-Mail', 'email', 'in', ''],
    ['by phone', 'call', 'in', ''],
    ['Incoming call', 'call', 'in', ''],
    ['Email sent', 'email', 'out', ''],
    ['LinkedIn', 'profile_message', 'in', 'Channel: LinkedIn'],
    ['Zoom', 'video', 'in', 'Channel: Zoom'],
    ['In person', 'in_person', 'in', ''],
    ['vor Ort', 'in_person', 'in', 'Channel: vor Ort'],
    ['Letter', 'other', 'in', 'Channel: Letter'],
    ['SMS', 'text', 'in', ''],
    ['something else', 'other', 'in', ''],
  ])('knows the way %s, and keeps what it says beyond that', (cell, channel, direction, text) => {
    const draft = row('2026-03-02', 'Acme', '', '', '', cell);
    expect(draft).toMatchObject({ fields: { channel, direction }, text, warnings: [] });
  });
  it('keeps who spoke where the two columns do not agree', () => {
    expect(row('2026-03-02', 'Acme', '', '', '', 'Email sent', 'incoming')).toMatchObject({
      fields: { channel: 'email', direction: 'in' },
      text: 'Channel: Email sent',
    });
  });
  it('knows a call that nobody answered', () => {
    expect(row('2026-03-02', 'Acme', '', '', '', 'call', 'out', 'voicemail')).toMatchObject({
      fields: { reached: false },
      text: 'Reached: voicemail',
      warnings: [],
    });
    expect(row('2026-03-02', 'Acme', '', '', '', 'Voicemail', 'out')).toMatchObject({
      fields: { channel: 'call', reached: false },
      text: 'Channel: Voicemail',
    });
    expect(row('2026-03-02', 'Acme', '', '', '', 'email', 'out', 'no')).toMatchObject({
      fields: { channel: 'email', reached: null },
      text: 'Reached: no',
      warnings: [],
    });
  });
  it('keeps words that it does not know, and says so', () => {
    expect(row('2026-03-02', 'Acme', '', '', '', 'pigeon', 'sideways', '', 'Hi', 'fine')).toMatchObject({
      fields: { channel: 'other', direction: 'in', reached: null },
      text: 'Hi\n\nChannel: pigeon\nDirection: sideways\nMood: fine',
      warnings: [
        { code: 'unknown_word', value: 'pigeon', column: 'Channel' },
        { code: 'unknown_word', value: 'sideways', column: 'Direction' },
      ],
    });
    expect(row('2026-03-02', 'Acme', '', '', '', 'call', '', 'perhaps')).toMatchObject({
      fields: { reached: null },
      text: 'Reached: perhaps',
      warnings: [{ code: 'unknown_word', value: 'perhaps', column: 'Reached' }],
    });
  });
  it('keeps further cells, and a second column of a field', () => {
    expect(row('2026-03-02', 'Acme', '', '', '', '', '', '', 'a', 'b', 'c', '', 'd')).toMatchObject({
      text: 'a\n\nMood: b\nc, d',
      warnings: [{ code: 'further_cells' }],
    });
    const twice = readerOf('interactions', ['A', 'B', 'C', 'D'], { meanings: ['onDay', 'company', 'notes', 'notes'] });
    expect(twice(['2026-03-02', 'Acme', 'one', 'two'])).toMatchObject({ text: 'one\n\nD: two' });
    const other = readerOf('interactions', ['A', 'B', 'C', 'D'], { meanings: ['onDay', 'company', 'topic', null] });
    expect(other(['2026-03-02', 'Acme', 'pay', 'left out'])).toMatchObject({ text: 'C: pay' });
  });
});

describe('whom a row of what happened names', () => {
  const person = (name: string, email: string) => row('2026-03-02', 'Acme', '', name, email);

  it('may be an address alone', () => {
    expect(person('', 'ana@a.example').person).toEqual({ name: '', email: 'ana@a.example' });
    expect(person('ana@a.example', '').person).toEqual({ name: '', email: 'ana@a.example' });
  });
  it('may have name and address in one cell', () => {
    const both = { name: 'Ana Soler', email: 'ana@a.example' };
    expect(person('Ana Soler <ana@a.example>', '').person).toEqual(both);
    expect(person('', '"Ana Soler" <ana@a.example>').person).toEqual(both);
    expect(person('Ana Soler (ana@a.example)', 'ana@a.example').person).toEqual(both);
  });
  it('keeps a second address, a second name, and what is none', () => {
    expect(person('Ana <ana@a.example>', 'other@a.example')).toMatchObject({
      person: { name: 'Ana', email: 'other@a.example' },
      text: 'Contact: Ana <ana@a.example>',
    });
    expect(person('Ana', 'Bo <bo@a.example>')).toMatchObject({
      person: { name: 'Ana', email: 'bo@a.example' },
      text: 'Email: Bo <bo@a.example>',
    });
    expect(person('Ana', 'see profile')).toMatchObject({
      person: { name: 'Ana', email: '' },
      text: 'Email: see profile',
      warnings: [{ code: 'unknown_word', value: 'see profile', column: 'Email' }],
    });
    expect(person('', 'Ana Soler').person).toEqual({ name: 'Ana Soler', email: '' });
    expect(person('', 'a@a.example; b@a.example')).toMatchObject({
      person: null,
      text: 'Email: a@a.example; b@a.example',
    });
  });
  it('is kept where the name is longer than a name can be', () => {
    const long = 'x'.repeat(301);
    expect(person(long, '')).toMatchObject({
      person: null,
      text: `Contact: ${long}`,
      warnings: [{ code: 'too_long', value: 'x'.repeat(200), column: 'Contact' }],
    });
  });
});

describe('whose role a row is about', () => {
  const headers = ['Date', 'Company', 'Title', 'Link', 'Job ID'];
  const of = readerOf('interactions', headers);

  it('is said by an id, an address, or names', () => {
    expect(of(['2026-03-02', '', '', 'https://www.linkedin.com/jobs/view/4077000000?x=1', 'A-7'])).toMatchObject({
      role: { keys: ['file-x:A-7', 'linkedin:4077000000'], company: '', title: '' },
      text: '',
    });
    expect(
      of(['2026-03-02', '[Acme](https://a.example)', 'Editor', '[Ashby](https://jobs.example.com/1)']),
    ).toMatchObject({
      role: { keys: ['url:https://jobs.example.com/1'], company: 'Acme', title: 'Editor' },
      text: 'Link: Ashby\nCompany: https://a.example',
    });
  });
  it('is said by an address in any of its spellings, the first of which stands for it', () => {
    expect(of(['2026-03-02', '', '', 'https://www.jobs.example.com/1'])).toMatchObject({
      role: {
        keys: ['url:https://www.jobs.example.com/1'],
        otherKeys: expect.arrayContaining(['url:https://jobs.example.com/1']),
      },
    });
  });
  it('is refused where nothing says it', () => {
    expect(of(['2026-03-02', '', '', '', ''])).toEqual({ invalid: { code: 'no_role_named' }, company: '', title: '' });
    expect(of(['2026-03-02', ' N/A', '', 'see mail'])).toMatchObject({ invalid: { code: 'no_role_named' } });
    expect(of(['2026-03-02', '', 'Editor'])).toEqual({
      invalid: { code: 'no_company', column: 'Company' },
      company: '',
      title: 'Editor',
    });
  });
  it('keeps an address that is none, and a name too long, and says so', () => {
    const long = 'y'.repeat(400);
    expect(of(['2026-03-02', 'Acme', long, 'see mail', 'z'.repeat(301)])).toMatchObject({
      role: { keys: [], otherKeys: [], company: 'Acme', title: `${'y'.repeat(299)}…` },
      text: `Link: see mail\nJob ID: ${'z'.repeat(301)}\nTitle: ${long}`,
      warnings: [
        { code: 'unreadable_url' },
        { code: 'too_long', column: 'Job ID' },
        { code: 'too_long', column: 'Title' },
      ],
    });
  });
});

describe('a row of what happened that cannot be used', () => {
  it.each([
    ['', { code: 'no_day', column: 'Date' }],
    ['n/a', { code: 'no_day', column: 'Date' }],
    ['last week', { code: 'unreadable_date', value: 'last week', column: 'Date' }],
    ['12 March', { code: 'unreadable_date', value: '12 March', column: 'Date' }],
    ['2026-02-30', { code: 'impossible_date', value: '2026-02-30', column: 'Date' }],
    ['13/13/2026', { code: 'impossible_date', value: '13/13/2026', column: 'Date' }],
    ['2026-03-02T10:00+15:00', { code: 'unreadable_date', value: '2026-03-02T10:00+15:00', column: 'Date' }],
  ])('has no day in “%s”', (cell, invalid) => {
    expect(read([cell, 'Acme', 'Editor'])).toEqual({ invalid, company: 'Acme', title: 'Editor' });
  });
  it('has too long a text', () => {
    const long = 'x'.repeat(2_000_001);
    expect(read(['2026-03-02', 'Acme', '', '', '', '', '', '', long])).toMatchObject({
      invalid: { code: 'too_long', column: 'Notes' },
    });
    expect(row('2026-03-02', 'Acme', '', '', '', '', '', '', long.slice(1)).text).toHaveLength(2_000_000);
  });
});
