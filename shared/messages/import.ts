import type { DateOrder } from '../contract/importMapping.ts';
import type { ImportAction, ImportCounts } from '../contract/imports.ts';
import type { Encoding } from '../csv/encodings.ts';
import { fileNameOf } from './fileName.ts';
import { formatCount, formatMoment } from './format.ts';
import { importFields, recordFields } from './importFields.ts';
import { importReasonText } from './importReasons.ts';
import { listed } from './listed.ts';
import { plural } from './plural.ts';

type Count = { readonly count: number };

const roles = (count: number): string => `${formatCount(count)} ${plural(count, 'role', 'roles')}`;

const entries = (count: number): string => `${formatCount(count)} ${plural(count, 'log entry', 'log entries')}`;

type Created = Pick<ImportCounts, 'create' | 'records' | 'companies'>;
type Brought = Created & { readonly update: number };
/** What an import makes: roles, companies without any, entries of logs; empty if it makes nothing. */
const broughtIn = ({ create, records = 0, companies = 0 }: Created): string => {
  const newRoles = create - records - companies;
  const parts = [
    newRoles > 0 ? roles(newRoles) : '',
    companies > 0 ? `${formatCount(companies)} ${plural(companies, 'company', 'companies')}` : '',
    records > 0 ? entries(records) : '',
  ];
  return listed(parts.filter((part) => part !== ''));
};
const actions: Readonly<Record<ImportAction, string>> = {
  create: 'New',
  update: 'Updated',
  link: 'Joined',
  skip: 'Left out',
  invalid: 'Cannot be read',
};

const dateOrders: Readonly<Record<DateOrder, string>> = {
  dmy: 'day, month, year',
  mdy: 'month, day, year',
  ymd: 'year, month, day',
};

/** The encodings by the names under which programs offer them. */
const encodings: Readonly<Record<Encoding, string>> = {
  'utf-8': 'Unicode (UTF-8)',
  'windows-1252': 'Western European (Windows-1252)',
  'windows-1250': 'Central European (Windows-1250)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'windows-1253': 'Greek (Windows-1253)',
  'windows-1254': 'Turkish (Windows-1254)',
  'windows-1255': 'Hebrew (Windows-1255)',
  'windows-1256': 'Arabic (Windows-1256)',
  'windows-1257': 'Baltic (Windows-1257)',
  'iso-8859-2': 'Central European (ISO 8859-2)',
  'iso-8859-15': 'Western European (ISO 8859-15)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  macintosh: 'Western European (Mac)',
  shift_jis: 'Japanese (Shift JIS)',
  'euc-jp': 'Japanese (EUC-JP)',
  gb18030: 'Chinese, simplified (GB 18030)',
  big5: 'Chinese, traditional (Big5)',
  'euc-kr': 'Korean (EUC-KR)',
  'utf-16le': 'Unicode (UTF-16 LE)',
  'utf-16be': 'Unicode (UTF-16 BE)',
  cp850: 'Western European (DOS, 850)',
  cp852: 'Central European (DOS, 852)',
  cp437: 'United States (DOS, 437)',
  cp866: 'Cyrillic (DOS, 866)',
};

/** The import, step by step. */
export const importing = {
  heading: 'Import and export',
  reason: importReasonText,
  fields: importFields,
  recordFields,
  actions,
  dateOrders,

  chooseHeading: 'Bring in your job search',
  chooseIntro:
    'LinkedIn’s data export as it comes, or any CSV file from another tracker or a spreadsheet. You see what will happen before anything is written, and you can undo it afterwards.',
  dropHere: 'Drop files or a folder anywhere on this window',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  linkedinHeading: 'How to get LinkedIn’s export',
  linkedinSteps: [
    'On LinkedIn, open Settings & Privacy, then Data privacy, then Get a copy of your data.',
    'Ask for the larger data archive. It holds your job applications, saved jobs and connections.',
    'LinkedIn mails you a link, usually within a day. Download the .zip and drop it here; there is no need to unpack it.',
  ],

  reading: ({ source }: { readonly source: string }) => `Reading ${source}`,
  readRows: ({ done, total }: { readonly done: number; readonly total: number }) =>
    total === 0
      ? `${formatCount(done)} ${plural(done, 'row', 'rows')}`
      : `${formatCount(done)} of ${formatCount(total)} ${plural(total, 'row', 'rows')}`,
  timeLeft: ({ milliseconds }: { readonly milliseconds: number }) => {
    const seconds = Math.ceil(milliseconds / 1000);
    if (seconds < 60) {
      return seconds <= 1 ? 'about a second left' : `about ${seconds} seconds left`;
    }
    const minutes = Math.round(seconds / 60);
    return `about ${minutes} ${plural(minutes, 'minute', 'minutes')} left`;
  },
  progress: 'Progress',
  cancel: 'Cancel',
  stop: 'Cancel the import',

  mappingHeading: ({ file }: { readonly file: string }) => `What are the columns of ${file}?`,
  mappingIntro:
    'Followthrough guessed what it could. What has no field of its own is kept in the notes of its role, unless you leave it out.',
  rowsAre: 'The rows of this file are',
  kinds: {
    roles: 'applications and jobs',
    people: 'people I know',
    companies: 'companies',
    interactions: 'calls, mails and talks',
    signals: 'what people told me',
    promises: 'what people promised',
    follow_ups: 'what I mean to do',
  },
  companiesIntro:
    'They become companies of yours, without a role there. What has no field of its own is kept in their notes, unless you leave it out.',
  recordsIntro:
    'Each row goes to the role that it names: by its link or number, else by company and title, else to the only role of the company, or the only open one. What has no field of its own is kept in its text, unless you leave it out.',
  peopleIntro: 'They become no roles. After the import you can choose from them whom you want to keep.',
  readAs: 'How the file is read',
  encoding: 'Letters',
  encodings,
  encodingHint: 'If letters look wrong below, choose another.',
  delimiter: 'Columns are parted by',
  delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars ( | )' },
  headerLine: 'Names of columns on line (0: none)',
  emptyColumn: 'nothing in it',
  columnHeader: 'Column in the file',
  samples: 'What it holds',
  meaning: 'Becomes',
  meaningOf: ({ header }: { readonly header: string }) => `What ${header} becomes`,
  unnamedColumn: ({ position }: Record<'position', number>) => `Column ${position}`,
  leaveOut: 'Leave out',
  keepInNotes: 'Keep in the notes',
  keepInText: 'Keep in the text',
  dateOrderOf: ({ header }: { readonly header: string }) => `How the days of ${header} are written`,
  dateOrderChoose: 'Choose…',
  dateOrderWhy: 'These days can be read in more than one way.',
  needsCompany: 'One column has to be the company.',
  needsTitle: 'One column has to be the title.',
  needsRole: 'One column has to say which role it is: company, title, link or number.',
  needsField: ({ field }: { readonly field: string }) => `One column has to be: ${field}.`,
  fieldTwice: ({ field }: { readonly field: string }) => `${field} is chosen for more than one column.`,
  needsDateOrder: ({ header }: { readonly header: string }) => `Say how the days of ${header} are written.`,
  mappingNext: 'Show what will happen',

  planHeading: 'What will happen',
  planSource: ({ source, rows }: { readonly source: string; readonly rows: number }) =>
    `${source}: ${formatCount(rows)} ${plural(rows, 'row', 'rows')} read. Nothing is written yet.`,
  columnsOf: ({ file }: { readonly file: string }) => `Columns of ${file}…`,
  columnsShort: 'Columns…',
  guessed: ({ file, encoding, words }: Record<'file' | 'encoding', string> & { readonly words: readonly string[] }) =>
    `${file} does not say how its letters are written. They were taken for ${encoding}: ${words.map((word) => `“${word}”`).join(', ')}. If that looks wrong, choose other letters under Columns.`,
  keptColumns: ({
    file,
    columns,
    isOfRoles,
  }: {
    readonly file: string;
    readonly columns: readonly string[];
    readonly isOfRoles: boolean;
  }) =>
    `${formatCount(columns.length)} ${plural(columns.length, 'column of', 'columns of')} ${file} ${plural(columns.length, 'has', 'have')} no field and ${plural(columns.length, 'goes', 'go')} into the ${isOfRoles ? 'notes' : 'text of each row'}: ${columns.join(', ')}.`,
  leftOutColumns: ({ file, columns }: { readonly file: string; readonly columns: readonly string[] }) =>
    `${formatCount(columns.length)} ${plural(columns.length, 'column of', 'columns of')} ${file} ${plural(columns.length, 'is', 'are')} left out: ${columns.join(', ')}.`,
  broken: ({ file, count, lines }: Count & { readonly file: string; readonly lines: readonly number[] }) =>
    `${formatCount(count)} ${plural(count, 'row of', 'rows of')} ${file} ${plural(count, 'has', 'have')} characters that could not be read; they became “�”: line ${lines.join(', ')}${count > lines.length ? ' and more' : ''}.`,
  above: ({ file, count, texts }: Count & { readonly file: string; readonly texts: readonly string[] }) =>
    `${formatCount(count)} ${plural(count, 'line of', 'lines of')} ${file} above the names of its columns ${plural(count, 'is', 'are')} left out: ${texts.map((text) => `“${text}”`).join(', ')}${count > texts.length ? ' and more' : ''}.`,
  shownDuplicates: 'Alike',
  shownWarnings: 'With a warning',
  warningsOf: ({ count }: Count) => `${formatCount(count)} ${plural(count, 'warning', 'warnings')}`,
  /** Company and title are the same, or it would be none. */
  twin: ({ stageName, day, place }: Record<'stageName' | 'day' | 'place', string>) =>
    [place, stageName, day].filter((part) => part !== '').join(' · '),
  writtenMoment: ({ moment }: { readonly moment: string }) =>
    `The file says ${moment}; this is the day where you live.`,
  saveInvalid: ({ count }: Count) =>
    `Save the ${formatCount(count)} ${plural(count, 'row', 'rows')} that cannot be read`,
  invalidSaved: ({ file }: { readonly file: string }) =>
    `Saved to ${file}. Mend the rows there, then import that file.`,
  invalidHeaders: ['Reason', 'File', 'Line'],
  invalidFile: ({ source }: { readonly source: string }) =>
    `${fileNameOf(`Not imported from ${source.replace(/\.(?:csv|zip|tsv|txt)$/i, '')}`)}.csv`,
  openNew: 'Open the new roles',
  planFile: ({
    name,
    rows,
    preset,
  }: {
    readonly name: string;
    readonly rows: number;
    readonly preset: string | null;
  }) => `${name} · ${formatCount(rows)} ${plural(rows, 'row', 'rows')}${preset === null ? '' : ` · ${preset}`}`,
  companies: ({ count }: Count) => `${formatCount(count)} new ${plural(count, 'company', 'companies')}`,
  allRows: 'All rows',
  filterRows: 'Show rows',
  table: 'Rows of the import',
  place: 'Where',
  atLine: ({ line }: { readonly line: number }) => `:${line}`,
  whereFull: ({ file, line }: { readonly file: string; readonly line: number }) => `${file}, line ${line}`,
  title: 'Role',
  company: 'Company',
  stage: 'Stage',
  day: 'Day',
  action: 'What happens',
  noRows: 'No row here.',
  unknownStages: ({ count }: Count) =>
    `${formatCount(count)} ${plural(count, 'stage name is', 'stage names are')} not on your board`,
  unknownStagesHint: 'Choose the column that each one goes to. The name in the file is kept in the history.',
  unknownStage: ({ raw, rows }: { readonly raw: string; readonly rows: number }) =>
    `${raw} · ${formatCount(rows)} ${plural(rows, 'row', 'rows')}`,
  chooseStage: 'Choose a column…',
  otherStages: ({ count, isOpen }: Count & { readonly isOpen: boolean }) =>
    isOpen ? `All ${formatCount(count)} that have no column yet` : `All ${formatCount(count)} chosen together`,
  stagesNotListed: ({ listed, names }: Record<'listed' | 'names', number>) =>
    `${formatCount(listed)} of the ${formatCount(names)} are listed here, those without a column first.`,
  /** Every name that is known of files left alone, for a tooltip. */
  leftAloneNames: ({ names }: { readonly names: readonly string[] }) => names.join('\n'),
  leftAlone: ({ count, names }: Count & { readonly names: readonly string[] }) => {
    const more = count - names.length;
    const list = `${names.join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`;
    return count === 1
      ? `One other file is not imported: ${list}. If your applications are in it, choose it by itself.`
      : `${formatCount(count)} other files are not imported: ${list}. If your applications are in one of them, choose that file by itself.`;
  },
  duplicates: ({ count }: Count) =>
    `${formatCount(count)} ${plural(count, 'row looks like a role that is', 'rows look like roles that are')} there already`,
  duplicatesHint:
    'On your board, or earlier in these files: same company and title, within three days. You decide; nothing is merged.',
  createAll: 'Add them all',
  skipAll: 'Leave them all out',
  leaveRowOut: ({ title }: { readonly title: string }) => `Leave out ${title}`,
  addRow: ({ title }: { readonly title: string }) => `Add ${title} after all`,
  leaveOutShort: 'Leave out',
  addShort: 'Add',
  people: ({ count }: Count) =>
    `${formatCount(count)} ${plural(count, 'person', 'people')} found. They are no roles; choose from them whom you want to keep.`,
  peopleLater: ({ count }: Count) =>
    `${formatCount(count)} ${plural(count, 'person', 'people')} found. They are no roles; once these are imported you choose whom you want to keep.`,
  choosePeople: 'Choose people',
  importButton: ({ update, ...counts }: Brought) => {
    const brought = broughtIn(counts);
    if (brought === '') return `Update ${roles(update)}`;
    return update > 0 ? `Import ${brought}, update ${formatCount(update)}` : `Import ${brought}`;
  },
  nothingToImport: 'There is nothing to import here.',
  stagesOpen: ({ count }: Count) =>
    `Choose a column for ${formatCount(count)} more ${plural(count, 'stage name', 'stage names')} first.`,
  otherFile: 'Choose something else',

  applying: ({ source }: { readonly source: string }) => `Importing ${source}`,
  applyingHint: 'If you cancel, everything written so far is taken back.',
  takingBack: 'Taking back…',
  appliedHeading: ({ update, ...counts }: Brought) => {
    const brought = broughtIn(counts);
    if (brought !== '') return `${brought} imported`;
    return update > 0 ? `${roles(update)} updated` : 'Nothing needed to change';
  },
  appliedBody: ({ source }: { readonly source: string }) => `From ${source}.`,
  openBoard: 'Open the board',
  undoImport: 'Undo this import',
  importMore: 'Import something else',
  undoAgain: 'Try the undo again',

  restoredHeading: 'All of it is here',
  restored: ({ source, count }: Count & { readonly source: string }) =>
    `${formatCount(count)} ${plural(count, 'record', 'records')} from ${source}, as they were when it was written.`,

  undoing: ({ source }: { readonly source: string }) => `Undoing ${source}`,
  undoneHeading: 'The import is undone',
  undone: ({
    records,
    removed,
    restored,
    keptEdited,
  }: Record<'records' | 'removed' | 'restored' | 'keptEdited', number | null>) => {
    if (records === null || removed === null || restored === null || keptEdited === null) {
      return 'The undo is done; only its figures were lost.';
    }
    const gone = listed(
      [removed > 0 ? roles(removed) : '', records > 0 ? entries(records) : ''].filter((part) => part !== ''),
    );
    if (gone === '' && restored === 0 && keptEdited === 0) return 'What it brought is taken back.';
    return [
      gone === '' ? '' : `${gone} removed.`,
      restored > 0 ? `${roles(restored)} put back as before.` : '',
      keptEdited > 0 ? `${roles(keptEdited)} kept, because you edited ${plural(keptEdited, 'it', 'them')} since.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
  cancelledHeading: 'Import cancelled',
  cancelledBody: 'Nothing was imported, and nothing on your board was changed by it.',
  failedHeading: 'The import stopped',
  failedHeadings: { import: 'The import stopped', undo: 'The undo stopped', redo: 'The redo stopped' },
  failedPlace: ({ file, line }: { readonly file: string; readonly line: number | undefined }) =>
    line === undefined ? `File ${file}` : `File ${file}, line ${line}`,

  historyHeading: 'Imports so far',
  historyEmpty: 'Nothing has been imported yet.',
  batch: ({ update, ...counts }: Brought) => {
    const brought = broughtIn(counts) || roles(0);
    return update > 0 ? `${brought} added, ${formatCount(update)} updated` : `${brought} added`;
  },
  batchAt: ({ instant }: { readonly instant: string }) => formatMoment(instant),
  batchUndone: 'undone',
  undoBatch: ({ source }: { readonly source: string }) => `Undo the import of ${source}`,
  undo: 'Undo',
  editedHeading: ({ count }: Count) => `${roles(count)} of this import ${plural(count, 'has', 'have')} changed since`,
  editedBody: ({ count }: Count) =>
    `Undoing takes back what the import brought. What about the ${plural(count, 'role', 'roles')} that you, or another import, have worked on since?`,
  keepEdited: ({ count }: Count) => `Keep ${plural(count, 'it', 'them')} as ${plural(count, 'it is', 'they are')}`,
  removeEdited: ({ count }: Count) => `Take ${plural(count, 'it', 'them')} back too`,
} as const;
