import type { DateOrder } from '../../contract/importMapping.ts';
import type { ImportReason } from '../../contract/imports.ts';
import { isMissing, longText } from '../cellText.ts';
import type { Column } from '../columns.ts';
import { type DayProblem, type ReadDay, readDay } from '../readDay.ts';
import { rowCells } from '../rowCells.ts';
import { createRowNotes } from '../rowNotes.ts';
import { shownCell } from '../shownCell.ts';
import type { InUsersZone } from '../zonedDay.ts';
import { FIELDS_OF, type RecordField, type RecordMeaning } from './recordFields.ts';
import type { RecordKind } from './recordKinds.ts';
import type { Word } from './wordList.ts';

/** A column of a table of records once it is decided what it is. */
export type RecordColumn = {
  /** The header as it stands in the file. */
  readonly header: string;
  readonly meaning: RecordMeaning;
  readonly dateOrder: DateOrder;
};

/** A field has one column: what the kind has no field for, and a second column of a field, is kept. */
const fittingMeanings = (kind: RecordKind, columns: readonly RecordColumn[]): readonly RecordMeaning[] => {
  const fields: readonly RecordMeaning[] = FIELDS_OF[kind];
  const wanted = columns.map(({ meaning }) => meaning);
  return wanted.map((meaning, column) => {
    if (meaning === null) return null;
    return fields.includes(meaning) && wanted.indexOf(meaning) === column ? meaning : 'keep';
  });
};

const OF_LISTS = ['company', 'title', 'url', 'externalId', 'contactName', 'contactEmail', 'notes', 'keep'] as const;

/** The columns that a list of roles has, too, for what reads those. */
const listColumns = (columns: readonly RecordColumn[], meanings: readonly RecordMeaning[]): readonly Column[] =>
  columns.map(({ header, dateOrder }, column) => ({
    header,
    dateOrder,
    meaning: OF_LISTS.find((meaning) => meaning === meanings[column]) ?? null,
  }));

/** Fields of which the address behind the words of a link is read, or kept, by what reads them. */
const READS_LINKS: readonly RecordMeaning[] = ['company', 'title', 'url', 'notes', 'keep', null];

const MOST_SHOWN = 200;

/** The cells of a row of records: those of fields to be read, all others for the text. */
export const createRecordCells = (kind: RecordKind, columns: readonly RecordColumn[], inUsersZone: InUsersZone) => {
  const meanings = fittingMeanings(kind, columns);
  const list = rowCells(listColumns(columns, meanings));
  const columnOf = (field: RecordField): number => meanings.indexOf(field);
  const header = (field: RecordField): string => list.header(columnOf(field));

  return (cells: readonly string[]) => {
    const more = createRowNotes();
    const raw = (field: RecordField): string => list.cell(cells, columnOf(field));
    const line = (field: RecordField): string => list.line(cells, columnOf(field));
    const reason = (code: ImportReason['code'], field: RecordField, value = ''): ImportReason => ({
      code,
      ...(value === '' ? {} : { value: value.slice(0, MOST_SHOWN) }),
      ...(columnOf(field) === -1 ? {} : { column: header(field) }),
    });
    /** A field's cell as it stands goes into the text. @param code what the user is told of it; `null`: nothing */
    const keep = (field: RecordField, code: ImportReason['code'] | null): void => {
      const text = longText(raw(field));
      more.keep(header(field), text, code === null ? null : reason(code, field, line(field)));
    };
    const dateOrderOf = (field: RecordField): DateOrder => columns[columnOf(field)]?.dateOrder ?? 'mdy';

    return {
      list,
      cells,
      more,
      raw,
      line,
      header,
      reason,
      keep,
      dateOrderOf,
      /** A column's day, what is wrong with it, or `null` where the cell is empty. */
      day: (field: RecordField): ReadDay | DayProblem | null => {
        const text = line(field).replace(/\p{Cf}/gu, '');
        return text === '' ? null : readDay(text, dateOrderOf(field), inUsersZone);
      },
      /** What an optional cell's word means. What is not known, or says more, is kept; the first is told. */
      word: <T>(field: RecordField, read: (text: string) => Word<T> | undefined): T | undefined => {
        const text = line(field);
        if (text === '') return undefined;
        const word = read(text);
        if (word === undefined) keep(field, 'unknown_word');
        else if (word.saysMore) keep(field, null);
        return word?.value;
      },
      /** Everything that no field takes: the columns to be kept, addresses behind words, cells beyond the columns. */
      keepOthers: (): void => {
        for (const [column, meaning] of meanings.entries()) {
          const behind = READS_LINKS.includes(meaning) ? null : shownCell(list.cell(cells, column).trim());
          if (behind?.address) more.keep(list.header(column), behind.address, null);
        }
        for (const column of list.kept) {
          const text = longText(list.cell(cells, column));
          if (!isMissing(text)) more.keep(list.header(column), text, null);
        }
        const further = cells.slice(columns.length).map(longText);
        const beyond = further.filter((text) => text !== '').join(', ');
        if (beyond !== '') more.keep('', beyond, { code: 'further_cells' });
      },
    };
  };
};
export type RecordRow = ReturnType<ReturnType<typeof createRecordCells>>;
