import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportState } from '#shared/contract/imports.ts';
import { countOf, fixture, type Session, startSession } from './importSession.ts';

const field = (path: string): string => fixture(join('field', path));

type Role = {
  readonly title: string;
  readonly company: string;
  readonly kind: string;
  readonly outcome: string | null;
  readonly location: string | null;
  readonly salary: string | null;
  readonly url: string | null;
  readonly notes: string;
  readonly day: string | null;
};
const rolesOf = ({ db }: Session): readonly Role[] =>
  db
    .prepare<[], Role>(
      `SELECT r.title, c.name AS company, s.kind, r.outcome, r.location, r.salary_text AS salary, r.url, r.notes,
      r.applied_on AS day FROM roles r JOIN companies c ON c.id = r.company_id JOIN stages s ON s.id = r.stage_id
      ORDER BY r.title, r.location`,
    )
    .all();
const planOf = (state: ImportState) => {
  if (state.step !== 'planned') throw new Error(JSON.stringify(state));
  return state.plan;
};

/** Reads a file that is understood without a question, and imports it. */
const imported = async (path: string, options: { readonly zone?: string } = {}) => {
  const session = await startSession(options);
  const plan = planOf(await session.read(field(path)));
  await session.apply();
  return { session, plan, roles: rolesOf(session) };
};

describe('files from the field', () => {
  it('01: connections of six columns are people, and none becomes a role', async () => {
    const session = await startSession();
    const plan = planOf(await session.read(field('01-connections-six-columns/Connections.csv')));
    expect(plan).toMatchObject({ counts: { rows: 5, create: 0, skip: 5, invalid: 0 }, people: 4 });
    expect(plan.files[0]).toMatchObject({ kind: 'people', preset: 'LinkedIn connections' });
  });

  it.each(['de-office.csv', 'de-office-english-headers.csv'])('02: %s has years of two digits', async (name) => {
    const { roles } = await imported(`02-short-years/${name}`);
    expect(roles.map(({ company, day }) => [company, day])).toEqual([
      ['Oakmere AG', '2025-11-14'],
      ['Brightfen Logistik', '2026-03-05'],
      ['Kestrel Robotics', '2026-02-27'],
    ]);
  });

  it('03: a Polish code page is recognised, and said to be a guess, with words to see it by', async () => {
    const { plan, roles } = await imported('03-code-page-1250/praca.csv');
    expect(plan.files[0]).toMatchObject({
      encoding: 'windows-1250',
      guessedFrom: ['Łódź Transport', 'Księgowa', expect.any(String)],
    });
    expect(roles.map(({ company, title }) => `${company} ${title}`)).toEqual([
      'Gdańsk Stocznia Inżynier',
      'Kraków Młyn Kierowca',
      'Łódź Transport Księgowa',
    ]);
  });

  it('03: another code page is taken when the user says so', async () => {
    const session = await startSession();
    await session.read(field('03-code-page-1250/praca.csv'));
    const reading = { encoding: 'windows-1252', delimiter: null, headerLine: null } as const;
    const asked = await session.imports.reread({ file: 'praca.csv', reading });
    expect(asked).toMatchObject({
      value: { step: 'mapping', question: { encoding: 'windows-1252', choice: reading } },
    });
    // What cannot be read in that way leaves it as it was.
    const senseless = { encoding: null, delimiter: null, headerLine: 4 } as const;
    expect(await session.imports.reread({ file: 'praca.csv', reading: senseless })).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/no rows under them/) },
    });
    expect(session.imports.state()).toMatchObject({
      value: { step: 'mapping', question: { encoding: 'windows-1252' } },
    });
  });

  it('08: what was decided about twins stands when the columns are only looked at', async () => {
    const session = await startSession();
    await session.read(field('08-twin-rows/twins.csv'));
    await session.imports.decide({ index: null, decision: 'skip' });
    const asked = await session.imports.columns({ file: 'twins.csv' });
    if (!asked.ok || asked.value.step !== 'mapping') throw new Error('not asked');
    const columns = asked.value.question.columns.map(({ suggested, dateOrder }) => ({ field: suggested, dateOrder }));
    const again = await session.imports.map({ file: 'twins.csv', kind: 'roles', columns, isDone: true });
    expect(again).toMatchObject({ value: { plan: { counts: { create: 1, skip: 2 } } } });
  });

  it('04: one broken byte spoils its own letter only', async () => {
    const { plan, roles } = await imported('04-one-broken-byte/applications.csv');
    expect(plan.files[0]).toMatchObject({ encoding: 'utf-8', guessedFrom: null, broken: { count: 1, lines: [6] } });
    expect(plan.warnings).toBe(1);
    expect(roles.map(({ company }) => company)).toEqual(
      expect.arrayContaining(['Café Lumière', 'Ørland Shipping', 'Zürich Werke']),
    );
    expect(roles.find(({ company }) => company === 'Oakmere')?.notes).toBe('The text was cut here: pr\uFFFD');
  });

  it('05: a zip with backslashes is LinkedIn’s like any other', async () => {
    const { roles } = await imported('05-zip-with-backslashes/LinkedInDataExport.zip');
    expect(roles.map(({ kind }) => kind).sort()).toEqual(['applied', 'applied', 'saved']);
  });

  it('07: a view beside its whole table is left alone', async () => {
    const { plan, roles } = await imported('07-view-and-all/Export.zip');
    expect(plan.leftAlone?.names).toEqual(['Job hunt 1f2e3d4c.csv']);
    expect(roles.map(({ title, location, notes }) => [title, location, notes])).toEqual([
      ['Architect', null, ''],
      ['Developer', 'Leeds', 'Referred by Odalys'],
      ['Test Lead', 'Remote', ''],
    ]);
  });

  it('08: twins are two roles, of which one is asked about; the exact copy alone is left out', async () => {
    const { session, plan, roles } = await imported('08-twin-rows/twins.csv');
    expect(plan).toMatchObject({ counts: { create: 2, skip: 1, link: 0 }, possibleDuplicates: 1 });
    expect(roles.map(({ location, kind, outcome, notes }) => [location, kind, outcome, notes])).toEqual([
      ['London', 'interview', null, 'Team B; call with Piotr on Friday'],
      ['Zurich', 'closed', 'rejected', 'Team A; Odalys referred me'],
    ]);
    const again = planOf(await session.read(field('08-twin-rows/twins.csv')));
    expect(again.counts).toMatchObject({ create: 0, update: 0, skip: 3 });
  });

  it('08: a twin is shown side by side with the other one', async () => {
    const session = await startSession();
    await session.read(field('08-twin-rows/twins.csv'));
    const rows = await session.imports.rows({ show: 'duplicate', offset: 0 });
    expect(rows).toMatchObject({ value: [{ line: 3, place: 'London', twin: { place: 'Zurich', day: '2026-03-05' } }] });
  });

  it('09: columns of one’s own are named, and kept in the notes', async () => {
    const { plan, roles } = await imported('09-own-columns/tracker.csv');
    expect(plan.files[0]?.keptColumns).toEqual([
      'Contact Person',
      'Contact Email',
      'Next Step',
      'Interview Date',
      'Referral',
    ]);
    expect(roles[0]?.notes).toBe(
      'Likes plain English\n\nContact Person: Odalys Brandt\nContact Email: odalys@example.org\n' +
        'Next Step: Send portfolio by Friday\nInterview Date: 2026-03-12 14:00\nReferral: Tobin Hale',
    );
  });

  it('09: the user goes back to the columns, and says what one of them is', async () => {
    const session = await startSession();
    const file = field('09-own-columns/tracker.csv');
    await session.read(file);
    const asked = await session.imports.columns({ file: 'tracker.csv' });
    if (!asked.ok || asked.value.step !== 'mapping') throw new Error('not asked');
    const columns = asked.value.question.columns.map(({ header, suggested, dateOrder }) => {
      if (header === 'Next Step') return { field: 'source' as const, dateOrder };
      return { field: header === 'Referral' ? null : suggested, dateOrder };
    });
    const sketch = await session.imports.map({ file: 'tracker.csv', kind: 'roles', columns, isDone: false });
    if (!sketch.ok || sketch.value.step !== 'mapping') throw new Error('not asked');
    expect(sketch.value.question.columns[6]).toMatchObject({ header: 'Next Step', suggested: 'source' });
    await session.imports.map({ file: 'tracker.csv', kind: 'roles', columns, isDone: true });
    const plan = planOf(await session.reached('planned'));
    expect(plan.files[0]).toMatchObject({ leftOutColumns: ['Referral'] });
    await session.apply();
    expect(rolesOf(session)[0]?.notes).not.toContain('Tobin');
    // Remembered for the next file with these columns.
    expect(planOf(await session.read(file)).files[0]).toMatchObject({ leftOutColumns: ['Referral'] });
  });

  it('10: words in a column of links cost nobody an application', async () => {
    const { plan, roles } = await imported('10-link-with-words/tracker.csv');
    expect(plan).toMatchObject({ counts: { create: 5, invalid: 0 }, warnings: 2 });
    expect(roles.map(({ title, url, notes }) => [title, url, notes])).toEqual([
      ['Analyst', 'https://jobs.example.com/fenwick/7', ''],
      ['Architect', 'https://jobs.example.com/oakmere/1', 'Link: https://jobs.example.com/oakmere/2'],
      ['Developer', 'https://jobs.example.com/brightfen/8a65908d', 'Link: Ashby'],
      ['Planner', null, 'Link: email from Piotr'],
      ['Test Lead', null, 'Link: Apply here'],
    ]);
  });

  it('11: a posting is found again by its number, whatever page it was looked at on', async () => {
    const { session } = await imported('11-same-posting-other-address/export');
    const plan = planOf(await session.read(field('11-same-posting-other-address/tracker.csv')));
    expect(plan.counts).toMatchObject({ rows: 2, create: 0 });
    await session.apply();
    expect(countOf(session.db, 'roles')).toBe(2);
    // The tracker knows more of one of them: it went on to an interview.
    expect(rolesOf(session).map(({ kind }) => kind)).toEqual(['applied', 'interview']);
  });

  it('12: a moment is a day where the user lives, and both are shown', async () => {
    const { session, roles } = await imported('12-moments-in-utc/tracker.csv', { zone: 'America/Los_Angeles' });
    expect(roles.map(({ title, day }) => [title, day])).toEqual([
      ['Developer', '2026-03-05'],
      ['Test Lead', '2026-03-05'],
    ]);
    expect(session.db.prepare('SELECT at_time, zone FROM stage_events ORDER BY at_time').all()).toEqual([
      { at_time: '10:00', zone: 'America/Los_Angeles' },
      { at_time: '20:30', zone: 'America/Los_Angeles' },
    ]);
    const other = await startSession({ zone: 'America/Los_Angeles' });
    await other.read(field('12-moments-in-utc/tracker.csv'));
    const rows = await other.imports.rows({ show: null, offset: 0 });
    expect(rows).toMatchObject({ value: [{ day: '2026-03-05', writtenMoment: '2026-03-06T04:30:00.000Z' }, {}] });
  });

  it('24: decorated stages are understood, and kept as they are in the history', async () => {
    const { session, plan, roles } = await imported('24-decorated-stages/board.csv');
    expect(plan.unknownStages).toEqual([]);
    expect(roles.map(({ title, kind, outcome }) => [title, kind, outcome])).toEqual([
      ['Analyst', 'interview', null],
      ['Architect', 'closed', 'rejected'],
      ['Developer', 'applied', null],
      ['Planner', 'offer', null],
      ['Test Lead', 'screening', null],
    ]);
    expect(session.db.prepare("SELECT count(*) AS n FROM stage_events WHERE raw_stage = '🎉 Offer!'").get()).toEqual({
      n: 1,
    });
  });

  it('26: empty cells that a spreadsheet left out at the end are no damage', async () => {
    const { roles } = await imported('26-last-cells-left-out/Job Applications.csv');
    expect(roles).toHaveLength(40);
  });

  it('27: a long place and a long salary are shortened, and whole in the notes', async () => {
    const { plan, roles } = await imported('27-long-optional-cells/tracker.csv');
    expect(plan).toMatchObject({ counts: { create: 2, invalid: 0 }, warnings: 2 });
    expect(roles.map(({ location, salary }) => [location?.length, salary?.length])).toEqual([
      [300, 3],
      [5, 300],
    ]);
    expect(roles[0]?.notes).toMatch(/^Location: Remote - Alabama; .{300,}/);
    expect(roles[1]?.notes).toMatch(/^Salary: Base 120,000 .{250,}/);
  });
});
