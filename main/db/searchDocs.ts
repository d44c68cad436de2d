import { lastSignalActSql } from './signalSql.ts';

/** What can be found. A kind has its rows of the index by its place here: new ones come last. */
export const SEARCH_KINDS = ['role', 'company', 'person', 'interview', 'interaction', 'signal'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/**
 * So many characters of a text are in the index: some seven pages of a note, and any posting. A record is analysed and
 * indexed within a frame of 16 ms at that; the whole text of a note may be fifty times as long.
 */
const NOTES_LENGTH = 40_000;
const POSTING_LENGTH = 15_000;

type Doc = { readonly table: string; readonly from: string } & Readonly<Record<'title' | 'body' | 'notes', string>>;

const lines = (...values: readonly string[]): string => `concat_ws(char(10), ${values.join(', ')})`;

/** Of a signal that has words, and was not written anew in other ones: those are found then. */
const ofQuoted = (text: string): string => `CASE WHEN x.quote <> '' AND coalesce((SELECT act FROM signal_acts
  WHERE id = (${lastSignalActSql('x')})), '') <> 'corrected' THEN ${text} ELSE '' END`;

/** The text of each record, read from the table `x`. A record that it hangs on may be missing while an undo is at work. */
const DOCS: Readonly<Record<SearchKind, Doc>> = {
  role: {
    table: 'roles',
    from: `roles x LEFT JOIN companies c ON c.id = x.company_id LEFT JOIN companies v ON v.id = x.via_company_id`,
    title: 'x.title',
    body: lines(
      'c.name',
      'v.name',
      'x.location',
      'x.source',
      `(SELECT group_concat(t.name, ', ' ORDER BY t.name_key) FROM role_tags rt JOIN tags t ON t.id = rt.tag_id
        WHERE rt.role_id = x.id)`,
      'x.salary_text',
      'x.resume_name',
      'x.url',
      `substr(x.description, 1, ${POSTING_LENGTH})`,
    ),
    notes: 'x.notes',
  },
  company: {
    table: 'companies',
    from: 'companies x',
    title: 'x.name',
    body: `coalesce(x.website, '')`,
    notes: lines(`nullif(x.notes, '')`, `nullif(x.avoid_reason, '')`),
  },
  person: {
    table: 'people',
    from: 'people x LEFT JOIN companies c ON c.id = x.company_id',
    title: 'x.name',
    body: lines('c.name', 'x.position', 'x.email', 'x.phone', 'x.profile_url'),
    notes: 'x.notes',
  },
  interview: {
    table: 'interviews',
    from: 'interviews x LEFT JOIN roles r ON r.id = x.role_id',
    title: `coalesce(r.title, '')`,
    body: lines(
      `(SELECT group_concat(p.name, ', ' ORDER BY p.name, p.id) FROM interview_people ip JOIN people p
        ON p.id = ip.person_id WHERE ip.interview_id = x.id)`,
      'x.place',
    ),
    notes: 'x.notes',
  },
  interaction: {
    table: 'interactions',
    from: 'interactions x LEFT JOIN people p ON p.id = x.person_id LEFT JOIN roles r ON r.id = x.role_id',
    title: `coalesce(p.name, r.title, '')`,
    body: `''`,
    notes: 'x.text',
  },
  signal: {
    table: 'signals',
    from: 'signals x LEFT JOIN people p ON p.id = x.person_id LEFT JOIN roles r ON r.id = x.role_id',
    title: ofQuoted(`concat_ws(' · ', p.name, r.title)`),
    body: `''`,
    notes: ofQuoted('x.quote'),
  },
};

/** How many rows of the index each kind has room for: a kind is a range of row ids, so that the search can look at one alone. */
const ROOM = 2 ** 40;

/** The first and last row id of a kind. */
export const rowRange = (kind: SearchKind): readonly [first: number, last: number] => {
  const first = SEARCH_KINDS.indexOf(kind) * ROOM;
  return [first + 1, first + ROOM - 1];
};

/** The table that a kind's records are in. */
export const tableOf = (kind: SearchKind): string => DOCS[kind].table;

/** A query for what the index should hold of a kind; `where` is about the record `x`. */
export const docsSql = (kind: SearchKind, where: string): string => {
  const { from, title, body, notes } = DOCS[kind];
  return `SELECT x.id AS record_id, ${title} AS title, ${body} AS body, substr(${notes}, 1, ${NOTES_LENGTH}) AS notes
    FROM ${from} WHERE ${where}`;
};

/** A statement that brings what the index holds of some records up to date; what is right already is not written again. */
export const refreshSql = (kind: SearchKind, where: string): string => {
  const [first, last] = rowRange(kind);
  const highest = `SELECT id FROM search_docs WHERE id BETWEEN ${first} AND ${last} ORDER BY id DESC LIMIT 1`;
  return `INSERT INTO search_docs (id, kind, record_id, title, body, notes)
    SELECT coalesce((${highest}), ${first - 1}) + row_number() OVER (), '${kind}', d.* FROM (${docsSql(kind, where)}) d
    WHERE true ON CONFLICT (kind, record_id) DO UPDATE
    SET title = excluded.title, body = excluded.body, notes = excluded.notes
    WHERE title <> excluded.title OR body <> excluded.body OR notes <> excluded.notes`;
};
