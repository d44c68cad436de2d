import type {
  ImportMappingAnswer,
  ImportMappingQuestion,
  ImportReading,
  ImportTableKind,
} from '#shared/contract/importMapping.ts';
import type { TableFormat } from '#shared/csv/columns.ts';
import { isPeople } from '#shared/csv/peopleColumns.ts';
import type { RecordFormat } from '#shared/csv/records/readRecord.ts';
import { recordKindOf } from '#shared/csv/records/recordKind.ts';
import type { RecordKind } from '#shared/csv/records/recordKinds.ts';
import type { SuggestedColumn } from '#shared/csv/suggestColumns.ts';
import { errors } from '#shared/messages/errors.ts';
import { ImportProblem } from './importProblem.ts';
import { NOTHING_CHOSEN, type Table } from './readTable.ts';
import { isRecordKind, type RecordColumns, recordAnswerFits, recordColumns, recordFormat } from './recordTable.ts';
import {
  answerFits,
  asUse,
  type ColumnAnswer,
  mappingQuestion,
  type Remembered,
  suggestionsFor,
  tableFormat,
} from './tableFormat.ts';

/** What the engine makes of a table's columns, by what its rows are; of people it finds out by itself. */
type TableColumns =
  | { readonly kind: 'roles'; readonly columns: readonly SuggestedColumn[] }
  | { readonly kind: 'people'; readonly columns: readonly SuggestedColumn[] }
  | { readonly kind: RecordKind; readonly columns: RecordColumns };

/** A table with what the engine makes of its columns, and what the user says of them. */
export type OpenTable = TableColumns & {
  readonly table: Table;
  readonly answer: readonly ColumnAnswer[] | null;
  /** What the user has chosen and not confirmed yet, for each kind that they have tried. */
  readonly sketches: Partial<Readonly<Record<ImportTableKind, readonly ColumnAnswer[]>>>;
  readonly choice: ImportReading;
  /** The user wants to see its columns, whether they speak for themselves or not. */
  readonly isAsked: boolean;
};

/** What a table's columns say that its rows are. */
const kindOfColumns = ({ preset, headers, rows }: Table): ImportTableKind =>
  preset?.kind ?? recordKindOf(headers) ?? (isPeople(headers, rows) ? 'people' : 'roles');

const columnsOf = (table: Table, kind: ImportTableKind): TableColumns =>
  isRecordKind(kind) ? { kind, columns: recordColumns(table, kind) } : { kind, columns: suggestionsFor(table) };

export const openTable = (table: Table, before: Remembered, choice: ImportReading = NOTHING_CHOSEN): OpenTable => ({
  ...columnsOf(table, before.kind ?? kindOfColumns(table)),
  table,
  answer: before.columns,
  sketches: {},
  choice,
  isAsked: false,
});

const suggestedOf = (open: OpenTable) =>
  open.columns.map(({ meaning, ...column }) => ({ ...column, suggested: asUse(meaning) }));

export const questionOf = (open: OpenTable): ImportMappingQuestion =>
  mappingQuestion(open.table, suggestedOf(open), open.sketches[open.kind] ?? open.answer, open);

/** How the rows of a table are read: as roles or as records in this format, or (`null`) as people. */
export type Reading =
  | { readonly kind: 'roles'; readonly format: TableFormat }
  | { readonly kind: RecordKind; readonly format: RecordFormat }
  | null;

/** `undefined`: only the user can say what its columns are. */
const readingOf = (open: OpenTable): Reading | undefined => {
  if (open.kind === 'people') return null;
  if (open.kind === 'roles') {
    const format = tableFormat(open.table, open.columns, open.answer);
    return format === null ? undefined : { kind: open.kind, format };
  }
  const format = recordFormat(open.kind, open.columns, open.answer);
  return format === null ? undefined : { kind: open.kind, format };
};

/** The format of a table that is read by its columns; `null` of people, and of one whose columns are still to be said. */
export const formatOf = (open: OpenTable): TableFormat | RecordFormat | null => readingOf(open)?.format ?? null;

/** What the import waits for before it can plan; or how each table is read. */
export const readingsOf = (
  tables: readonly OpenTable[],
): { readonly question: ImportMappingQuestion } | { readonly readings: readonly Reading[] } => {
  const readings: Reading[] = [];
  for (const open of tables) {
    const reading = readingOf(open);
    if (open.isAsked || reading === undefined) return { question: questionOf(open) };
    readings.push(reading);
  }
  return { readings };
};

const invalid = (file: string): ImportProblem =>
  new ImportProblem({ code: 'invalid_input', message: errors.invalidInput({}), details: { file } });

/** The table of that name. @throws ImportProblem if there is none */
export const tableNamed = (tables: readonly OpenTable[], file: string): OpenTable => {
  const found = tables.find(({ table }) => table.name === file);
  if (found === undefined) throw invalid(file);
  return found;
};

const fits = (open: OpenTable, columns: readonly ColumnAnswer[]): boolean => {
  if (open.kind === 'people') return true;
  return open.kind === 'roles' ? answerFits(open.columns, columns) : recordAnswerFits(open.kind, open.columns, columns);
};

/**
 * An answer that stands beside the one before: an order of days that it leaves open stays as it was said. Of two tables with
 * the same columns each may leave another one open, and the answer to one must not take back that to the other.
 */
const withOrders = (
  columns: readonly ColumnAnswer[],
  before: readonly ColumnAnswer[] | null,
): readonly ColumnAnswer[] =>
  columns.map((column, index) => ({ ...column, dateOrder: column.dateOrder ?? before?.[index]?.dateOrder ?? null }));

/**
 * The tables with the user's answer for one of them, and for all with the same columns. An answer of another kind says what
 * the rows are, and is asked anew what its columns are: those that it names are of the kind before.
 * @throws ImportProblem if the answer cannot stand
 */
export const withAnswer = (tables: readonly OpenTable[], answer: ImportMappingAnswer): readonly OpenTable[] => {
  const asked = tableNamed(tables, answer.file);
  const { kind, columns, isDone } = answer;
  if (columns.length !== asked.columns.length) throw invalid(answer.file);
  const sketches = { ...asked.sketches, [asked.kind]: columns };
  const another = kind === asked.kind ? asked : { ...asked, ...columnsOf(asked.table, kind), answer: null };
  if (!isDone) return tables.map((open) => (open === asked ? { ...another, sketches, isAsked: true } : open));
  if (!fits(another, columns)) throw invalid(answer.file);
  return tables.map((open) => {
    if (open.table.headerKey !== asked.table.headerKey) return open;
    const same = kind === open.kind ? open : { ...open, ...columnsOf(open.table, kind), answer: null };
    const said = kind === 'people' ? open.answer : withOrders(columns, same.answer);
    return { ...same, answer: said, sketches: {}, isAsked: false };
  });
};

/** The user says that the rows of a table are something else than its columns' names do. */
export const isOwnKind = ({ table, kind }: OpenTable): boolean => kind !== kindOfColumns(table);

/** Whether an answer makes other rows of a table than those that were planned. */
export const isOtherwise = (open: OpenTable, { kind: asked, columns: chosen }: ImportMappingAnswer): boolean => {
  const suggested = suggestedOf(open);
  return (
    open.kind !== asked ||
    chosen.some(({ field, dateOrder }, index) => {
      const before = open.answer?.[index] ?? { field: suggested[index]?.suggested ?? null, dateOrder: null };
      return field !== before.field || (dateOrder !== null && dateOrder !== before.dateOrder);
    })
  );
};
