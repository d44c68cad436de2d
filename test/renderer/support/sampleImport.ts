import type { ImportColumnUse, ImportMappingQuestion } from '#shared/contract/importMapping.ts';
import type { ImportBatch, ImportPlan, ImportRow, ImportState } from '#shared/contract/imports.ts';
import type { ImportBatchId, RoleId, StageId } from '#shared/domain/ids.ts';

const SOURCE = 'Basic_LinkedInDataExport_05-01-2026.zip';
const FILE = 'Jobs/Job Applications.csv';

const reasons: Readonly<Record<ImportRow['action'], readonly ImportRow['reason'][]>> = {
  create: [{ code: 'new_role' }, { code: 'new_role' }, { code: 'possible_duplicate' }],
  update: [{ code: 'moves_to_applied' }, { code: 'adds_applied_date' }],
  link: [{ code: 'same_role_in_this_import' }],
  skip: [{ code: 'already_on_board' }, { code: 'repeated_row' }, { code: 'duplicate_skipped' }],
  invalid: [
    { code: 'impossible_date', value: '31/02/2026', column: 'Application Date' },
    { code: 'no_company' },
    { code: 'too_many_cells' },
  ],
};

const row = (index: number, action: ImportRow['action']): ImportRow => ({
  index,
  file: FILE,
  line: index + 2,
  action,
  reason: reasons[action][index % reasons[action].length] as ImportRow['reason'],
  title: ['Data Analyst', 'Technical Writer', '<b>Bold</b> Engineer', 'ソフトウェアエンジニア'][index % 4] as string,
  companyName: ['Café Lumière', 'Northwind Analytics', 'شركة المثال'][index % 3] as string,
  stageName: index % 3 === 0 ? 'Saved' : 'Applied',
  day: action === 'invalid' ? '' : `2026-0${(index % 9) + 1}-15`,
  writtenMoment: null,
  warnings: [],
  twin: null,
  place: '',
  roleId: action === 'update' ? ('01900002-0000-7000-8000-000000000001' as RoleId) : null,
});

/** The rows of a plan, so many of each action. */
export const rowsOf = (counts: Readonly<Record<ImportRow['action'], number>>): readonly ImportRow[] => {
  const actions = Object.entries(counts).flatMap(([action, count]) =>
    Array.from({ length: count }, () => action as ImportRow['action']),
  );
  return actions.map((action, index) => row(index, action));
};

export const planCounts = { create: 38, update: 4, link: 2, skip: 7, invalid: 3 } as const;

const file = (name: string, rows: number): ImportPlan['files'][number] => ({
  name,
  preset: 'LinkedIn',
  rows,
  kind: 'roles',
  encoding: 'utf-8',
  guessedFrom: null,
  delimiter: ',',
  keptColumns: [],
  leftOutColumns: [],
  above: null,
  broken: null,
});

export const plan: ImportPlan = {
  files: [file(FILE, 40), file('Jobs/Saved Jobs.csv', 14)],
  counts: { rows: 54, ...planCounts },
  newCompanies: 21,
  possibleDuplicates: 0,
  warnings: 0,
  people: 312,
  unknownStages: [],
};

/** A column that was chosen; which one does not matter. */
const CHOSEN = '01900001-0000-7000-8000-000000000002' as StageId;
const batchId = '01900005-0000-7000-8000-000000000001' as ImportBatchId;

const column = (
  header: string,
  samples: string[],
  suggested: ImportColumnUse | null,
  dateOrderOpen = false,
): ImportMappingQuestion['columns'][number] => ({
  header,
  samples,
  isEmpty: samples.length === 0,
  suggested,
  dateOrder: null,
  dateOrderOpen,
});

export const importStates = {
  idle: { step: 'idle' },
  reading: { step: 'reading', source: SOURCE, progress: { done: 41_200, total: 100_000, msLeft: 3200 } },
  mapping: {
    step: 'mapping',
    source: 'applications.csv',
    question: {
      file: 'applications.csv',
      kind: 'roles',
      encoding: 'utf-8',
      isGuess: false,
      delimiter: ',',
      headerLine: 1,
      choice: { encoding: null, delimiter: null, headerLine: null },
      columns: [
        column('Employer', ['Café Lumière', 'Acme Corp'], 'company'),
        column('Position', ['Data Analyst', 'QA Engineer'], 'title'),
        column('When', ['03/04/2026', '05/06/2026'], 'appliedDate', true),
        column('Where I am', ['phone screen', 'waiting'], 'stage'),
        column('', [], null),
      ],
    },
  },
  planned: { step: 'planned', source: SOURCE, plan },
  questions: {
    step: 'planned',
    source: 'applications.csv',
    plan: {
      ...plan,
      people: 0,
      possibleDuplicates: 3,
      unknownStages: [
        { raw: 'phone screen', rows: 6, stageId: null },
        { raw: 'waiting', rows: 11, stageId: CHOSEN },
      ],
    },
  },
  applying: { step: 'applying', source: SOURCE, progress: { done: 24, total: 54, msLeft: 900 } },
  applied: { step: 'applied', source: SOURCE, batchId, counts: plan.counts, people: 312, warnings: 2 },
  undoing: { step: 'undoing', source: SOURCE, progress: { done: 3, total: 0, msLeft: null } },
  undone: { step: 'undone', source: SOURCE, records: 0, removed: 38, restored: 4, keptEdited: 1 },
  cancelled: { step: 'cancelled', source: SOURCE },
  failed: {
    step: 'failed',
    during: 'import',
    source: 'broken.csv',
    error: {
      code: 'bad_file',
      message:
        'A quotation mark in broken.csv is opened on line 17 and never closed. Nothing was imported. Close it in a text editor, or export the file anew.',
      details: { file: 'broken.csv', line: 17 },
    },
  },
} as const satisfies Readonly<Record<string, ImportState>>;

export const batches: readonly ImportBatch[] = [
  {
    id: batchId,
    source: SOURCE,
    finishedAt: '2026-11-22T16:40:00.000Z',
    status: 'applied',
    counts: plan.counts,
    editedSince: 2,
  },
  {
    id: '01900005-0000-7000-8000-000000000002' as ImportBatchId,
    source: 'huntr.csv',
    finishedAt: '2026-11-20T09:05:00.000Z',
    status: 'undone',
    counts: { rows: 3, create: 3, update: 0, link: 0, skip: 0, invalid: 0 },
    editedSince: 0,
  },
];
