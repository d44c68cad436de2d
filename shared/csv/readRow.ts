import type { ImportReason } from '../contract/imports.ts';
import { isMissing, lineText, longText } from './cellText.ts';
import { columnOf, type TableFormat } from './columns.ts';
import { questionsText } from './questionsText.ts';
import { type ReadAddress, readAddress, withoutLink } from './readAddress.ts';
import { type DayProblem, type ReadDay, readDay } from './readDay.ts';
import type { DraftContact, ReadRow, RoleDraft } from './roleDraft.ts';
import { createRowNotes } from './rowNotes.ts';
import { shownCell } from './shownCell.ts';
import { splitCompanyTitle, splitTitleCompany } from './splitName.ts';
import type { InUsersZone } from './zonedDay.ts';

/** The widths that the database and the contract allow (shared/domain/role.ts, person.ts). */
const LENGTHS = { name: 300, short: 300, email: 320, phone: 60, long: 2_000_000 } as const;

const YES = /^(?:yes|y|true|1|x|✓|✔|✅|ja|oui|sí|si|sim|tak)$/i;

/** A page that a notes app made of the row itself. */
const OWN_PAGE = /^https?:\/\/(?:[\w-]+\.)*notion\.(?:so|site)\//i;

const NO_DAY: ReadDay = { day: '', time: null, isMoment: false };
const NO_STAGES: readonly string[] = [];

export type RowParts = {
  /** What a reader sees of a description, which some trackers keep as HTML; given, because reading HTML takes a package. */
  readonly descriptionText: (cell: string) => string;
  /** The zone in which the user lives (IANA), for moments. */
  readonly zone: string;
  readonly inUsersZone: InUsersZone;
};

/** Gives the function that reads the rows of a table of this format. It never throws. */
export const createRowReader = (
  { columns, strictWidth, keyName }: TableFormat,
  { descriptionText, zone, inUsersZone }: RowParts,
): ((cells: readonly string[]) => ReadRow) => {
  const at = {
    company: columnOf(columns, 'company'),
    title: columnOf(columns, 'title'),
    companyTitle: columnOf(columns, 'companyTitle'),
    titleCompany: columnOf(columns, 'titleCompany'),
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
    contactName: columnOf(columns, 'contactName'),
    contactEmail: columnOf(columns, 'contactEmail'),
    contactPhone: columnOf(columns, 'contactPhone'),
  };
  const kept = columns.flatMap(({ meaning }, column) => (meaning === 'keep' ? [column] : []));
  const width = columns.length;
  // A machine writes every cell; a spreadsheet that saved its file again leaves out empty ones at the end.
  const needed = [at.company, at.title, at.companyTitle, at.titleCompany, ...(strictWidth ? [at.url] : [])];
  const neededWidth = Math.max(...needed) + 1;

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
  const names = (cells: readonly string[]): { readonly company: string; readonly title: string } => {
    const own = { company: name(cells, at.company), title: name(cells, at.title) };
    const both = name(cells, at.companyTitle);
    const turned = name(cells, at.titleCompany);
    const split = splitCompanyTitle(both) ?? splitTitleCompany(turned);
    const whole = both || turned;
    return { company: own.company || (split?.company ?? ''), title: own.title || (split?.title ?? whole) };
  };
  const readDayOf = (cells: readonly string[], column: number): ReadDay | DayProblem => {
    const text = line(cells, column);
    return text === '' ? NO_DAY : readDay(text, columns[column]?.dateOrder ?? 'mdy', inUsersZone);
  };

  const contactOf = (cells: readonly string[], more: ReturnType<typeof createRowNotes>): DraftContact | null => {
    /** Half an address is none. */
    const whole = (column: number, length: number): string | null => {
      const text = line(cells, column);
      if (text.length <= length) return text || null;
      const header = columns[column]?.header ?? '';
      more.keep(header, text, { code: 'too_long', column: header });
      return null;
    };
    const own = whole(at.contactName, LENGTHS.name);
    const email = whole(at.contactEmail, LENGTHS.email);
    const phone = whole(at.contactPhone, LENGTHS.phone);
    const named = own ?? email ?? phone;
    return named === null ? null : { name: named, email, phone };
  };

  return (cells) => {
    const named = names(cells);
    const company = withoutLink(named.company);
    const title = withoutLink(named.title);
    const header = (column: number): string => columns[column]?.header ?? '';
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
    const appliedDay = readDayOf(cells, at.applied);
    const savedDay = readDayOf(cells, at.saved);
    const link: ReadAddress = at.url === -1 ? NO_LINK : readAddress(linkCell(cellAt(cells, at.url)));
    const extra =
      cells.length > width
        ? cells
            .slice(width)
            .map(lineText)
            .filter((cell) => cell !== '')
        : [];
    if (extra.length > 0) {
      // What follows a delimiter that nobody quoted stands one column too far to the right.
      const isShifted =
        strictWidth ||
        typeof appliedDay === 'string' ||
        typeof savedDay === 'string' ||
        (link.url === null && link.beside !== '');
      if (isShifted) return refuse('too_many_cells');
      more.keep('', extra.join(', '), { code: 'further_cells' });
    }

    const day = (column: number, read: ReadDay | DayProblem): ReadDay => {
      if (typeof read !== 'string') return read;
      const value = line(cells, column);
      more.keep(header(column), value, { code: read, value: value.slice(0, 200), column: header(column) });
      return NO_DAY;
    };
    const appliedOn = day(at.applied, appliedDay);
    const savedOn = day(at.saved, savedDay);

    /** Cut to what a role can hold, the whole of it in the notes. */
    const fitting = (text: string, column: number, length: number = LENGTHS.short): string => {
      if (text.length <= length) return text;
      more.keep(header(column), text, { code: 'too_long', column: header(column) });
      return `${text.slice(0, length - 1).trimEnd()}…`;
    };
    const short = (column: number): string => fitting(line(cells, column), column);

    const titleLink = title.address ?? addressBehind(cells, at.title);
    const companyLink = company.address ?? addressBehind(cells, at.company);
    const isPosting = link.url === null && titleLink !== null && !OWN_PAGE.test(titleLink);
    const fromTitle = isPosting ? readAddress(titleLink) : NO_LINK;
    const { url, key } = link.url === null ? fromTitle : link;
    if (link.beside !== '' && !isSaid(link.beside, [company.text, title.text])) {
      more.keep(
        header(at.url),
        link.beside,
        link.url === null ? { code: 'unreadable_url', value: link.beside.slice(0, 200), column: header(at.url) } : null,
      );
    }
    if (titleLink !== null && titleLink !== url) more.keep(header(at.title), titleLink, null);
    if (companyLink !== null) more.keep(header(at.company), companyLink, null);

    const cut = (text: string, column: number): string => {
      if (text.length <= LENGTHS.long) return text;
      more.warn({ code: 'cut_off', column: header(column) });
      return text.slice(0, LENGTHS.long);
    };
    const description =
      at.description === -1 ? '' : cut(descriptionText(longText(cellAt(cells, at.description))), at.description);
    const draftCompany = fitting(company.text, at.company, LENGTHS.name);
    const draftTitle = fitting(title.text, at.title, LENGTHS.name);
    const stageRaw = short(at.stage);
    const location = short(at.location);
    const salary = short(at.salary);
    const source = short(at.source);
    const resumeName = short(at.resume);
    const id = line(cells, at.id);
    const isId = id !== '' && id.length <= LENGTHS.short;
    if (id !== '' && !isId) more.keep(header(at.id), id, { code: 'too_long', column: header(at.id) });
    for (const column of kept) {
      const text = longText(cellAt(cells, column));
      if (!isMissing(text)) more.keep(header(column), text, null);
    }
    const contact = contactOf(cells, more);
    const ownNotes = at.notes === -1 ? '' : longText(cellAt(cells, at.notes));
    const answers = at.questions === -1 ? '' : questionsText(longText(cellAt(cells, at.questions)));
    const notes = ownNotes === '' && answers === '' && more.text() === '' ? '' : more.joined([ownNotes, answers]);

    const keys: string[] = [];
    if (isId) keys.push(`${keyName}:${id}`);
    if (key !== null) keys.push(key);
    const moment = [at.applied, at.saved].find((_, place) => (place === 0 ? appliedOn : savedOn).isMoment);
    return {
      company: draftCompany,
      title: draftTitle,
      stageRaw,
      otherStages: NO_STAGES,
      isAppliedBeside: false,
      appliedOn: appliedOn.day || null,
      appliedTime: appliedOn.time,
      appliedZone: appliedOn.isMoment ? zone : null,
      savedOn: savedOn.day || null,
      savedTime: savedOn.time,
      savedZone: savedOn.isMoment ? zone : null,
      applied: appliedOn.day !== '' || YES.test(line(cells, at.flag)),
      writtenMoment: moment === undefined ? null : line(cells, moment),
      url,
      location: location || null,
      salary: salary || null,
      source: source || null,
      description: description || null,
      notes: cut(notes, at.notes),
      resumeName: resumeName || null,
      contact,
      keys,
      warnings: more.warnings(),
    } satisfies RoleDraft;
  };
};

const NO_LINK: ReadAddress = { url: null, key: null, beside: '' };

/** Nothing where a tool says that there is no link. */
const linkCell = (cell: string): string => (isMissing(cell.trim()) ? '' : cell);

const addressBehind = (cells: readonly string[], column: number): string | null =>
  column === -1 ? null : (shownCell((cells[column] ?? '').trim())?.address ?? null);

/** Whether the words of a link say nothing that the row does not say elsewhere. */
const isSaid = (words: string, said: readonly string[]): boolean => {
  const bare = words.trim().toLowerCase();
  return bare === 'link' || said.some((text) => text.toLowerCase() === bare);
};
