import { describe, expect, it } from 'vitest';
import { readConnections } from '#main/csv/readConnections.ts';
import { isPeople } from '#shared/csv/peopleColumns.ts';
import { importReasonText } from '#shared/messages/importReasons.ts';
import { write } from './importedRoles.ts';
import { startSession } from './importSession.ts';

/** What becomes of each row of a list of people, and whom “Choose people” offers of it. */
const fatesOf = async (data: string) => {
  const session = await startSession();
  const state = await session.read(write(session, data, 'people.csv'));
  if (state.step !== 'planned') throw new Error(JSON.stringify(state));
  const found = await session.imports.rows({ show: null, offset: 0 });
  if (!found.ok) throw new Error(JSON.stringify(found));
  const chosen = await readConnections(session.imports.people(), 'Europe/London');
  return {
    counts: state.plan.counts,
    people: state.plan.people,
    reasons: found.value.map(({ reason }) => reason.code),
    names: chosen.map(({ name }) => name),
  };
};

const LINKEDIN = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';

describe('somebody without a name', () => {
  it.each([
    [
      'First Name,Last Name,Organization Name,E-mail 1 - Value,Phone 1 - Value\n,,Beta Staffing,jobs@beta.com,555\n',
      'jobs@beta.com',
    ],
    ['Name,Company,Email\n,Acme,a@b.example\n', 'a@b.example'],
    [`${LINKEDIN}\n,,https://www.linkedin.com/in/x,x@b.example,Beta,Dev,07 Mar 2024\n`, 'x@b.example'],
  ])('is somebody by their address: %s', async (data, name) => {
    expect(await fatesOf(data)).toMatchObject({ people: 1, reasons: ['is_person'], names: [name] });
  });

  it('nor an address is left out, and the reason says so', async () => {
    const rows = [
      ',,https://www.linkedin.com/in/x,,Beta,Dev,07 Mar 2024',
      ',,,,Beta,,07 Mar 2024',
      ',,https://www.linkedin.com/in/y,,,,',
      ',,,,,,07 Mar 2024',
      '-,-,,,,,-',
      'Ada,Hale,,,,,07 Mar 2024',
    ];
    const fates = await fatesOf(`${LINKEDIN}\n${rows.join('\n')}\n`);
    expect(fates.reasons).toEqual([
      ...['person_without_name', 'person_without_name', 'person_without_name'],
      ...['deleted_member', 'empty_row', 'is_person'],
    ]);
    expect(fates).toMatchObject({ people: 1, names: ['Ada Hale'], counts: { rows: 6, create: 0, skip: 6 } });
    expect(importReasonText({ code: 'person_without_name' })).toBe('Has no name and no e-mail address');
  });

  it('of a list without days never left LinkedIn', async () => {
    const fates = await fatesOf('Name,Company,Email,Phone\n,Acme,,123\nAda,Acme,,\n');
    expect(fates.reasons).toEqual(['person_without_name', 'is_person']);
  });
});

describe('a list of people', () => {
  it.each([
    ['Company,Job Title,City,First Name,Last Name,Email,Phone', 'Acme,Recruiter,Berlin,Jane,Roe,j@acme.com,123'],
    ['Company,Title,Source,First Name,Last Name,Email', 'Acme,Recruiter,Fair,Jane,Roe,j@acme.com'],
    [
      'First Name,Last Name,Company,Position,Email,LinkedIn,Status',
      'Jane,Roe,Acme,Recruiter,j@a.com,https://www.linkedin.com/in/j,Sent',
    ],
    ['Name,Company,Title,Email,Status', 'Jane Roe,Acme,Recruiter,j@a.com,✉️ Sent'],
    ['Name,Company,Title,Email,Status', 'Jane Roe,Acme,Recruiter,j@a.com,2. Sent'],
    ['Name,Company,Title,Email,Status', 'Jane Roe,Acme,Recruiter,j@a.com,No reply'],
  ])('is none of roles: %s', (header, row) => {
    expect(isPeople(header.split(','), [row.split(',')])).toBe(true);
  });
});

describe('a tracker that names whom to ask', () => {
  it.each([
    ['Company,Name,Position,Email,Status', 'Acme,Jane Roe,Editor,j@a.com,Ghosted'],
    ['Company,Name,Position,Email,Status', 'Acme,Jane Roe,Editor,j@a.com,Withdrawn'],
    ['Company,Name,Position,Email,Status (dropdown)', 'Acme,Jane Roe,Editor,j@a.com,Applied'],
    ['First Name,Last Name,Company,Position,Date Applied (MM/DD/YYYY)', 'Jane,Roe,Acme,Editor,03/15/2026'],
    ['Company,Job Title,Salary (k€),First Name,Last Name,Email', 'Acme,Editor,50,Jane,Roe,j@a.com'],
    ['Company,Job Title,Job Location,First Name,Last Name,Email', 'Acme,Editor,Berlin,Jane,Roe,j@a.com'],
  ])('is one of roles: %s', (header, row) => {
    expect(isPeople(header.split(','), [row.split(',')])).toBe(false);
  });

  it('is one where some rows say `Sent` and one says more', () => {
    const rows = ['Sent', 'Sent', 'Interview'].map((status) => ['Jane Roe', 'Acme', 'Editor', 'j@a.com', status]);
    const headers = ['Name', 'Company', 'Title', 'Email', 'Status'];
    expect(isPeople(headers, rows)).toBe(false);
    expect(isPeople(headers, rows.slice(0, 2))).toBe(true);
  });
});
