import type { TimelineEntry } from '#shared/contract/roles.ts';
import type { GoesWithRole } from '#shared/domain/goesWithRole.ts';
import type { SearchKind } from './searchDocs.ts';
import { speaksOfOfferSql } from './signalSql.ts';

/** Which texts of the search (as conditions on their record `x`) are read anew when one of some columns of `$row` changes. */
export type SearchRule = {
  readonly columns: readonly string[];
  readonly refresh: Partial<Readonly<Record<SearchKind, string>>>;
  /** The row only ties two records together: what they are changes when it comes and when it goes. */
  readonly isLink?: true;
};

/**
 * Whether a table is the user's own data, which undo records and the export of everything has. Otherwise it is remembered
 * beside the data, which the export has as well, or made from other tables, and made anew where an export is read.
 */
type Kept = { readonly isRecorded: true } | { readonly isRecorded: false; readonly isRemembered: boolean };

/**
 * A table of the database, and what the rest of the app has to know of it. Undo, the guards of an import's undo, merging,
 * search and the words of a removal are derived from these entries, so that a new table is told to all of them by one.
 */
export type TableEntry = Kept & {
  /** How the search follows it; every table of the user's says so, or that it does not (an empty list). */
  readonly search?: readonly SearchRule[];
  /** What a row is in the timeline of its role; every table with `role` says so, or that it is nothing there. */
  readonly timeline?: TimelineEntry['kind'] | 'nothing';
  /** The column that names the role to which a row belongs. */
  readonly role?: 'role_id';
  /** Columns that name a person: what hangs on one who is merged goes to the one who is kept. */
  readonly person?: readonly string[];
  /** Columns that name a company, likewise. */
  readonly company?: readonly string[];
  /** It has `version` and `updated_at`: whoever still shows such a row after a merge must read it anew. */
  readonly isVersioned?: true;
  /** Only the user adds such rows to a role: an import that made the role asks before its undo takes them along. */
  readonly isAddedByUser?: true;
  /** Of a table whose rows an import may add, too: they name it in `import_batch_id`, and are not the user's. */
  readonly isAddedByImport?: true;
  /**
   * A query for the roles that a row is about (`$row`: as it is, or was): what is made from them, and what shows them, is
   * made anew when it changes. With `touchesOnly` it does so by a change of that column alone.
   */
  readonly touches?: string;
  readonly touchesOnly?: string;
  /** The name by which the removal of a role says how many of them go. */
  readonly countedAs?: GoesWithRole;
};

/** For a row of one role, or of none. */
const ITS_ROLE = 'SELECT $row.role_id WHERE $row.role_id IS NOT NULL';

/**
 * Roles that are under way, on which somebody was heard within the year before an instant: they may have to hear of an offer.
 */
const heardBefore = (at: string, among = ''): string => `SELECT f.role_id FROM ${among} role_facts f
  JOIN stages s ON s.id = f.stage_id
  WHERE s.kind NOT IN ('lead', 'saved', 'closed') AND f.last_heard_at >= date(${at}, '-400 days')`;

/** Every table, in alphabetical order. A test holds it against the schema. */
export const TABLES = {
  board_views: { isRecorded: true, search: [] },
  companies: {
    isRecorded: true,
    // Its roles show its name.
    touches:
      'SELECT id FROM roles WHERE company_id = $row.id UNION SELECT id FROM roles WHERE via_company_id = $row.id',
    touchesOnly: 'name',
    search: [
      { columns: ['name', 'website', 'notes', 'avoid_reason'], refresh: { company: 'x.id = $row.id' } },
      {
        columns: ['name'],
        refresh: {
          role: `x.id IN (SELECT id FROM roles WHERE company_id = $row.id UNION
            SELECT id FROM roles WHERE via_company_id = $row.id)`,
          person: 'x.company_id = $row.id',
        },
      },
    ],
  },
  conflict_settlements: {
    isRecorded: true,
    role: 'role_id',
    isAddedByUser: true,
    touches: ITS_ROLE,
    search: [],
    timeline: 'nothing',
  },
  conflicts: { isRecorded: false, isRemembered: false, role: 'role_id', person: ['ask_person'], timeline: 'nothing' },
  digests: { isRecorded: false, isRemembered: true },
  draft_templates: { isRecorded: true, search: [] },
  drafts: { isRecorded: false, isRemembered: true },
  facts_day: { isRecorded: false, isRemembered: false },
  follow_up_acts: {
    isRecorded: true,
    role: 'role_id',
    person: ['person_id'],
    isAddedByUser: true,
    touches: ITS_ROLE,
    search: [],
    timeline: 'nothing',
  },
  follow_up_drafts: {
    isRecorded: true,
    role: 'role_id',
    person: ['person_id'],
    isAddedByUser: true,
    search: [],
    timeline: 'nothing',
  },
  follow_ups: { isRecorded: false, isRemembered: false, role: 'role_id', person: ['person_id'], timeline: 'nothing' },
  import_batches: { isRecorded: true, search: [] },
  import_changes: { isRecorded: true, role: 'role_id', search: [], timeline: 'nothing' },
  import_mappings: { isRecorded: false, isRemembered: true },
  interactions: {
    isRecorded: true,
    role: 'role_id',
    person: ['person_id'],
    isAddedByUser: true,
    isAddedByImport: true,
    touches: ITS_ROLE,
    countedAs: 'interactions',
    timeline: 'interaction',
    search: [{ columns: ['role_id', 'person_id', 'text'], refresh: { interaction: 'x.id = $row.id' } }],
  },
  interview_people: {
    isRecorded: true,
    person: ['person_id'],
    touches: 'SELECT role_id FROM interviews WHERE id = $row.interview_id',
    search: [
      { columns: ['interview_id', 'person_id'], refresh: { interview: 'x.id = $row.interview_id' }, isLink: true },
    ],
  },
  interviews: {
    isRecorded: true,
    role: 'role_id',
    isAddedByUser: true,
    touches: ITS_ROLE,
    countedAs: 'interviews',
    timeline: 'interview',
    search: [{ columns: ['role_id', 'place', 'notes'], refresh: { interview: 'x.id = $row.id' } }],
  },
  offer_steps: {
    isRecorded: true,
    role: 'role_id',
    person: ['person_id'],
    isAddedByUser: true,
    touches: ITS_ROLE,
    countedAs: 'offerSteps',
    search: [],
    timeline: 'nothing',
  },
  outcome_events: { isRecorded: true, role: 'role_id', search: [], timeline: 'outcome' },
  own_follow_ups: {
    isRecorded: true,
    role: 'role_id',
    person: ['person_id'],
    isAddedByUser: true,
    isAddedByImport: true,
    touches: ITS_ROLE,
    countedAs: 'ownFollowUps',
    search: [],
    timeline: 'nothing',
  },
  people: {
    isRecorded: true,
    company: ['company_id'],
    isVersioned: true,
    // How they can be reached decides the way that a follow-up suggests.
    touches: 'SELECT role_id FROM role_people WHERE person_id = $row.id',
    touchesOnly: 'email, phone, profile_url',
    search: [
      {
        columns: ['name', 'company_id', 'position', 'email', 'phone', 'profile_url', 'notes'],
        refresh: { person: 'x.id = $row.id' },
      },
      {
        columns: ['name'],
        refresh: {
          interview: 'x.id IN (SELECT interview_id FROM interview_people WHERE person_id = $row.id)',
          interaction: 'x.person_id = $row.id',
          signal: 'x.person_id = $row.id',
        },
      },
    ],
  },
  plan_basis: { isRecorded: false, isRemembered: false },
  promises: {
    isRecorded: true,
    role: 'role_id',
    person: ['person_id'],
    isAddedByUser: true,
    isAddedByImport: true,
    touches: ITS_ROLE,
    countedAs: 'promises',
    search: [],
    timeline: 'promise',
  },
  questions: {
    isRecorded: true,
    role: 'role_id',
    person: ['person_id'],
    isAddedByUser: true,
    touches: ITS_ROLE,
    search: [],
    timeline: 'nothing',
  },
  quiet_waits: { isRecorded: true, role: 'role_id', touches: ITS_ROLE, search: [], timeline: 'nothing' },
  reminded: { isRecorded: false, isRemembered: true },
  role_facts: { isRecorded: false, isRemembered: false, role: 'role_id', timeline: 'nothing' },
  role_keys: { isRecorded: true, role: 'role_id', search: [], timeline: 'nothing' },
  role_people: {
    isRecorded: true,
    role: 'role_id',
    person: ['person_id'],
    isAddedByUser: true,
    isAddedByImport: true,
    touches: ITS_ROLE,
    search: [],
    timeline: 'nothing',
  },
  role_tags: {
    isRecorded: true,
    role: 'role_id',
    touches: ITS_ROLE,
    search: [{ columns: ['role_id', 'tag_id'], refresh: { role: 'x.id = $row.role_id' }, isLink: true }],
    timeline: 'nothing',
  },
  roles: {
    isRecorded: true,
    company: ['company_id', 'via_company_id'],
    isVersioned: true,
    touches: 'SELECT $row.id',
    search: [
      {
        columns: [
          'title', 'company_id', 'via_company_id', 'location', 'source', 'salary_text', 'resume_name', 'url',
          'description', 'notes',
        ], // biome-ignore format: a list is read as one
        refresh: { role: 'x.id = $row.id' },
      },
      {
        columns: ['title'],
        refresh: {
          interview: 'x.role_id = $row.id',
          interaction: 'x.role_id = $row.id',
          signal: 'x.role_id = $row.id',
        },
      },
    ],
  },
  search_docs: { isRecorded: false, isRemembered: false },
  search_todo: { isRecorded: false, isRemembered: false },
  search_words: { isRecorded: false, isRemembered: false },
  signal_acts: {
    isRecorded: true,
    role: 'role_id',
    isAddedByUser: true,
    touches: `${ITS_ROLE} UNION ${heardBefore('o.said_at', 'signals o CROSS JOIN')} AND o.id = $row.signal_id AND ${speaksOfOfferSql('o')}`,
    search: [{ columns: ['signal_id', 'act', 'at'], refresh: { signal: 'x.id = $row.signal_id' }, isLink: true }],
    timeline: 'nothing',
  },
  signals: {
    isRecorded: true,
    role: 'role_id',
    person: ['person_id', 'attributed_to', 'value_person_id'],
    isAddedByUser: true,
    isAddedByImport: true,
    // Whoever was heard elsewhere is to know of an offer (`competing_offer`).
    touches: `${ITS_ROLE} UNION ${heardBefore('$row.said_at')} AND ${speaksOfOfferSql('$row')}`,
    countedAs: 'signals',
    search: [{ columns: ['role_id', 'person_id', 'quote'], refresh: { signal: 'x.id = $row.id' } }],
    timeline: 'signal',
  },
  stage_counts: { isRecorded: false, isRemembered: false },
  stage_events: {
    isRecorded: true,
    role: 'role_id',
    countedAs: 'stages',
    search: [],
    timeline: 'stage',
    // That a role with an offer is closed, or open again, is for the others too.
    touches: `${heardBefore('o.said_at', 'signals o CROSS JOIN')} AND o.role_id = $row.role_id AND ${speaksOfOfferSql('o')}`,
  },
  stages: { isRecorded: true, search: [] },
  tags: {
    isRecorded: true,
    search: [
      {
        columns: ['name', 'name_key'],
        refresh: { role: 'x.id IN (SELECT role_id FROM role_tags WHERE tag_id = $row.id)' },
      },
    ],
  },
  undo_commands: { isRecorded: false, isRemembered: false },
  undo_entries: { isRecorded: false, isRemembered: false },
} as const satisfies Readonly<Record<string, TableEntry>>;

export type NamedTable = TableEntry & { readonly name: string };

/** All of them with their names. */
export const tables: readonly NamedTable[] = Object.entries(TABLES).map(([name, entry]) => ({ name, ...entry }));

/** The tables that the export of everything has: all that is the user's, and what is remembered beside it. */
export const exportedTables: readonly string[] = tables.flatMap((table) =>
  table.isRecorded || table.isRemembered ? [table.name] : [],
);

/** A query for how many rows go with a role (`@id`), by the names that they have when it is removed. */
export const goesWithRoleSql = (): string =>
  `SELECT ${tables
    .flatMap(({ name, role, countedAs }) =>
      role === undefined || countedAs === undefined
        ? []
        : `(SELECT count(*) FROM ${name} WHERE ${role} = @id) AS ${countedAs}`,
    )
    .join(', ')}`;

/** The statements that give all that hangs on one person (`@drop`) to another (`@keep`), who keeps their own where both have one. */
export const personMerge = (): readonly string[] =>
  tables.flatMap(({ name, person = [] }) =>
    person.map((column) => `UPDATE OR IGNORE ${name} SET ${column} = @keep WHERE ${column} = @drop`),
  );

/** The same for companies. `@updatedAt`: the instant of the merge. */
export const companyMerge = (): readonly string[] =>
  tables.flatMap(({ name, company = [], isVersioned }) =>
    company.map((column) => {
      const counted = isVersioned === true ? ', updated_at = @updatedAt, version = version + 1' : '';
      return `UPDATE ${name} SET ${column} = @keep${counted} WHERE ${column} = @drop`;
    }),
  );
