import type {
  ImportMappingAnswer,
  ImportMappingQuestion,
  ImportReading,
  ImportTableKind,
} from '#shared/contract/importMapping.ts';
import type { TableFormat } from '#shared/csv/columns.ts';
import { isPeople } from '#shared/csv/peopleColumns.ts';
import type { SuggestedColumn } from '#shared/csv/suggestColumns.ts';
import { errors } from '#shared/messages/errors.ts';
import { ImportProblem } from './importProblem.ts';
import { NOTHING_CHOSEN, type Table } from './readTable.ts';
import {
  answerFits,
  asUse,
  type ColumnAnswer,
  mappingQuestion,
  type Remembered,
  suggestionsFor,
  tableFormat,
} from './tableFormat.ts';

/** A table with what the engine makes of its columns, and what the user says of them. */
export type OpenTable = {
  readonly table: Table;
  readonly columns: readonly SuggestedColumn[];
  readonly kind: ImportTableKind;
  readonly answer: readonly ColumnAnswer[] | null;
  /** What the user has chosen and not confirmed yet. */
  readonly sketch: readonly ColumnAnswer[] | null;
  readonly choice: ImportReading;
  /** The user wants to see its columns, whether they speak for themselves or not. */
  readonly isAsked: boolean;
};

/** What a table's columns say that its rows are. */
const kindOfColumns = (table: Table): ImportTableKind =>
  table.preset?.kind ?? (isPeople(table.headers) ? 'people' : 'roles');

export const openTable = (table: Table, before: Remembered, choice: ImportReading = NOTHING_CHOSEN): OpenTable => ({
  table,
  columns: suggestionsFor(table),
  kind: before.kind ?? kindOfColumns(table),
  answer: before.columns,
  sketch: null,
  choice,
  isAsked: false,
});

export const questionOf = ({ table, columns, kind, answer, sketch, choice }: OpenTable): ImportMappingQuestion =>
  mappingQuestion(table, columns, sketch ?? answer, { kind, choice });

/** How the rows of a table are read: as roles in this format, or (`null`) as people. */
export type Reading = TableFormat | null;

/** What the import waits for before it can plan; or how each table is read. */
export const readingsOf = (
  tables: readonly OpenTable[],
): { readonly question: ImportMappingQuestion } | { readonly readings: readonly Reading[] } => {
  const readings: Reading[] = [];
  for (const open of tables) {
    const format = open.kind === 'people' ? null : tableFormat(open.table, open.columns, open.answer);
    if (open.isAsked || (open.kind === 'roles' && format === null)) return { question: questionOf(open) };
    readings.push(format);
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

/**
 * The tables with the user's answer for one of them, and for all with the same columns.
 * @throws ImportProblem if the answer cannot stand
 */
export const withAnswer = (tables: readonly OpenTable[], answer: ImportMappingAnswer): readonly OpenTable[] => {
  const asked = tableNamed(tables, answer.file);
  const { kind, columns, isDone } = answer;
  if (columns.length !== asked.columns.length) throw invalid(answer.file);
  if (!isDone) {
    return tables.map((open) => (open === asked ? { ...open, kind, sketch: columns, isAsked: true } : open));
  }
  if (kind === 'roles' && !answerFits(asked.columns, columns)) throw invalid(answer.file);
  return tables.map((open) =>
    open.table.headerKey === asked.table.headerKey
      ? { ...open, kind, answer: kind === 'roles' ? columns : open.answer, sketch: null, isAsked: false }
      : open,
  );
};

/** The user says that the rows of a table are something else than its columns' names do. */
export const isOwnKind = ({ table, kind }: OpenTable): boolean => kind !== kindOfColumns(table);

/** Whether an answer makes other rows of a table than those that were planned. */
export const isOtherwise = (
  { kind, columns, answer }: OpenTable,
  { kind: asked, columns: chosen }: ImportMappingAnswer,
): boolean =>
  kind !== asked ||
  chosen.some(({ field, dateOrder }, index) => {
    const before = answer?.[index] ?? { field: asUse(columns[index]?.meaning ?? null), dateOrder: null };
    return field !== before.field || (dateOrder !== null && dateOrder !== before.dateOrder);
  });
