import type { ImportReason } from '../contract/imports.ts';
import { isMissing, longText } from './cellText.ts';
import type { TableFormat } from './columns.ts';
import { questionsText } from './questionsText.ts';
import { readContact } from './readContact.ts';
import { type DayProblem, type ReadDay, readDay } from './readDay.ts';
import { postingLink, readLink } from './readLinks.ts';
import { createNamesReader } from './readNames.ts';
import type { ReadRow, RoleDraft } from './roleDraft.ts';
import { LENGTHS, rowCells } from './rowCells.ts';
import { createRowNotes } from './rowNotes.ts';
import { shownCell } from './shownCell.ts';
import { isYes } from './yesNo.ts';
import type { InUsersZone } from './zonedDay.ts';

/** What begins a cell that says of no application, whatever day follows. */
const NOT_YET =
  /^(?:no|not|nein|noch|non|pas|nie|niet|todo|to do|tbd|tba|n\/a|apply|will|deadline|due|before|until|bis|frist|closes|closing|opens|planned|plan|geplant|vor|avant|antes)(?![\p{L}])/iu;
/** A day that spreadsheets and databases write for none. */
const NULL_DAY = /(?:^|\D)(?:0{4}|1900)(?:\D|$)/;
/** A day that nobody can read is of an application all the same: `Mar 5` has no year. A word alone may say anything. */
const saysApplied = (cell: string): boolean =>
  isYes(cell) || (cell.length > 1 && /[1-9]/.test(cell) && !NOT_YET.test(cell) && !NULL_DAY.test(cell));

const NO_DAY: ReadDay = { day: '', time: null, isMoment: false, isPartial: false };
/** Shared by all rows that have none. */
const NONE: readonly string[] = [];

export type RowParts = {
  /** What a reader sees of a description, which some trackers keep as HTML; given, because reading HTML takes a package. */
  readonly descriptionText: (cell: string) => string;
  /** The zone in which the user lives (IANA), for moments. */
  readonly zone: string;
  readonly inUsersZone: InUsersZone;
};

/** What stands in a row beyond the columns of its table. */
const beyond = (cells: readonly string[], width: number): string =>
  cells.length <= width
    ? ''
    : cells
        .slice(width)
        .map(longText)
        .filter((cell) => cell !== '')
        .join(', ');

/** Gives the function that reads the rows of a table of this format. It never throws. */
export const createRowReader = (
  { columns, strictWidth, keyName }: TableFormat,
  { descriptionText, zone, inUsersZone }: RowParts,
): ((cells: readonly string[]) => ReadRow) => {
  const row = rowCells(columns);
  const { at, kept, cell, line, header } = row;
  const readNames = createNamesReader(row);
  // A machine writes every cell; a spreadsheet that saved its file again leaves out empty ones at the end.
  const needed = [at.company, at.title, at.companyTitle, at.titleCompany, ...(strictWidth ? [at.url] : [])];
  const neededWidth = Math.max(...needed) + 1;

  const dayOf = (cells: readonly string[], column: number): ReadDay | DayProblem => {
    const text = line(cells, column);
    return text === '' ? NO_DAY : readDay(text, columns[column]?.dateOrder ?? 'mdy', inUsersZone);
  };

  return (cells) => {
    const { company, title } = readNames(cells);
    const refuse = (code: ImportReason['code'], column = -1): ReadRow => ({
      invalid: { code, ...(column === -1 ? {} : { column: header(column) }) },
      company: company.text.slice(0, LENGTHS.name),
      title: title.text.slice(0, LENGTHS.name),
    });
    const isMissingName = company.text === '' || title.text === '';
    if (cells.length < neededWidth && (strictWidth || isMissingName)) return refuse('too_few_cells');
    if (company.text === '') return refuse('no_company', at.company);
    if (title.text === '') return refuse('no_title', at.title);

    const more = createRowNotes();
    const appliedDay = dayOf(cells, at.applied);
    const savedDay = dayOf(cells, at.saved);
    const link = readLink(row, cells);
    const further = beyond(cells, columns.length);
    if (further !== '') {
      // What follows a delimiter that nobody quoted stands one column too far to the right, and makes no sense there.
      const isSenseless =
        typeof appliedDay === 'string' || typeof savedDay === 'string' || (link.url === null && link.beside !== '');
      if (strictWidth || isSenseless) return refuse('too_many_cells');
      more.keep('', further, { code: 'further_cells' });
    }

    const day = (column: number, read: ReadDay | DayProblem): ReadDay => {
      const value = line(cells, column);
      if (typeof read !== 'string') {
        if (read.isPartial) more.keep(header(column), value, null);
        return read;
      }
      more.keep(header(column), value, { code: read, value: value.slice(0, 200), column: header(column) });
      return NO_DAY;
    };
    const appliedOn = day(at.applied, appliedDay);
    const savedOn = day(at.saved, savedDay);
    const { url, key, otherKeys, formerKey } = postingLink(row, link, { company, title }, more);

    /** Cut to what a role can hold, the whole of it in the notes. */
    const fitting = (text: string, column: number, length: number = LENGTHS.short): string => {
      if (text.length <= length) return text;
      more.keep(header(column), text, { code: 'too_long', column: header(column) });
      return `${text.slice(0, length - 1).trimEnd()}…`;
    };
    const short = (column: number): string => {
      const behind = column === -1 ? null : (shownCell(cell(cells, column).trim())?.address ?? null);
      if (behind !== null) more.keep(header(column), behind, null);
      return fitting(line(cells, column), column);
    };
    const cut = (text: string, column: number): string => {
      if (text.length <= LENGTHS.long) return text;
      more.warn({ code: 'cut_off', column: header(column) });
      return text.slice(0, LENGTHS.long);
    };
    const long = (column: number): string => (column === -1 ? '' : longText(cell(cells, column)));

    const id = line(cells, at.id);
    const isId = id !== '' && id.length <= LENGTHS.short;
    if (id !== '' && !isId) more.keep(header(at.id), id, { code: 'too_long', column: header(at.id) });
    const keys = isId ? [`${keyName}:${id}`] : [];
    if (key !== null) keys.push(key, ...otherKeys);

    const isMoment = appliedOn.isMoment || savedOn.isMoment;
    const draft = {
      company: fitting(company.text, at.company, LENGTHS.name),
      title: fitting(title.text, at.title, LENGTHS.name),
      stageRaw: short(at.stage),
      otherStages: NONE,
      isAppliedBeside: false,
      appliedOn: appliedOn.day || null,
      appliedTime: appliedOn.time,
      appliedZone: appliedOn.isMoment ? zone : null,
      savedOn: savedOn.day || null,
      savedTime: savedOn.time,
      savedZone: savedOn.isMoment ? zone : null,
      applied: appliedOn.day !== '' || isYes(line(cells, at.flag)) || saysApplied(line(cells, at.applied)),
      writtenMoment: isMoment ? line(cells, appliedOn.isMoment ? at.applied : at.saved) : null,
      url,
      location: short(at.location) || null,
      salary: short(at.salary) || null,
      source: short(at.source) || null,
      description: cut(descriptionText(long(at.description)), at.description) || null,
      resumeName: short(at.resume) || null,
      contact: readContact(row, cells, more),
      keys,
      formerKeys: formerKey === null ? NONE : [formerKey],
    };
    for (const column of kept) {
      const text = longText(cell(cells, column));
      if (!isMissing(text)) more.keep(header(column), text, null);
    }
    const notes = cut(more.joined([long(at.notes), questionsText(long(at.questions))]), at.notes);
    return { ...draft, notes, warnings: more.warnings() } satisfies RoleDraft;
  };
};
