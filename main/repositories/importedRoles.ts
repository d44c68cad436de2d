import { tables } from '../db/tables.ts';

/**
 * An import makes roles without interviews, and with the people and the log alone that its files name: a role that has
 * more was built on by the user, or by another import, and counts as edited even where its own row is as it was. Tags and moves are edits of the
 * row.
 */
const ADDED = tables.flatMap(({ name, role, isAddedByUser, isAddedByImport }) =>
  role !== undefined && isAddedByUser === true
    ? { name, role, by: isAddedByImport === true ? 'import_batch_id' : 'NULL' }
    : [],
);

/** Whether the user has added something to the role of the row, as an SQL condition on `roles`. */
export const HAS_MORE = `(${ADDED.map(({ name, role, by }) => `EXISTS (SELECT 1 FROM ${name} x WHERE x.${role} = roles.id AND ${by === 'NULL' ? by : `x.${by}`} IS NOT roles.import_batch_id)`).join(' OR ')})`;

/**
 * Begins a statement that asks of many roles at once: `with_more` holds `batch_id` and `role_id` of each imported role to
 * which something was added. Few have; they are looked for from that side.
 */
export const WITH_MORE = `WITH with_more AS MATERIALIZED (SELECT r.import_batch_id AS batch_id, r.id AS role_id
  FROM (${ADDED.map(({ name, role, by }) => `SELECT ${role} AS role_id, ${by} AS added_by FROM ${name} WHERE ${role} IS NOT NULL`).join(' UNION ')}) AS added
  CROSS JOIN roles r ON r.id = added.role_id WHERE r.import_batch_id IS NOT NULL AND added.added_by IS NOT r.import_batch_id)`;

const OF_PEOPLE = tables.flatMap(({ name, person = [] }) => person.map((column) => ({ name, column })));

/** Nothing names the person of the row, as an SQL condition on `people`. */
export const IS_UNNAMED = OF_PEOPLE.map(
  ({ name, column }) => `NOT EXISTS (SELECT 1 FROM ${name} WHERE ${column} = people.id)`,
).join(' AND ');

const ON_ROLE = tables.flatMap(({ name, role, person = [], isRecorded }) =>
  role !== undefined && isRecorded && name !== 'role_people' ? person.map((column) => ({ name, role, column })) : [],
);

/** Nothing of its role names the person of the row any more, as an SQL condition on `role_people`. */
export const IS_UNNAMED_THERE = [
  ...ON_ROLE.map(
    ({ name, role, column }) =>
      `NOT EXISTS (SELECT 1 FROM ${name} x WHERE x.${role} = role_people.role_id AND x.${column} = role_people.person_id)`,
  ),
  `NOT EXISTS (SELECT 1 FROM interviews i JOIN interview_people ip ON ip.interview_id = i.id
    WHERE i.role_id = role_people.role_id AND ip.person_id = role_people.person_id)`,
].join(' AND ');

/** Whom the rows name that imports have added to roles: `person_id`, `role_id`, and the import; a query to read from. */
export const NAMED_BY_IMPORTS = tables
  .flatMap(({ name, person = [], isAddedByImport }) =>
    isAddedByImport === true
      ? person.map((column) => `SELECT ${column} AS person_id, role_id, import_batch_id FROM ${name}`)
      : [],
  )
  .join(' UNION ALL ');
