import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stringify } from 'csv-stringify/sync';
import { expect, it } from 'vitest';
import { guard } from '#shared/csv/guard.ts';
import { type Session, startSession } from './importSession.ts';

/**
 * LibreOffice is not among what the tests install, as its hundred megabytes take minutes:
 * `FOLLOWTHROUGH_SOFFICE=soffice` where it is there. Once demanded, a LibreOffice that is not there fails.
 */
const SOFFICE = process.env.FOLLOWTHROUGH_SOFFICE;
/** Comma, double quotes, UTF-8, from the first line; texts stay texts when they are written back as shown. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
const FROM_CSV = '--infilter=Text - txt - csv (StarCalc):44,34,76,1';

const HEADERS = ['Company', 'Job Title', 'Date Applied', 'Status', 'Location', 'Notes'];
/** What a formula's sign begins, letters of several alphabets, line breaks, quotes; in the columns' order. */
const ROWS = [
  ['Müller & Söhne', 'Redakteur (m/w/d)', '2026-01-05', 'Applied', 'Köln', '=1+1'],
  ['Łódź Press', 'Éditrice', '2026-02-28', 'Interview', 'São Paulo', '=HYPERLINK("https://evil.example","x")'],
  ['株式会社東京', '編集者', '2024-02-29', 'Saved', '東京', '+49 221 1234'],
  ['ООО Ромашка', 'Редактор', '2025-12-31', 'Offer', 'Москва', "-5 °C, '=quoted"],
  ['@home GmbH', '=cmd|calc', '2026-03-01', 'Closed', 'İzmir', "'=already guarded"],
  ['Acme "Ltd"', 'Editor, Features', '2026-03-02', 'Applied', 'Ζάκυνθος', 'Two\nlines; and more\n@last'],
] as const;

const soffice = (folder: string, to: string, file: string, ...options: string[]): string => {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const given = [profile, '--headless', ...options, '--convert-to', to, '--outdir', join(folder, 'out'), file];
  execFileSync(SOFFICE ?? 'soffice', given, { stdio: 'pipe', timeout: 120_000 });
  const [ending] = to.split(':');
  return join(folder, 'out', `jobs.${ending}`);
};

const roles = ({ db }: Session) =>
  db
    .prepare(
      `SELECT c.name, r.title, coalesce(r.applied_on, r.saved_on), s.name, r.location, r.notes FROM roles r
      JOIN companies c ON c.id = r.company_id JOIN stages s ON s.id = r.stage_id ORDER BY r.title`,
    )
    .raw()
    .all();

const imported = async (file: string): Promise<readonly unknown[]> => {
  const session = await startSession();
  expect((await session.read(file)).step).toBe('planned');
  expect(await session.apply()).toMatchObject({ step: 'applied', counts: { create: ROWS.length } });
  return roles(session);
};

/** Opens a CSV file as a workbook of this format, sees that nothing in it runs, and saves it as CSV again. */
const through = (format: string, folder: string, file: string): string => {
  const workbook = soffice(folder, format, file, FROM_CSV);
  const flat = readFileSync(soffice(folder, 'fods', workbook), 'utf8');
  expect(flat).toContain('Müller &amp; Söhne');
  expect(flat).not.toContain('table:formula');
  return soffice(folder, AS_CSV, workbook);
};

const WAYS: readonly (readonly [string, (folder: string, file: string) => string])[] = [
  ['as it stands (with FOLLOWTHROUGH_SOFFICE=soffice through LibreOffice too)', (_, file) => file],
  ...(SOFFICE === undefined ? [] : ['xlsx', 'ods']).map(
    (format) => [`through LibreOffice’s ${format}`, through.bind(null, format)] as const,
  ),
];

it.each(WAYS)(
  'an export comes back with its signs, letters and days, %s',
  async (_, back) => {
    const { folder } = await startSession();
    const file = join(folder, 'jobs.csv');
    const guarded = [HEADERS, ...ROWS].map((cells) => cells.map(guard));
    writeFileSync(file, stringify(guarded, { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ }));
    expect(await imported(back(folder, file))).toEqual(ROWS.toSorted((a, b) => (a[1] < b[1] ? -1 : 1)));
  },
  180_000,
);
