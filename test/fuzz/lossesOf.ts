import type { ImportPlan } from '#shared/contract/imports.ts';
import { isMissing, lineText, longText } from '#shared/csv/cellText.ts';
import type { Column, TableFormat } from '#shared/csv/columns.ts';
import type { RoleGroup, SourceRow } from '#shared/csv/plan.ts';
import { isSamePosting } from '#shared/csv/postingAddress.ts';
import type { RoleDraft } from '#shared/csv/roleDraft.ts';
import { shownCell } from '#shared/csv/shownCell.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
const folded = (text: string): string => squeezed(text).toLowerCase();

/** All that a role says where its user can read it. */
const saidBy = (draft: RoleDraft): string => {
  const { company, title, stageRaw, otherStages, url, location, salary, source, description } = draft;
  const { notes, resumeName, contact } = draft;
  const details = [url, location, salary, source, description, notes, resumeName];
  const person = [contact?.name, contact?.email, contact?.phone];
  return squeezed([company, title, stageRaw, ...otherStages, ...details, ...person].join('\n'));
};

/** What stands between a title and a company in one cell, and the words that a link without any gets. */
const BETWEEN = new Set(['at', 'bei', 'chez', 'en', 'bij', 'presso', 'na', 'w', 'link']);

/** The words of a cell; what only makes a formula, a link or a tag of them is none. */
const wordsOf = (text: string): readonly string[] =>
  text
    .trim()
    .replace(/^=HYPERLINK\(/i, '')
    .replace(/<[a-z/!?][^>]*>|&#?\w+;?/gi, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !BETWEEN.has(word.toLowerCase()));

/** Meanings whose cells may have several lines, and keep a link's address beside its words. */
const LONG = new Set<Column['meaning'] | 'further'>(['keep', 'further', 'notes', 'description', 'questions', 'url']);

/** Of a link in a cell whose column has one line the words alone are sure to be shown. */
const withoutLinks = (cell: string): string =>
  (shownCell(cell.trim()) === null ? cell : lineText(cell)).replace(/\]\([^()]*\)/g, ' ');

/** What of a cell is nowhere in the role, or empty. */
const lossOf = (column: Column | undefined, given: string, draft: RoleDraft, said: string): string => {
  const meaning = column === undefined ? 'further' : column.meaning;
  const cell = LONG.has(meaning) ? given : withoutLinks(given);
  const text = longText(cell);
  if (text === '' || isMissing(lineText(cell))) return '';
  switch (meaning) {
    case null:
    case 'appliedFlag':
      return '';
    case 'appliedDate':
    case 'savedDate':
      if (draft[meaning === 'savedDate' ? 'savedOn' : 'appliedOn'] !== null) return '';
      break;
    case 'externalId':
      if (draft.keys.some((key) => key.endsWith(`:${lineText(cell)}`))) return '';
      break;
    case 'company':
    case 'title':
    case 'companyTitle':
    case 'titleCompany':
    case 'url':
    case 'description':
    case 'questions':
      break;
    default: {
      // A link that was cut through is no link, and stands as it is.
      if (![text, longText(given)].some((form) => said.includes(squeezed(form)))) return text;
      const behind = shownCell(given.trim())?.address ?? '';
      if (!said.includes(squeezed(behind))) return behind;
    }
  }
  return wordsOf(cell).find((word) => !said.includes(word)) ?? '';
};

type Made = {
  readonly rows: readonly {
    readonly action: string;
    readonly group: number;
    readonly table: number;
    readonly line: number;
  }[];
  readonly groups: readonly RoleGroup[];
  readonly read: readonly SourceRow[];
  readonly readings: readonly (TableFormat | null)[];
};

/**
 * What the plan loses without a word, of each row that becomes part of a role: a cell that stands in no field, not in the
 * notes and in no column that the plan says is left out; and what a role of several rows has from none of them.
 */
export const lossesOf = ({ rows, groups, read, readings }: Made, plan: ImportPlan): readonly string[] => {
  const losses: string[] = [];
  rows.forEach(({ group, table, line }, index) => {
    const draft = read[index]?.read;
    const role = groups[group]?.draft;
    if (role === undefined || draft === undefined || !('keys' in draft)) return;
    const columns = readings[table]?.columns ?? [];
    const leftOut = plan.files[table]?.leftOutColumns.map((header) => header.trim()) ?? [];
    const own = saidBy(draft);
    read[index]?.cells.forEach((cell, place) => {
      const column = columns[place];
      if (column?.meaning === null && cell.trim() !== '' && !leftOut.includes(column.header.trim()))
        losses.push(`line ${line}: the column ${column.header} is left out without a word`);
      const loss = lossOf(column, cell, draft, own);
      if (loss !== '') losses.push(`line ${line}, ${column?.header} (${column?.meaning}): ${loss}`);
    });
    if (role === draft) return;
    const all = folded(saidBy(role));
    const known = new Set([...role.keys, ...role.formerKeys]);
    for (const key of [...draft.keys, ...draft.formerKeys])
      if (!known.has(key)) losses.push(`line ${line}, joined: the key ${key}`);
    for (const [name, value] of Object.entries(draft)) {
      // Two addresses of one posting are one.
      if (name === 'url' && typeof value === 'string' && isSamePosting(value, role.url ?? '')) continue;
      if (typeof value === 'string' && !/On$|Time$|Zone$|Moment$/.test(name) && !all.includes(folded(value)))
        losses.push(`line ${line}, joined: ${name} ${value}`);
    }
  });
  return losses;
};
