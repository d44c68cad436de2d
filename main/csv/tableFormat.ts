import { z } from 'zod';
import { dateOrder, type ImportMappingQuestion, importField } from '#shared/contract/imports.ts';
import type { TableFormat } from '#shared/csv/columns.ts';
import { needsMapping, type SuggestedColumn, suggestColumns } from '#shared/csv/suggestColumns.ts';
import type { Table } from './readTable.ts';

/** What is remembered for files with the same columns: what they are, and where stage names went. */
const remembered = z.object({
  columns: z.array(z.object({ field: importField.nullable(), dateOrder: dateOrder.nullable() })).nullable(),
  stages: z.record(z.string(), z.string()),
});
export type Remembered = Readonly<z.infer<typeof remembered>>;
export type ColumnAnswer = NonNullable<Remembered['columns']>[number];

export const NOTHING_REMEMBERED: Remembered = { columns: null, stages: {} };

/** Reads what was written down; nothing if it is from another time and makes no sense any more. */
export const parseRemembered = (text: string | undefined): Remembered => {
  if (text === undefined) return NOTHING_REMEMBERED;
  try {
    const parsed = remembered.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : NOTHING_REMEMBERED;
  } catch {
    return NOTHING_REMEMBERED;
  }
};

const isDay = (field: ColumnAnswer['field']): boolean => field === 'appliedDate' || field === 'savedDate';

/** Whether an answer can stand: company and title, no field twice, and every open order of days chosen. */
export const answerFits = (columns: readonly SuggestedColumn[], answer: readonly ColumnAnswer[]): boolean => {
  const fields = answer.map(({ field }) => field).filter((field) => field !== null);
  return (
    answer.length === columns.length &&
    fields.includes('company') &&
    fields.includes('title') &&
    new Set(fields).size === fields.length &&
    answer.every(({ field, dateOrder }, index) => dateOrder !== null || !isDay(field) || !columns[index]?.dateOrderOpen)
  );
};

/** A table on its way to a format: what the engine makes of its columns, and what it knows from before. */
export const suggestionsFor = (table: Table): readonly SuggestedColumn[] =>
  suggestColumns(table.headers, table.rows, table.preset);

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
          // `applied` with yes and no in it is a flag, whatever the user calls it: there are no days in it.
          meaning: meaning === 'appliedFlag' && field === 'appliedDate' ? 'appliedFlag' : field,
          dateOrder: dateOrderOpen ? (chosen?.dateOrder ?? dateOrder) : dateOrder,
        };
      }),
    };
  }
  return needsMapping(columns) ? null : { ...common, columns };
};

const SAMPLES = 5;

/** What the user is asked when a table's columns do not speak for themselves. */
export const mappingQuestion = (table: Table, columns: readonly SuggestedColumn[]): ImportMappingQuestion => ({
  file: table.name,
  columns: columns.map(({ header, meaning, dateOrderOpen }, index) => {
    const samples = new Set<string>();
    for (const cells of table.rows.slice(0, 500)) {
      const cell = (cells[index] ?? '').trim();
      if (cell !== '') samples.add(cell.slice(0, 200));
      if (samples.size === SAMPLES) break;
    }
    const own = importField.safeParse(meaning);
    return {
      header,
      samples: [...samples],
      suggested: meaning === 'appliedFlag' ? 'appliedDate' : (own.data ?? null),
      dateOrderOpen,
    };
  }),
});
