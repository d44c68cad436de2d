import { FIELDS_OF, type RecordField } from '#shared/csv/records/recordFields.ts';
import { RECORD_WORDS, WORDS_OF_KIND } from '#shared/csv/records/recordHeaderWords.ts';
import { RECORD_KINDS, type RecordKind } from '#shared/csv/records/recordKinds.ts';
import { TOPICS } from '#shared/signals/choices.ts';
import type { Random } from '#test/helpers/random.ts';
import { pick } from './cells.ts';

/** The kinds whose rows belong into the log of a role. */
export const KINDS = RECORD_KINDS.filter((kind) =>
  FIELDS_OF[kind].some((field) => field === 'onDay' || field === 'dueDay'),
);

const NAMES = [
  'Acme',
  'acme',
  'Borealis',
  'Café Lumière',
  'شركة الإعلام',
  '🏢 Emoji',
  'Nobody Ltd',
  '',
  'None',
  'x'.repeat(299),
  'y'.repeat(310),
];
const TITLES = ['Editor', 'Writer', 'Clerk', '', '', '👩‍💻 Dev', 'محرر', 'z'.repeat(301), 'Editor (m/w/d)'];
const DAYS = [
  ...[
    '2026-03-02',
    '2026-03-02',
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2027-01-01',
    '02.03.2026',
    '2026-03-02 10:30',
  ],
  ...[
    '2026-03-29 01:30',
    '2026-03-02T23:30:00Z',
    '2026-10-25T00:30:00+02:00',
    '1900-01-01',
    '2199-12-31 23:59',
    '31/02/2026',
  ],
  ...['soon', '', 'N/A', '45000', '\u200e2026-03-02\u200e', '3/2/26, 8:15 AM'],
];
const PEOPLE = [
  ...[
    'Jana',
    'Jana Novak <jana@acme.example>',
    'jana@acme.example',
    'أنا',
    '👩‍💻 Ana',
    '',
    '',
    'a@b, c@d',
    'mailto:x@y.example',
  ],
  ...[`${'j'.repeat(60)}@${'a'.repeat(240)}.example`, 'q'.repeat(301), '"Ana" (ana@a.example)', '@', '!!!'],
];
const WORDS = [
  ...[
    'call',
    'Zoom',
    'E-mail sent',
    'letter',
    'pigeon',
    'in',
    'out',
    'sideways',
    'yes',
    'no',
    'voicemail',
    'kept',
    'late',
  ],
  ...[
    'likely',
    'perhaps so',
    '',
    '',
    '-',
    'incoming call',
    'Telefonat',
    '👍',
    '"quoted", word',
    "'=1+1",
    '=SUM(A1)',
    'broken',
  ],
];
const VALUES = [
  ...[
    'EUR 48-54k',
    'ca. EUR 50k',
    '2026-05-01',
    'next week',
    '12 March',
    'none',
    'hybrid',
    '3 others',
    'Olena',
    'yes',
    'Berlin',
  ],
  ...[
    'keen',
    'references, visa',
    'verbal',
    'unbefristet',
    '',
    'Rain',
    'noch 3 Kandidaten',
    '2',
    'several',
    '50k',
    'p'.repeat(400),
  ],
];
const TEXTS = [
  'Asked about pay',
  '',
  'Two\nlines',
  'مرحبا',
  '👍👍',
  'w'.repeat(2100),
  "'+1",
  '-5',
  'x',
  'N/A',
  'half �',
  'a | b; c',
];
const LINKS = [
  'https://jobs.example/1',
  'https://zoom.us/j/1',
  '',
  '[words](https://a.example/3)',
  'no link',
  '=HYPERLINK("https://a.example/4","call")',
];

/** A cell of a column of that field. */
export const cellOf = (field: RecordField | null, below: Random): string => {
  if (below(12) === 0) return pick([...WORDS, ...TEXTS, ...VALUES, ...DAYS], below);
  switch (field) {
    case 'company':
      return pick(NAMES, below);
    case 'title':
      return pick(TITLES, below);
    case 'url':
      return pick(LINKS, below);
    case 'externalId':
      return pick(['1', '2', '', '00123', 'i'.repeat(301)], below);
    case 'contactName':
    case 'contactEmail':
    case 'hearsayOf':
      return pick(PEOPLE, below);
    case 'onDay':
    case 'dueDay':
      return pick(DAYS, below);
    case 'topic':
      return pick([...TOPICS, 'weather', 'Gehalt', ''], below);
    case 'value':
      return pick(VALUES, below);
    case 'notes':
    case 'promised':
    case null:
      return pick([...TEXTS, ...WORDS, ...LINKS], below);
    default:
      return pick(WORDS, below);
  }
};

export type MadeTable = { readonly kind: RecordKind; readonly bytes: Uint8Array };
/** A table of records with what may stand in one, by chance. */
export const madeTable = (below: Random): MadeTable => {
  const kind = pick(KINDS, below);
  const fields: readonly RecordField[] = FIELDS_OF[kind].filter((field) => field === 'company' || below(5) > 0);
  const heads = [...fields, ...Array.from({ length: below(4) }, () => null)].map((field, place) => ({
    field,
    header:
      field === null
        ? pick(['Mood', '', `Extra ${place}`, '#', 'Priority'], below)
        : pick(WORDS_OF_KIND[kind][field] ?? RECORD_WORDS[field], below),
    by: below(1000),
  }));
  heads.sort((a, b) => a.by - b.by);
  const rows = Array.from({ length: 1 + below(12) }, () => {
    const cells = heads.map(({ field }) => cellOf(field, below));
    if (below(15) === 0) cells.push('beyond');
    return cells;
  });
  const repeated = below(3) === 0 ? rows.slice(0, 1) : [];
  const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [heads.map(({ header }) => header), ...rows, ...repeated].map((cells) => cells.map(quoted).join(','));
  return { kind, bytes: Buffer.from(`${lines.join('\n')}\n`) };
};
