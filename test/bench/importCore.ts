import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '#main/clock.ts';
import { migrate } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { openDatabase } from '#main/db/open.ts';
import { seedStages } from '#main/db/seedStages.ts';
import { createWriteTurn } from '#main/db/writeTurn.ts';
import { stagesRepository } from '#main/repositories/stages.ts';
import { createImports } from '#main/services/imports.ts';
import type { ImportState } from '#shared/contract/imports.ts';

const TITLES = [
  'Site Reliability Engineer',
  'Editor, Features',
  'QA Engineer',
  'Senior Software Engineer',
  'Content Specialist',
  'Data Analyst (m/w/d)',
  'Product Manager - Payments',
  'Technical Writer',
];
const NAMES = [
  'Northwind Analytics',
  'Harbour & Sons, Ltd.',
  'Café Lumière',
  'Kestrel Robotics',
  'Bluefin "Data" GmbH',
  'Øresund Energi',
  'Tribune Daily',
  'Acme Corp',
  "O'Neill Partners",
];
const HEADER =
  'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers';

const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A file as LinkedIn writes it, of so many applications: the same for the same number, about 190 bytes a row. */
export const linkedInCsv = (rows: number): string => {
  let seed = 42;
  const below = (limit: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * limit);
  };
  const lines = [HEADER];
  const start = Date.UTC(2014, 0, 1);
  for (let row = 0; row < rows; row += 1) {
    const at = new Date(start + row * 3_600_000 + below(60) * 60_000);
    const hour = at.getUTCHours();
    const clock = `${hour % 12 || 12}:${String(at.getUTCMinutes()).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
    const date = `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${String(at.getUTCFullYear()).slice(2)}, ${clock}`;
    const company = `${NAMES[below(NAMES.length)]} ${below(900)}`;
    const answers = below(3) === 0 ? '' : 'Are you authorised to work?:Yes | Years of experience, in total?:7';
    const url = `http://www.linkedin.com/jobs/view/${4_077_000_000 + row}`;
    const cells = [
      date,
      'applicant@example.com',
      ' +15550100',
      company,
      TITLES[below(TITLES.length)] ?? '',
      url,
      'Resume.pdf',
      answers,
    ];
    lines.push(cells.map(quote).join(','));
  }
  return `${lines.join('\n')}\n`;
};

/** Seconds of the `sqlite3` shell for the same file into one table with two indexes, write-ahead log. */
export const shellImportSeconds = (csvFile: string, folder: string): number => {
  const file = join(folder, 'shell.sqlite');
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  const script = [
    '.mode csv',
    'PRAGMA journal_mode=WAL;',
    'CREATE TABLE t (applied, email, phone, company, title, url, resume, answers);',
    'CREATE INDEX t_url ON t (url);',
    'CREATE INDEX t_company ON t (company, title);',
    `.import --skip 1 "${csvFile}" t`,
  ].join('\n');
  const started = performance.now();
  const { status, stderr } = spawnSync('sqlite3', [file], { input: `${script}\n`, encoding: 'utf8' });
  if (status !== 0) throw new Error(`sqlite3: ${stderr}`);
  return (performance.now() - started) / 1000;
};

type Figures = {
  readonly plan: number;
  readonly apply: number;
  readonly total: number;
  readonly rest: number;
  readonly longestBlock: number;
  readonly rssMB: number;
};

/** Seconds from the file to the board through the session, its worker's start included. */
export const importSeconds = async (csvFile: string, folder: string): Promise<Figures> => {
  const databaseFile = join(folder, 'import.sqlite');
  for (const suffix of ['', '-wal', '-shm']) rmSync(databaseFile + suffix, { force: true });
  const db = openDatabase(databaseFile);
  await migrate(db, migrations, async () => '');
  seedStages(stagesRepository(db));
  let wake = (): void => undefined;
  const imports = createImports({
    db,
    databaseFile,
    nativeBinding: undefined,
    workerFile: new URL('../../main/csv/importWorker.ts', import.meta.url),
    turn: createWriteTurn(),
    clock: systemClock,
    onState: () => wake(),
    onChanged: () => undefined,
    onFault: (cause) => console.error(cause),
  });
  const until = async (...steps: ImportState['step'][]): Promise<ImportState> => {
    for (;;) {
      const state = imports.state();
      if (state.ok && state.value.step === 'failed') throw new Error(state.value.error.message);
      if (state.ok && steps.includes(state.value.step)) return state.value;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  let longestBlock = 0;
  let rssMB = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    const now = performance.now();
    longestBlock = Math.max(longestBlock, now - last - 5);
    rssMB = Math.max(rssMB, process.memoryUsage.rss() / 1e6);
    last = now;
  }, 5);

  const started = performance.now();
  await imports.open([csvFile]);
  await until('planned');
  const planned = performance.now();
  await imports.apply();
  const state = await until('applied');
  const applied = performance.now();
  clearInterval(beat);
  await imports.dispose();
  const rested = performance.now();
  if (state.step !== 'applied' || state.counts.create !== 100_000) throw new Error(`Counts: ${JSON.stringify(state)}`);
  db.close();
  return {
    plan: (planned - started) / 1000,
    apply: (applied - planned) / 1000,
    total: (applied - started) / 1000,
    rest: (rested - applied) / 1000,
    longestBlock,
    rssMB,
  };
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const RUNS = 3;

const main = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));
  try {
    const csvFile = join(folder, 'Job Applications.csv');
    writeFileSync(csvFile, linkedInCsv(100_000));
    console.log(`file: ${(readFileSync(csvFile).length / 1e6).toFixed(1)} MB, 100000 rows, Node ${process.version}`);
    const shell: number[] = [];
    const totals: number[] = [];
    const blocks: number[] = [];
    for (let run = 1; run <= RUNS; run += 1) {
      const base = shellImportSeconds(csvFile, folder);
      const own = await importSeconds(csvFile, folder);
      shell.push(base);
      totals.push(own.total);
      blocks.push(own.longestBlock);
      console.log(
        `run ${run}: shell ${base.toFixed(2)} s · read and plan ${own.plan.toFixed(2)} s · apply ${own.apply.toFixed(2)} s · total ${own.total.toFixed(2)} s` +
          ` (ratio ${(own.total / base).toFixed(2)}) · checkpoint after ${own.rest.toFixed(2)} s · longest block ${own.longestBlock.toFixed(0)} ms · peak RSS ${own.rssMB.toFixed(0)} MB`,
      );
    }
    console.log(
      `median ratio ${(median(totals) / median(shell)).toFixed(2)} (limit 6) · longest block ${Math.max(...blocks).toFixed(0)} ms (limit 50)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
