import type { ImportReason } from '../contract/imports.ts';
import { POSTING_URL_LENGTH } from '../domain/role.ts';
import { isMissing, lineText, longText } from './cellText.ts';
import { columnOf, type TableFormat } from './columns.ts';
import { postingKey, withScheme } from './postingAddress.ts';
import { questionsText } from './questionsText.ts';
import { type DayProblem, type ReadDay, readDay } from './readDay.ts';
import type { ReadRow, RoleDraft } from './roleDraft.ts';

/** The widths that the database and the contract allow (shared/domain/role.ts). */
const LENGTHS = { name: 300, short: 300, url: POSTING_URL_LENGTH, long: 2_000_000 } as const;

const YES = /^(?:yes|y|true|1|x|✓|✔|✅)$/i;

const NO_DAY: ReadDay = { day: '', time: null, zone: null };

/**
 * Gives the function that reads the rows of a table of this format. It never throws.
 * @param descriptionText what a reader sees of a description, which some trackers keep as HTML; given, because reading
 *   HTML takes a package that this folder may not import
 */
export const createRowReader = (
  { columns, strictWidth, keyName }: TableFormat,
  descriptionText: (cell: string) => string,
): ((cells: readonly string[]) => ReadRow) => {
  const at = {
    company: columnOf(columns, 'company'),
    title: columnOf(columns, 'title'),
    stage: columnOf(columns, 'stage'),
    applied: columnOf(columns, 'appliedDate'),
    flag: columnOf(columns, 'appliedFlag'),
    saved: columnOf(columns, 'savedDate'),
    url: columnOf(columns, 'url'),
    location: columnOf(columns, 'location'),
    salary: columnOf(columns, 'salary'),
    notes: columnOf(columns, 'notes'),
    questions: columnOf(columns, 'questions'),
    description: columnOf(columns, 'description'),
    source: columnOf(columns, 'source'),
    resume: columnOf(columns, 'resumeName'),
    id: columnOf(columns, 'externalId'),
  };
  const short = [at.location, at.salary, at.source, at.resume, at.stage, at.id].filter((column) => column !== -1);
  const width = columns.length;
  const neededWidth = strictWidth ? width : Math.max(at.company, at.title) + 1;

  const cellAt = (cells: readonly string[], column: number): string => (column === -1 ? '' : (cells[column] ?? ''));
  const line = (cells: readonly string[], column: number): string => {
    if (column === -1) return '';
    const text = lineText(cellAt(cells, column));
    return isMissing(text) ? '' : text;
  };
  /** A firm may be called `None`, but nobody and nothing `N/A`, which is how tools say that there is none. */
  const name = (cells: readonly string[], column: number): string => {
    const text = lineText(cellAt(cells, column));
    return text.length === 3 && text.toLowerCase() === 'n/a' ? '' : text;
  };
  const refusal = (code: ImportReason['code'], column: number, value?: string): ImportReason => {
    const header = columns[column]?.header;
    return {
      code,
      ...(value === undefined ? {} : { value: value.slice(0, 200) }),
      ...(header === undefined ? {} : { column: header }),
    };
  };
  const day = (cells: readonly string[], column: number): ReadDay | DayProblem => {
    const text = line(cells, column);
    return text === '' ? NO_DAY : readDay(text, columns[column]?.dateOrder ?? 'mdy');
  };

  return (cells) => {
    const company = name(cells, at.company);
    const title = name(cells, at.title);
    const refuse = (code: ImportReason['code'], column = -1, value?: string): ReadRow => ({
      invalid: refusal(code, column, value),
      company: company.slice(0, LENGTHS.name),
      title: title.slice(0, LENGTHS.name),
    });

    if (cells.length !== width) {
      // Spreadsheets leave out empty cells at the end of a row, or add some.
      if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
        return refuse('too_many_cells');
      if (cells.length < neededWidth) return refuse('too_few_cells');
    }
    if (company === '') return refuse('no_company', at.company);
    if (title === '') return refuse('no_title', at.title);
    if (company.length > LENGTHS.name) return refuse('too_long', at.company);
    if (title.length > LENGTHS.name) return refuse('too_long', at.title);

    const appliedCell = day(cells, at.applied);
    if (typeof appliedCell === 'string') return refuse(appliedCell, at.applied, line(cells, at.applied));
    const savedCell = day(cells, at.saved);
    if (typeof savedCell === 'string') return refuse(savedCell, at.saved, line(cells, at.saved));

    const urlText = line(cells, at.url);
    const url = withScheme(urlText);
    if (url.length > LENGTHS.url) return refuse('too_long', at.url);
    const key = url === '' ? null : postingKey(url);
    if (url !== '' && key === null) return refuse('unreadable_url', at.url, urlText);

    for (const column of short) if (cellAt(cells, column).length > LENGTHS.short) return refuse('too_long', column);

    const descriptionCell = at.description === -1 ? '' : longText(cellAt(cells, at.description));
    const description = descriptionText(descriptionCell);
    const ownNotes = at.notes === -1 ? '' : longText(cellAt(cells, at.notes));
    const answers = at.questions === -1 ? '' : questionsText(longText(cellAt(cells, at.questions)));
    const notes = ownNotes !== '' && answers !== '' ? `${ownNotes}\n\n${answers}` : ownNotes + answers;
    if (description.length > LENGTHS.long) return refuse('too_long', at.description);
    if (notes.length > LENGTHS.long) return refuse('too_long', at.notes === -1 ? at.questions : at.notes);

    const id = line(cells, at.id);
    const keys: string[] = [];
    if (id !== '') keys.push(`${keyName}:${id}`);
    if (key !== null) keys.push(key);

    return {
      company,
      title,
      stageRaw: line(cells, at.stage),
      appliedOn: appliedCell.day || null,
      appliedTime: appliedCell.time,
      appliedZone: appliedCell.zone,
      savedOn: savedCell.day || null,
      savedTime: savedCell.time,
      savedZone: savedCell.zone,
      applied: appliedCell.day !== '' || YES.test(line(cells, at.flag)),
      url: url || null,
      location: line(cells, at.location) || null,
      salary: line(cells, at.salary) || null,
      source: line(cells, at.source) || null,
      description: description || null,
      notes,
      resumeName: line(cells, at.resume) || null,
      keys,
    } satisfies RoleDraft;
  };
};
