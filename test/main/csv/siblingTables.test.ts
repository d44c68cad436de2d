import { describe, expect, it } from 'vitest';
import { createConnectionReader } from '#shared/csv/connection.ts';
import { isPeople } from '#shared/csv/peopleColumns.ts';
import { inUsersZone } from '#shared/csv/zonedDay.ts';
import { rolesOf, rolesOnBoard, write } from './importedRoles.ts';
import { startSession } from './importSession.ts';

/** What a file is read as: the kinds of its rows' fates, and how many roles it makes. */
const planOf = async (data: string, name = 'x.csv') => {
  const session = await startSession();
  const state = await session.read(write(session, data, name));
  if (state.step !== 'planned') throw new Error(JSON.stringify(state));
  return state.plan;
};

/** Tables that stand beside those of the field: what they are, which of their lines are rows, and what was applied for. */
describe('a tracker that names a contact', () => {
  it.each([
    'Company,Position,Status,Date,Link,Contact Name,Email\nAcme,Editor,Applied,2026-03-05,https://x.example/1,Ada Hale,ada@example.org\n',
    'Company,Role,Status,Name,Email,Notes\nAcme,Editor,Rejected,Ada Hale,ada@example.org,\n',
    'Firma;Stelle;Bewerbungsdatum;Status;Vorname;Nachname;E-Mail\nAcme;Editor;05.03.2026;Absage;Ada;Hale;ada@example.org\n',
    'Empresa;Puesto;Fecha de solicitud;Estado;Nombre;Apellido;Correo electrónico\nAcme;Editor;15/03/2026;Rechazado;Ada;Hale;a@b.example\n',
    'Company,Job Title,Salary,First Name,Last Name,Email\nAcme,Editor,50k,Ada,Hale,ada@example.org\n',
  ])('is a list of roles, and who is named is kept: %s', async (data) => {
    const [role] = await rolesOf(data);
    expect(role).toMatchObject({ company: 'Acme', title: 'Editor' });
    expect(role?.notes).toMatch(/Hale/);
  });
});

describe('a table that names somebody', () => {
  it.each([
    ['Company,Role,Contact Name,LinkedIn,Date,Notes', 'Acme,Editor,Ada,https://www.linkedin.com/in/ada,2026-03-05,x'],
    ['Company,Role,Location,Link,First Name,Name,Website,Source', 'Acme,Editor,Leeds,,Ada,Hale,,Board'],
    ['Unternehmen,Stelle,Status,Vorname,Name', 'Acme,Editor,Offen,Ada,Hale'],
    ['Name,Company,Title,Email,Status', 'Ada Hale,Acme,Editor,ada@example.org,Applied'],
  ])('is one of roles, if that is what it is of: %s', (header, row) => {
    expect(isPeople(header.split(','), [row.split(',')])).toBe(false);
  });
  it.each([
    ['Name,Company,Title,Email,Status', 'Ada Hale,Acme,Editor,ada@example.org,Accepted'],
    ['Contact Name,Company,Title,Email,Location', 'Ada Hale,Acme,Editor,ada@example.org,Leeds'],
    ['Company,Title,First Name,Last Name,Email', 'Acme,Editor,Ada,Hale,ada@example.org'],
  ])('is one of people, if that is what it is of: %s', (header, row) => {
    expect(isPeople(header.split(','), [row.split(',')])).toBe(true);
  });
});

describe('a list of people', () => {
  it.each([
    ['whose status is no stage', 'Name,Company,Title,Email,Status\nAda Hale,Acme,Recruiter,ada@example.org,Replied\n'],
    ['in French', 'Prénom,Nom,Entreprise,Poste\nAda,Hale,Acme,Recruteuse\n'],
    ['in German', 'Name;Vorname;Firma;Position;Telefon\nHale;Ada;Acme;Recruiterin;+49 30 1\n'],
    ['with profiles', 'Name,Company,Position,LinkedIn\nAda Hale,Acme,Recruiter,https://www.linkedin.com/in/ada\n'],
  ])('makes no roles: %s', async (_, data) => {
    const plan = await planOf(data);
    expect(plan.counts.create).toBe(0);
    expect(plan.counts.skip).toBe(1);
  });

  it('has its names in the order in which they are said', () => {
    const read = createConnectionReader(
      { headers: ['Name', 'Vorname', 'Firma'], rows: [['Hale', 'Ada', 'Acme']], dateOrder: null },
      inUsersZone('Europe/London'),
    );
    expect(read(['Hale', 'Ada', 'Acme'])).toMatchObject({ name: 'Ada Hale', companyName: 'Acme', notes: '' });
  });
});

describe('an application', () => {
  it.each([
    ['of a day without a year', 'Company,Title,Date Applied\nA,B,Mar 5\n'],
    ['of a day that there is not', 'Company,Title,Date Applied\nA,B,31/02/2026\n'],
    ['with a tick', 'Company,Title,Applied\nA,B,✓\nC,D,\n'],
    ['with a German yes', 'Firma;Stelle;Beworben\nA;B;ja\nC;D;nein\n'],
    ['with a yes and its day', 'Company,Title,Applied\nA,B,Yes - 2026-03-05\n'],
    ['with a number for yes', 'Company,Title,Applied\nA,B,1\nC,D,0\n'],
  ])('is one, %s', async (_, data) => {
    const roles = await rolesOf(data);
    expect(roles[0]).toMatchObject({ title: 'B', kind: 'applied' });
    expect(roles.slice(1).every(({ kind }) => kind === 'saved')).toBe(true);
  });

  it.each([
    'soon',
    '0000-00-00',
    '1/0/1900',
    '00/01/1900',
    'No – closes 3/15',
    'not yet (opens 2026-04-01)',
    'TBD Q2',
    'apply by 3/15',
    'Deadline 15 March',
    'will apply Mon 9',
    'before 20 March',
  ])('is none by %s', async (cell) => {
    const roles = await rolesOf(`Company,Title,Date Applied\nA,B,${cell}\nC,D,2026-03-13\n`);
    expect(roles).toMatchObject([{ kind: 'saved', notes: `Date Applied: ${cell}` }, { kind: 'applied' }]);
  });

  it('of a range of days keeps what the cell says', async () => {
    const roles = await rolesOf('Company,Title,Date Applied\nA,B,2026-03-05 - 2026-04-09\n');
    expect(roles).toMatchObject([{ day: '2026-03-05', notes: 'Date Applied: 2026-03-05 - 2026-04-09' }]);
  });
});

describe('a line that is no row', () => {
  it.each([
    ['Total,2,', 1],
    ['Total applications,25,\nAverage,12.5 %,', 2],
    ['Summe,2,\n,,', 2],
    ['Grand Total:,$ 1,', 1],
    ['Total,2,\nApplied,1,\nRejected,1,', 3],
    [',,\nTotal applied,2,\nResponse rate,0%,', 3],
  ])('counts those above: %s', async (last, skipped) => {
    const plan = await planOf(`Company,Title,Notes\nTotal,Trader,\nTotal,25,x\nA,B,x\n${last}\n`);
    expect(plan.counts).toMatchObject({ create: 3, skip: skipped, invalid: 0 });
  });
  it('counts nothing where a day stands in it', async () => {
    const plan = await planOf('Company,Title,Date applied,Salary\nA,B,2026-03-05,\nTotal,,05.03.2026,60000\n');
    expect(plan.counts).toMatchObject({ create: 1, skip: 0, invalid: 1 });
  });
  it('is not empty where it has a day, a place and a note, if others have the same', async () => {
    const rows = 'A,X,2026-03-05,Berlin,Ask\nB,Y,2026-03-05,Berlin,other\n,,2026-03-05,Berlin,Ask\n';
    const plan = await planOf(`Company,Title,Date applied,Location,Notes\n${rows}`);
    expect(plan.counts).toMatchObject({ create: 2, skip: 0, invalid: 1 });
  });
  it('counts nothing where words stand in it, or a role follows', async () => {
    const plan = await planOf('Company,Title,Notes\nTotal,7,\nA,B,\nTotal,25,x\n');
    expect(plan.counts).toMatchObject({ create: 3, skip: 0, invalid: 0 });
  });
  it('says the names of the columns once more, or is drawn of dashes', async () => {
    const plan = await planOf('Company,Title,Notes\nA,B,x\nCompany,Title,Notes\nC,D,y\n----,-----,---\nE-F,-,-\n');
    expect(plan.counts).toMatchObject({ rows: 5, create: 2, skip: 2, invalid: 1 });
  });

  it('has blanks after its delimiters', async () => {
    const data = 'Company, Title, Status\nAcme, "Engineer, Senior", Applied\nOther, "Coder", Offer\n';
    const roles = await rolesOf(data);
    expect(roles).toMatchObject([
      { company: 'Other', title: 'Coder', kind: 'offer', notes: '' },
      { company: 'Acme', title: 'Engineer, Senior', kind: 'applied', notes: '' },
    ]);
  });

  it('is a table of a page', async () => {
    const roles = await rolesOf('|Company|Title|Status|\n|---|---|---|\n|A|B|Applied|\n');
    expect(roles).toMatchObject([{ company: 'A', title: 'B', kind: 'applied' }]);
  });
});

describe('names of columns', () => {
  it.each([
    'Organisation name,Opening,Progress\nAcme,Editor,Applied\n',
    'Arbeitgeberin;Tätigkeit;Bewerbungsstand\nAcme;Editor;Applied\nOther;Coder;Applied\n',
  ])('stand in the first line, although a row says Applied: %s', async (data) => {
    const session = await startSession();
    const state = await session.read(write(session, data));
    expect(state).toMatchObject({ step: 'mapping', question: { headerLine: 1 } });
  });

  it('that count rows are left out, and numbers of postings are kept', async () => {
    expect((await planOf('Nr,Firma,Stelle\n1,Acme,Editor\n2,Other,Coder\n')).counts.create).toBe(2);
    expect(await rolesOf('Nr,Firma,Stelle\nSTELLE-4711,Acme,Editor\n')).toMatchObject([{ notes: 'Nr: STELLE-4711' }]);
    expect(await rolesOf('Nr,Firma,Stelle\n1,Acme,Editor\n')).toMatchObject([{ notes: '' }]);
  });
});

it.each(['-', '#N/A', '#REF!', 'n/a'])('a company called %s is none', async (name) => {
  const plan = await planOf(`Company,Title\n${name},Editor\nAcme,Coder\n`);
  expect(plan.counts).toMatchObject({ create: 1, invalid: 1 });
});

describe('applications that share an address which is of no posting', () => {
  it.each([
    'https://www.linkedin.com/jobs/',
    'linkedin.com',
    'https://acme.example/careers',
    'https://acme.example',
    'https://www.linkedin.com/jobs/search/?keywords=dev',
  ])('stay apart: %s', async (address) => {
    const rows = ['Acme,Developer,Rejected', 'Other,Writer,Interview', 'Third,Coder,Applied'];
    const roles = await rolesOf(`Company,Role,Status,Link\n${rows.map((row) => `${row},${address}\n`).join('')}`);
    expect(roles.map(({ company, kind }) => [company, kind])).toEqual([
      ['Third', 'applied'],
      ['Acme', 'closed'],
      ['Other', 'interview'],
    ]);
    expect(roles.every(({ url }) => url !== null)).toBe(true);
  });

  it('are not moved by another file that has it, too', async () => {
    const session = await startSession();
    for (const row of ['Acme,Dev,Applied', 'Other,QA,Interview']) {
      await session.read(write(session, `Company,Role,Status,Link\n${row},https://jobs.example/jobs\n`));
      await session.apply();
      session.imports.close();
    }
    expect(rolesOnBoard(session).map(({ title, kind }) => [title, kind])).toEqual([
      ['Dev', 'applied'],
      ['QA', 'interview'],
    ]);
  });

  it.each([
    ['https://acme.example/careers', 'Other,QA,https://acme.example/careers'],
    ['https://jobs.example/55#section-2', 'Other,QA,https://jobs.example/55#section-3'],
  ])('are found by what an earlier version stored for it, with their company and title: %s', async (address, other) => {
    const session = await startSession();
    const file = (rows: string): string => write(session, `Company,Role,Link\n${rows}\n`);
    await session.read(file('Acme,Dev,https://x.example/1'));
    await session.apply();
    session.imports.close();
    const stored = `url:${address.split('#')[0]}`;
    session.turn.run(() =>
      session.db.prepare("UPDATE role_keys SET key = ? WHERE key = 'url:https://x.example/1'").run(stored),
    );
    const state = await session.read(file(`Acme,Dev,${address}\n${other}`));
    expect(state).toMatchObject({ step: 'planned', plan: { counts: { create: 1 } } });
    await session.apply();
    expect(rolesOnBoard(session).map(({ title }) => title)).toEqual(['Dev', 'QA']);
  });
});
