import type { ImportTableKind } from '#shared/contract/importMapping.ts';
import { lineText } from '#shared/csv/cellText.ts';
import { columnDateOrder } from '#shared/csv/columnDateOrder.ts';
import { areRowNumbers } from '#shared/csv/columnMeaning.ts';
import { ANY_ID } from '#shared/csv/records/planRecords.ts';
import type { RecordFormat } from '#shared/csv/records/readRecord.ts';
import { missingFields, RECORD_FIELDS, type RecordMeaning } from '#shared/csv/records/recordFields.ts';
import { RECORD_KINDS, type RecordKind } from '#shared/csv/records/recordKinds.ts';
import { recordMeanings } from '#shared/csv/records/recordWords.ts';
import type { Table } from './readTable.ts';
import type { ColumnAnswer, ShownColumn } from './tableFormat.ts';

export const isRecordKind = (kind: ImportTableKind): kind is RecordKind =>
  RECORD_KINDS.some((record) => record === kind);

/** What a use that the user chose means in a table of records; one that only roles have is kept. */
const asMeaning = (field: ColumnAnswer['field']): RecordMeaning =>
  field === null ? null : (RECORD_FIELDS.find((own) => own === field) ?? 'keep');

/** Columns with days; a value may be one, as that of a start date is. */
const holdsDays = (meaning: RecordMeaning): boolean =>
  meaning === 'onDay' || meaning === 'dueDay' || meaning === 'value';

export type RecordColumns = readonly (ShownColumn & { readonly meaning: RecordMeaning })[];

/** What the engine makes of the columns of a table of records. */
export const recordColumns = ({ headers, rows }: Table, kind: RecordKind): RecordColumns =>
  recordMeanings(kind, headers).map((named, column) => {
    const cells = rows.map((row) => lineText(row[column] ?? ''));
    const { order, open } = columnDateOrder(cells);
    const isEmpty = cells.every((cell) => cell === '');
    // What is left out by its name counts rows, or else is somebody's number.
    const meaning = named === null && !areRowNumbers(cells) ? 'keep' : named;
    return { header: headers[column] ?? '', meaning, isEmpty, dateOrder: order, dateOrderOpen: open };
  });

/** Whether columns of these meanings can be read: nothing is missing, no field comes twice, and no order of days is open. */
const isClear = (kind: RecordKind, columns: RecordColumns, chosen: readonly ColumnAnswer[] | null): boolean => {
  const meanings = columns.map(({ meaning }, index) =>
    chosen === null ? meaning : asMeaning(chosen[index]?.field ?? null),
  );
  const fields = meanings.filter((meaning) => meaning !== null && meaning !== 'keep');
  return (
    missingFields(kind, meanings).length === 0 &&
    new Set(fields).size === fields.length &&
    columns.every(
      ({ dateOrderOpen }, index) =>
        !dateOrderOpen || !holdsDays(meanings[index] ?? null) || (chosen?.[index]?.dateOrder ?? null) !== null,
    )
  );
};

/** Whether an answer can stand. */
export const recordAnswerFits = (kind: RecordKind, columns: RecordColumns, answer: readonly ColumnAnswer[]): boolean =>
  answer.length === columns.length && isClear(kind, columns, answer);

/** How the rows of a table of records are read, from an answer of the user if there is one; `null` if there must be one first. */
export const recordFormat = (
  kind: RecordKind,
  columns: RecordColumns,
  answer: readonly ColumnAnswer[] | null,
): RecordFormat | null => {
  const fitting = answer !== null && recordAnswerFits(kind, columns, answer) ? answer : null;
  if (fitting === null && !isClear(kind, columns, null)) return null;
  return {
    keyName: ANY_ID,
    columns: columns.map(({ header, meaning, dateOrder, dateOrderOpen }, index) => {
      const chosen = fitting?.[index];
      return {
        header,
        meaning: chosen === undefined ? meaning : asMeaning(chosen.field),
        dateOrder: dateOrderOpen ? (chosen?.dateOrder ?? dateOrder) : dateOrder,
      };
    }),
  };
};
