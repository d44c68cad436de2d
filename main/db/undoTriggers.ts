import type { Db } from './open.ts';
import { tables } from './tables.ts';

type Column = { readonly name: string; readonly pk: number };

/** The tables whose rows can be undone, and compared to see that they were, as far as this schema has them. */
export const recordedTables = (db: Db): readonly string[] => {
  const present = new Set(
    db.prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'").pluck().all(),
  );
  return tables.filter(({ name, isRecorded }) => isRecorded && present.has(name)).map(({ name }) => name);
};

const quoted = (row: 'new' | 'old', column: Column): string => `quote(${row}."${column.name}")`;

/** An SQL expression that gives the text of `WHERE key = value`, for a row as the trigger sees it. */
const whereRow = (row: 'new' | 'old', key: readonly Column[]): string =>
  `' WHERE ' || ${key.map((column) => `'"${column.name}" = ' || ${quoted(row, column)}`).join(" || ' AND ' || ")}`;

const triggersOf = (table: string, columns: readonly Column[]): string => {
  const key = columns.filter(({ pk }) => pk > 0);
  const note = (text: string): string =>
    `INSERT INTO undo_entries (command_id, sql) SELECT command_id, ${text} FROM temp.recording;`;
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const values = columns.map((column) => quoted('old', column)).join(" || ', ' || ");
  // Only what is different: a card that moves must not write its notes into the log each time.
  const changed = columns.map((column) => `old."${column.name}" IS NOT new."${column.name}"`);
  const sets = columns.map(
    (column, index) =>
      `CASE WHEN ${changed[index]} THEN '"${column.name}" = ' || ${quoted('old', column)} || ',' ELSE '' END`,
  );
  const on = `ON main."${table}" WHEN EXISTS (SELECT 1 FROM temp.recording)`;
  return `
CREATE TEMP TRIGGER "undo_${table}_added" AFTER INSERT ${on} BEGIN
  ${note(`'DELETE FROM "${table}"' || ${whereRow('new', key)}`)} END;
CREATE TEMP TRIGGER "undo_${table}_removed" AFTER DELETE ${on} BEGIN
  ${note(`'INSERT INTO "${table}" (${names}) VALUES (' || ${values} || ')'`)} END;
CREATE TEMP TRIGGER "undo_${table}_changed" AFTER UPDATE ${on} AND (${changed.join(' OR ')}) BEGIN
  ${note(`'UPDATE "${table}" SET ' || rtrim(${sets.join(' || ')}, ',') || ${whereRow('new', key)}`)} END;`;
};

/**
 * Triggers that write the opposite of every change into `undo_entries`, while `temp.recording` names a command. They
 * belong to the connection and follow the schema: a column that a later migration adds is covered by itself, a table by its entry.
 */
export const createUndoTriggers = (db: Db): void => {
  const columnsOf = db.prepare<[string], Column>('SELECT name, pk FROM pragma_table_info(?)');
  db.exec('CREATE TEMP TABLE recording (command_id INTEGER NOT NULL)');
  for (const table of recordedTables(db)) db.exec(triggersOf(table, columnsOf.all(table)));
};
