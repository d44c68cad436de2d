import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { applicationCells, applicationHeaders } from '#shared/export/applications.ts';
import { csvLine, textCell, unguarded } from '#shared/export/csvCell.ts';
import { vcard } from '#shared/export/vcard.ts';
import { type WorkSearchSource, workSearchEntries } from '#shared/export/workSearch.ts';
import { workSearchPage } from '#shared/export/workSearchPage.ts';

const role = { title: 'Editor', company: 'Hale Ltd', stage: 'Interview', outcome: null };
const source: WorkSearchSource = {
  applications: [{ ...role, day: '2026-03-02' as LocalDay, source: 'LinkedIn', url: 'https://x.example/1' }],
  interviews: [
    {
      ...{ ...role, at: '2026-03-03T23:30:00.000Z' as Instant, zone: 'Europe/Berlin', channel: 'video' },
      ...{ place: 'https://meet.example', state: 'held', person: 'Edith Hale' },
    },
    {
      ...{ ...role, at: '2026-03-05T10:00:00.000Z' as Instant, zone: 'UTC', channel: 'call', place: null },
      ...{ state: 'cancelled', person: null },
    },
  ],
  interactions: [
    {
      ...{
        ...role,
        at: '2026-03-01T10:00:00.000Z' as Instant,
        zone: 'UTC',
        direction: 'out',
        channel: 'call',
        reached: 0,
      },
      ...{ isAutomatic: 0, person: 'Bob', email: 'b@x.example', phone: '+49 30 1', profileUrl: null },
    },
    {
      ...{ ...role, at: '2026-03-01T11:00:00.000Z' as Instant, zone: 'UTC', direction: 'in', channel: 'email' },
      ...{ reached: null, isAutomatic: 1, person: null, email: null, phone: null, profileUrl: null },
    },
  ],
};
const days = { from: '2026-03-01' as LocalDay, to: '2026-03-04' as LocalDay };

describe('A cell', () => {
  it('never begins with what a spreadsheet would run, and its guard comes off exactly', () => {
    const text = fc
      .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', '"', ','))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (value) => {
        const cell = textCell(value);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(read).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguarded(read)).toBe(value);
      }),
    );
  });

  it('tells nothing from an empty text', () => expect(csvLine([null, '', 'a\nb'])).toBe(',"","a\nb"\r\n'));
});

describe('The work-search log', () => {
  it('has what was done in these days, oldest first, on the day of its own zone', () => {
    const entries = workSearchEntries(source, days);
    expect(entries.map(({ day, kind }) => [day, kind])).toEqual([
      ['2026-03-01', 'Contact'],
      ['2026-03-02', 'Application'],
      ['2026-03-04', 'Interview'],
    ]);
    expect(entries[0]).toEqual({
      ...{ day: '2026-03-01', kind: 'Contact', employer: 'Hale Ltd', role: 'Editor', person: 'Bob' },
      ...{ method: 'Call; From you', detail: '+49 30 1', result: 'Nobody answered; Interview' },
    });
    expect(workSearchEntries(source, { ...days, to: '2026-03-03' as LocalDay })).toHaveLength(2);
  });

  it('escapes on its page whatever a text holds', () => {
    const hostile = '<script>alert(1)</script>"&\'';
    const page = workSearchPage(
      workSearchEntries(
        { ...source, applications: source.applications.map((one) => ({ ...one, company: hostile })) },
        days,
      ),
      { ...days, name: '<b>Ada</b>' },
    );
    expect(page).not.toMatch(/<script|<b>/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;&#39;');
  });
});

describe('A flat file of applications', () => {
  it('says the history of each in words, under headers of the same number', () => {
    const cells = applicationCells({
      ...{
        ...role,
        id: 'r',
        via: null,
        stageSince: '2026-03-02',
        appliedOn: '2026-03-02',
        savedOn: null,
        closesOn: null,
      },
      ...{
        location: null,
        salary: null,
        source: '',
        url: null,
        excitement: 4,
        resume: null,
        notes: '',
        description: null,
      },
      ...{ outcome: 'ghosted', tags: ['remote', 'dream'], people: [{ name: 'Bob', part: 'peer' }] },
      history: [
        { day: '2026-03-01', stage: 'Saved', raw: null },
        { day: '2026-03-02', stage: 'Applied', raw: 'In process' },
      ],
    });
    expect(cells).toHaveLength(applicationHeaders.length);
    expect(cells).toContain('Saved on 2026-03-01, Applied on 2026-03-02 (“In process”)');
    expect(cells).toContain('remote, dream');
    expect(cells).toContain('Bob (Peer)');
    expect(cells).toContain('No answer');
    expect(cells.filter((cell) => cell === '')).toEqual([]);
  });
});

describe('A vCard', () => {
  const person = {
    ...{
      id: '01890a5d-ac96-774b-bcce-b302099a8057',
      name: 'Hale, Edith; Dr.',
      company: 'Hale\\Sons',
      position: 'Editor',
    },
    ...{ email: 'e@hale.example', phone: '+49 30 1', profileUrl: 'https://x.example/a,b', connectedOn: null },
    ...{ notes: 'one\r\ntwo', updatedAt: '2026-03-02T09:00:00.000Z', lastContactAt: null, roles: [] },
  };

  it('escapes what would end a value, and takes no name apart', () => {
    const card = vcard(person);
    expect(card).toContain('\r\nN:;Hale\\, Edith\\; Dr.;;;\r\n');
    expect(card).toContain('\r\nFN:Hale\\, Edith\\; Dr.\r\n');
    expect(card).toContain('\r\nORG:Hale\\\\Sons\r\n');
    expect(card).toContain('\r\nNOTE:one\\ntwo\r\n');
    expect(card).toContain('\r\nURL:https://x.example/a,b\r\n');
  });

  it('has no line longer than 75 octets, cuts no character, and no value makes a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const card = vcard({ ...person, name: `n${text}`, notes: text, profileUrl: text });
        const lines = card.split('\r\n');
        expect(lines.filter((line) => Buffer.byteLength(line) > 75 || !line.isWellFormed())).toEqual([]);
        const unfolded = lines.filter((line) => !line.startsWith(' '));
        expect(unfolded.every((line) => line === '' || /^[A-Z]+[:;]/.test(line))).toBe(true);
      }),
    );
  });
});
