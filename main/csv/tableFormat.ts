import { z } from 'zod';
import {
  dateOrder,
  IMPORT_FIELDS,
  type ImportColumnUse,
  type ImportField,
  type ImportMappingQuestion,
  type ImportReading,
  type ImportTableKind,
  importColumnUse,
  importTableKind,
} from '#shared/contract/importMapping.ts';
import type { ColumnMeaning } from '#shared/csv/columnMeaning.ts';
import type { TableFormat } from '#shared/csv/columns.ts';
import type { RecordMeaning } from '#shared/csv/records/recordFields.ts';
import { namesRole, needsMapping, type SuggestedColumn, suggestColumns } from '#shared/csv/suggestColumns.ts';
import type { Table } from './readTable.ts';

/**
 * What is remembered for files with the same columns: what they are, and where stage names went. Written down since
 * version 2: before, a column that had no field was left out because there was no other way.
 */
const remembered = z.object({
  version: z.literal(2).optional(),
  kind: importTableKind.nullable().optional(),
  columns: z.array(z.object({ field: importColumnUse.nullable(), dateOrder: dateOrder.nullable() })).nullable(),
  stages: z.record(z.string(), z.string()),
});
export type Remembered = {
  /** `null`: as the columns' names say. */
  readonly kind: ImportTableKind | null;
  readonly columns: z.infer<typeof remembered>['columns'];
  readonly stages: Readonly<Record<string, string>>;
};
export type ColumnAnswer = NonNullable<Remembered['columns']>[number];

export const NOTHING_REMEMBERED: Remembered = { kind: null, columns: null, stages: {} };

/** Reads what was written down; nothing if it is from another time and makes no sense any more. */
export const parseRemembered = (text: string | undefined): Remembered => {
  if (text === undefined) return NOTHING_REMEMBERED;
  try {
    const parsed = remembered.safeParse(JSON.parse(text));
    if (!parsed.success) return NOTHING_REMEMBERED;
    const { version, kind = null, columns, stages } = parsed.data;
    if (version !== undefined || columns === null) return { kind, columns, stages };
    return { kind, columns: columns.map((column) => ({ ...column, field: column.field ?? 'keep' })), stages };
  } catch {
    return NOTHING_REMEMBERED;
  }
};

/** Writes down what `parseRemembered` reads. */
export const writeRemembered = (what: {
  readonly kind: ImportTableKind | null;
  readonly columns: readonly ColumnAnswer[] | null;
  readonly stages: Remembered['stages'];
}): string => JSON.stringify({ version: 2, ...what });

const isDay = (field: ImportColumnUse | null): boolean => field === 'appliedDate' || field === 'savedDate';

/** What only records have is kept in the notes of a role. */
const asRoleUse = (field: ColumnAnswer['field']): ImportField | 'keep' | null =>
  field === null ? null : (IMPORT_FIELDS.find((own) => own === field) ?? 'keep');

/** Whether an answer can stand: company and title, no field twice, and every open order of days chosen. */
export const answerFits = (columns: readonly SuggestedColumn[], answer: readonly ColumnAnswer[]): boolean => {
  const fields = answer.map(({ field }) => asRoleUse(field));
  const single = fields.filter((field) => field !== null && field !== 'keep');
  return (
    answer.length === columns.length &&
    namesRole(fields) &&
    new Set(single).size === single.length &&
    answer.every(({ field, dateOrder }, index) => dateOrder !== null || !isDay(field) || !columns[index]?.dateOrderOpen)
  );
};

/** A table on its way to a format: what the engine makes of its columns, and what it knows from before. */
export const suggestionsFor = (table: Table): readonly SuggestedColumn[] =>
  suggestColumns(table.headers, table.rows, table.preset);

/**
 * What a column is once the user has said it. `applied` with yes and no in it is a flag, whatever they call it: there are
 * no days in it. What goes into the notes anyway keeps the form that its format gives it.
 */
const asMeaning = (own: ColumnMeaning | null, field: ColumnAnswer['field']): ColumnMeaning | null => {
  const isOwn =
    (own === 'appliedFlag' && field === 'appliedDate') ||
    ((own === 'questions' || own === 'resumeName') && field === 'keep');
  return isOwn ? own : asRoleUse(field);
};

/** The format of a table, from an answer of the user if there is one; `null` if there must be one first. */
export const tableFormat = (
  table: Table,
  columns: readonly SuggestedColumn[],
  answer: readonly ColumnAnswer[] | null,
): TableFormat | null => {
  const common = {
    strictWidth: table.preset?.strictWidth ?? false,
    keyName: table.preset?.keyName ?? `file-${table.headerKey}`,
  };
  if (answer !== null && answerFits(columns, answer)) {
    return {
      ...common,
      columns: columns.map(({ header, meaning, dateOrder, dateOrderOpen }, index) => {
        const chosen = answer[index];
        const field = chosen?.field ?? null;
        return {
          header,
          meaning: asMeaning(meaning, field),
          dateOrder: dateOrderOpen ? (chosen?.dateOrder ?? dateOrder) : dateOrder,
        };
      }),
    };
  }
  return needsMapping(columns) ? null : { ...common, columns };
};

const SAMPLES = 5;

/** What the engine calls a column, as the user may call it. */
export const asUse = (meaning: ColumnMeaning | RecordMeaning): ColumnAnswer['field'] => {
  if (meaning === 'appliedFlag') return 'appliedDate';
  return meaning === 'questions' || meaning === 'resumeName' ? 'keep' : meaning;
};

/** What is shown of a column, whatever its rows are. */
export type ShownColumn = Pick<SuggestedColumn, 'header' | 'isEmpty' | 'dateOrder' | 'dateOrderOpen'>;

/** What the user is asked about a table: how it is read, and what its columns are. */
export const mappingQuestion = (
  table: Table,
  columns: readonly (ShownColumn & { readonly suggested: ColumnAnswer['field'] })[],
  answer: readonly ColumnAnswer[] | null,
  { kind, choice }: { readonly kind: ImportTableKind; readonly choice: ImportReading },
): ImportMappingQuestion => ({
  file: table.name,
  kind,
  encoding: table.encoding,
  isGuess: table.isGuess,
  delimiter: table.delimiter,
  headerLine: table.headerLine,
  choice,
  columns: columns.map(({ header, suggested, dateOrderOpen, isEmpty }, index) => {
    const samples = new Set<string>();
    for (const cells of table.rows.slice(0, 500)) {
      const cell = (cells[index] ?? '').trim();
      if (cell !== '') samples.add(cell.slice(0, 200));
      if (samples.size === SAMPLES) break;
    }
    return {
      header,
      samples: [...samples],
      isEmpty,
      suggested: answer?.[index] === undefined ? suggested : answer[index].field,
      dateOrder: answer?.[index]?.dateOrder ?? null,
      dateOrderOpen,
    };
  }),
});
