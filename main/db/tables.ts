import type { GoesWithRole } from '#shared/domain/goesWithRole.ts';

/**
 * A table of the database, and what the rest of the app has to know of it. Undo, the guards of an import's undo, merging and
 * the words of a removal are derived from these entries, so that a new table is told to all of them by one.
 */
export type TableEntry = {
  /** The user's own data, which undo records. Otherwise it is made from other tables, or remembered beside the data. */
  readonly isRecorded: boolean;
  /** The column that names the role to which a row belongs. */
  readonly role?: 'role_id';
  /** The column that names a person: what hangs on one who is merged goes to the one who is kept. */
  readonly person?: 'person_id';
  /** Columns that name a company, likewise. */
  readonly company?: readonly string[];
  /** It has `version` and `updated_at`: whoever still shows such a row after a merge must read it anew. */
  readonly isVersioned?: true;
  /** Only the user adds such rows to a role: an import that made the role asks before its undo takes them along. */
  readonly isAddedByUser?: true;
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

/** Every table, in alphabetical order. A test holds it against the schema. */
export const TABLES = {
  board_views: { isRecorded: true },
  companies: {
    isRecorded: true,
    // Its roles show its name.
    touches:
      'SELECT id FROM roles WHERE company_id = $row.id UNION SELECT id FROM roles WHERE via_company_id = $row.id',
    touchesOnly: 'name',
  },
  drafts: { isRecorded: false },
  facts_day: { isRecorded: false },
  import_batches: { isRecorded: true },
  import_changes: { isRecorded: true, role: 'role_id' },
  import_mappings: { isRecorded: false },
  interactions: {
    isRecorded: true,
    role: 'role_id',
    person: 'person_id',
    isAddedByUser: true,
    touches: ITS_ROLE,
    countedAs: 'interactions',
  },
  interview_people: {
    isRecorded: true,
    person: 'person_id',
    touches: 'SELECT role_id FROM interviews WHERE id = $row.interview_id',
  },
  interviews: {
    isRecorded: true,
    role: 'role_id',
    isAddedByUser: true,
    touches: ITS_ROLE,
    countedAs: 'interviews',
  },
  outcome_events: { isRecorded: true, role: 'role_id' },
  people: { isRecorded: true, company: ['company_id'], isVersioned: true },
  role_facts: { isRecorded: false, role: 'role_id' },
  role_keys: { isRecorded: true, role: 'role_id' },
  role_people: { isRecorded: true, role: 'role_id', person: 'person_id', isAddedByUser: true, touches: ITS_ROLE },
  role_tags: { isRecorded: true, role: 'role_id', touches: ITS_ROLE },
  roles: {
    isRecorded: true,
    company: ['company_id', 'via_company_id'],
    isVersioned: true,
    touches: 'SELECT $row.id',
  },
  search_docs: { isRecorded: false },
  search_todo: { isRecorded: false },
  search_words: { isRecorded: false },
  stage_counts: { isRecorded: false },
  stage_events: { isRecorded: true, role: 'role_id', countedAs: 'stages' },
  stages: { isRecorded: true },
  tags: { isRecorded: true },
  undo_commands: { isRecorded: false },
  undo_entries: { isRecorded: false },
} as const satisfies Readonly<Record<string, TableEntry>>;

export type NamedTable = TableEntry & { readonly name: string };

/** All of them with their names. */
export const tables: readonly NamedTable[] = Object.entries(TABLES).map(([name, entry]) => ({ name, ...entry }));

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
  tables.flatMap(({ name, person }) =>
    person === undefined ? [] : `UPDATE OR IGNORE ${name} SET ${person} = @keep WHERE ${person} = @drop`,
  );

/** The same for companies. `@updatedAt`: the instant of the merge. */
export const companyMerge = (): readonly string[] =>
  tables.flatMap(({ name, company = [], isVersioned }) =>
    company.map((column) => {
      const counted = isVersioned === true ? ', updated_at = @updatedAt, version = version + 1' : '';
      return `UPDATE ${name} SET ${column} = @keep${counted} WHERE ${column} = @drop`;
    }),
  );
