import type { ColumnMeaning } from '#shared/csv/columnMeaning.ts';
import { HEADER_WORDS } from '#shared/csv/headerWords.ts';
import { PRESETS } from '#shared/csv/presets/index.ts';
import type { Random } from '#test/helpers/random.ts';
import { cellFor, pick } from './cells.ts';
import { encode } from './encode.ts';

type Head = { readonly header: string; readonly meaning: ColumnMeaning | null };

const FIELDS: readonly (readonly [ColumnMeaning, readonly string[]])[] = [
  ['company', HEADER_WORDS.company],
  ['title', HEADER_WORDS.title],
  ['stage', HEADER_WORDS.stage],
  ['appliedDate', HEADER_WORDS.appliedDate],
  ['savedDate', HEADER_WORDS.savedDate],
  ['url', HEADER_WORDS.url],
  ['location', HEADER_WORDS.location],
  ['salary', HEADER_WORDS.salary],
  ['notes', HEADER_WORDS.notes],
  ['description', HEADER_WORDS.description],
  ['source', HEADER_WORDS.source],
];
const UNKNOWN = [
  'Priority',
  'Excitement',
  '#',
  'No.',
  'index',
  '',
  ' ',
  'Notes',
  'Contact',
  'URL',
  'Next step:',
  'Größe',
  'id',
];
const PEOPLE = ['First Name', 'Last Name', 'E-mail', 'Phone', 'Company', 'Position', 'Connected On', 'URL'];

const spelt = (name: string, below: Random): string => {
  switch (below(8)) {
    case 0:
      return name.toUpperCase();
    case 1:
      return name.replaceAll(' ', '_');
    case 2:
      return ` ${name} `;
    case 3:
      return `\u200b${name}*`;
    default:
      return name;
  }
};

const shuffled = <T>(given: readonly T[], below: Random): readonly T[] =>
  given
    .map((one) => [below(1000), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

/** The columns of a known format, of a tracker in some language, of a list of people, or of nobody knows what. */
const heads = (below: Random): readonly Head[] => {
  const kind = below(12);
  if (kind < 4) {
    const { columns } = pick(PRESETS, below);
    const known = Object.entries(columns).map(([header, meaning]) => ({ header, meaning }));
    return below(5) === 0 ? shuffled(known, below) : known;
  }
  if (kind === 4) return PEOPLE.filter(() => below(5) > 0).map((header) => ({ header, meaning: null }));
  const [company, title, ...others] = FIELDS;
  const chosen = [company, title, ...others.filter(() => below(2) === 0)].filter(
    (field) => field !== undefined && (kind > 6 || below(4) > 0),
  );
  const named = chosen.flatMap((field): Head[] =>
    field === undefined ? [] : [{ header: spelt(pick(field[1], below), below), meaning: field[0] }],
  );
  const unknown = Array.from({ length: below(4) }, (): Head => ({ header: pick(UNKNOWN, below), meaning: 'keep' }));
  return shuffled([...named, ...unknown], below);
};

const rowsOf = (columns: readonly Head[], below: Random): readonly (readonly string[])[] => {
  const empty = columns.map(() => below(15) === 0);
  const rows: string[][] = [];
  for (let row = below(14); row >= 0; row -= 1) {
    const before = rows[below(rows.length + 1)];
    const cells = columns.map(({ meaning }, place) => (empty[place] ? '' : cellFor(meaning, below, row)));
    switch (below(14)) {
      case 0:
        rows.push(before === undefined ? cells : [...before]);
        break;
      case 1:
        // One that says the same but for a cell or two.
        rows.push(before === undefined ? cells : before.map((cell, place) => (below(3) ? cell : (cells[place] ?? ''))));
        break;
      case 2:
        rows.push(cells.slice(0, below(cells.length + 1)));
        break;
      case 3:
        rows.push([...cells, pick(['', 'further', 'https://further.example/1'], below)]);
        break;
      case 4:
        // What a template fills in.
        rows.push(columns.map(({ meaning }) => (meaning === 'stage' ? 'Saved' : '')));
        break;
      case 5:
        rows.push(cells.map(() => ''));
        break;
      default:
        rows.push(cells);
    }
  }
  return rows;
};

/** A table as some program or hand writes it. */
export const generateTable = (below: Random): { readonly bytes: Buffer; readonly about: string } => {
  const columns = heads(below);
  const delimiter = pick([',', ',', ';', '\t', '|'], below);
  const lineEnd = pick(['\n', '\r\n', '\r'], below);
  const isQuotedAlways = below(4) === 0;
  const isSloppy = below(10) === 0;
  const quoted = (cell: string): string => {
    if (isSloppy && below(9) === 0) return `"${cell.replaceAll('"', '')}" ${cell.replaceAll(/["\r\n,;|\t]/g, '')}`;
    const must = /["\r\n]/.test(cell) || cell.includes(delimiter);
    return must || isQuotedAlways ? `"${cell.replaceAll('"', '""')}"` : cell;
  };
  const lines = [columns.map(({ header }) => header), ...rowsOf(columns, below)].map((cells) =>
    cells.map(quoted).join(delimiter),
  );
  if (below(10) === 0)
    lines.unshift(pick(['My job search', `Notes:${lineEnd}"A list of ""mine"""`, `sep=${delimiter}`], below));
  if (below(30) === 0) lines.splice(below(lines.length), 0, '');
  const { bytes, encoding } = encode(lines.join(lineEnd) + (below(3) ? lineEnd : ''), below);
  return { bytes, about: `${columns.length} columns, ${lines.length} lines, ${encoding}` };
};
