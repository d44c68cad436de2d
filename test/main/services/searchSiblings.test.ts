import { describe, expect, it } from 'vitest';
import { nameKey } from '#shared/domain/nameKey.ts';
import {
  filled,
  find,
  idsOf,
  idsOnBoard,
  NOW,
  nearestOf,
  type Services,
  stageOf,
} from '#test/helpers/searchRecords.ts';
import { testServices } from '#test/helpers/testServices.ts';

/** A role by its title, company and notes. */
const addRole = (services: Services, id: string, title: string, { company = 'Acme', notes = '' } = {}): void => {
  services.db
    .prepare('INSERT OR IGNORE INTO companies (id, name, name_key, created_at) VALUES (?, ?, ?, ?)')
    .run(`of ${company}`, company, nameKey(company), NOW);
  services.db
    .prepare(`INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since, notes, created_at,
      updated_at) VALUES (?, ?, ?, ?, ?, ?, '2026-03-02', ?, '1', '1')`)
    .run(id, `of ${company}`, title, nameKey(title), stageOf(services), `a${id}`, notes);
};

describe('One analyser: palette and board', () => {
  it.each([
    ['L’Œuvre Noire', ['oeuvre', 'œuvre', 'noire']],
    ["d'Æther Labs", ['aether', 'daether', 'æth']],
    ['O’Straße', ['strasse', 'straße']],
    ['ʿAlī Works', ['ali', 'ʿali']],
    ['C#.NET Entwickler', ['.net', 'c#', 'net']],
    ['Java+.NET', ['.net', 'java']],
    ['ＡＳＰ．ＮＥＴ', ['.net', 'asp.net', 'asp']],
    ['Ｎｏｄｅ．ｊｓ', ['nodejs', 'node.js']],
    ['Jean–Pierre', ['jeanpierre', 'pierre']],
    ['Col·legi Paral·lel', ['collegi', 'parallel']],
    ['C♯ Developer', ['c#']],
    ['Đurić', ['d', 'duric', 'đ']],
    ['Øst', ['o', 'ost', 'ø']],
    ['Ŋaŋ', ['ŋ', 'nan']],
    ['level 7', ['7']],
  ])('finds %j by each of %j', async (title, typed) => {
    const services = await testServices();
    addRole(services, 'r1', title);
    addRole(services, 'r2', 'Umwelt');
    for (const text of typed) {
      expect(idsOf(services, text), text).toContain('r1');
      expect(idsOnBoard(services, text), text).toContain('r1');
    }
  });

  it.each([
    ['020 7946 0958 / 07700 900123', ['02079460958', '07700900123']],
    ['612 345 671 - 612 345 672', ['612345671', '612345672']],
    ['０９０－１２３４－５６７８', ['09012345678']],
    ['（03）1234－5679', ['0312345679']],
    ['0151−2345−6787', ['015123456787']],
    ['93·123·45·67', ['931234567']],
    ['612345678', ['612 34', '612 345', '612-345', '612 345 678']],
    ['07911 123456', ['447911123456', '+44 7911 123456']],
    ['415.555.2672', ['1-415-555-2672', '4155552672']],
    ['020 - 7946 0959', ['02079460959']],
  ])('finds the number %j by each of %j', async (number, typed) => {
    const services = await testServices();
    addRole(services, 'r1', 'One', { notes: `Call ${number}` });
    addRole(services, 'r2', 'Other', { notes: 'Call 0170 1234999' });
    for (const text of typed) {
      expect(idsOf(services, text), text).toEqual(['r1']);
      expect(idsOnBoard(services, text), text).toEqual(['r1']);
    }
  });

  it('shows on the board by a sign or by quotation marks what the palette finds, and no more', async () => {
    const services = await testServices();
    addRole(services, 'r1', 'Planetary Internet Nettelbeck');
    addRole(services, 'r2', '.NET Developer');
    addRole(services, 'r3', 'JavaScript');
    addRole(services, 'r4', 'Java Developer');
    for (const [text, ids] of [
      ['.net', ['r2']],
      ['"java"', ['r4']],
      ['"java dev"', []],
      ['script', ['r3']],
    ] as const) {
      expect(idsOnBoard(services, text), text).toEqual(ids);
    }
    expect(idsOnBoard(services, '+34 6')).toEqual(idsOf(services, '+34 6'));
  });
});

describe('What was found', () => {
  it('comes first if all of it is in the title, however many others have a part of it there', async () => {
    const services = await testServices();
    for (let index = 0; index < 70; index += 1)
      addRole(services, `x${index}`, `Maria Smith ${index}`, { notes: 'knows Lopez' });
    services.db.exec(`INSERT INTO people (id, name, name_key, notes, created_at, updated_at) VALUES
      ('p0', 'Maria Lopez', 'maria lopez', '', '1', '1')`);
    for (let index = 0; index < 70; index += 1)
      services.db.exec(`INSERT INTO people (id, name, name_key, notes, created_at, updated_at) VALUES
      ('p${index + 1}', 'Maria Smith', 'maria smith', 'knows Lopez', '1', '1')`);
    const people = find(services, 'maria lopez').filter(({ kind }) => kind === 'person');
    expect(people[0]?.id).toBe('p0');
  });

  it('is marked in text whose letters and accents are apart, and behind a word that is cut', async () => {
    const services = await testServices();
    const far = `${'가나다라 '.repeat(60)}면접 일정`.normalize('NFD');
    addRole(services, 'r1', 'One', { notes: far });
    const cut = `${'a'.repeat(1020)}xstraßenx ${'filler '.repeat(30)}straßenbau`;
    addRole(services, 'r2', 'Two', { notes: cut });
    for (const [text, id, mark] of [
      ['면접', 'r1', '면접'],
      ['strassen', 'r2', 'straßenbau'],
    ] as const) {
      const detail = find(services, text).find((hit) => hit.id === id)?.detail ?? [];
      expect(detail.filter(({ isHit }) => isHit).map((piece) => piece.text)).toEqual([mark]);
    }
  });

  it('offers a spelling of what is there, though texts that are gone had many like it', async () => {
    const services = await filled();
    addRole(services, 'r5', 'Five', {
      notes:
        'tangerina tangerinb tangerinc tangerind tangerinf tangering tangerinh tangerini tangerinj tangerink tangerinl',
    });
    services.db.exec("UPDATE roles SET notes = '' WHERE id = 'r5'");
    expect(nearestOf(services, 'tangerinx')).toBe('tangerine');
  });
});
