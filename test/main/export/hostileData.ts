import fc from 'fast-check';
import type { Db } from '#main/db/open.ts';
import { exportedTables } from '#main/db/tables.ts';
import { type Column, columnList, columnsOf } from '#main/export/exportTables.ts';

/** Pieces of text that writers and readers of CSV get wrong. */
const PIECES = [
  ...['"', '""', ',', ';', '\n', '\r', '\r\n', '\t', ' ', '=', '+', '-', '@', "'", "'=", "''=1", "'text"],
  ...['=HYPERLINK("http://x","y")', '="text"', '-5', '+49 30 1', '@SUM(A1)', 'NULL', 'null', '00123', '1e5', '\\N'],
  ...[
    'مرحبا',
    'שלום',
    '\u202eevil\u202c',
    '👩‍👩‍👧',
    '🇩🇪',
    'é',
    'e\u0301',
    '\uFEFF',
    '\u00a0',
    '\u2028',
    '\u0001',
    '\u007f',
  ],
];

/** Any text that the data can hold. */
export const hostileText = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\0', '')) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
);

type Row = Record<string, string | number | null>;

/** What no check of a single column says: which of them go together. */
const TOGETHER: Readonly<Record<string, (row: Row, turn: number) => Row>> = {
  follow_up_acts: (row, turn) => ({
    ...row,
    ...(turn % 2 === 0 ? { due_on: '2026-03-02', due_at: null } : { due_on: null, due_at: '2026-03-02T09:00:00.000Z' }),
    ...(turn % 2 === 0
      ? { act: 'done', until_on: null, until_at: null }
      : { act: 'snoozed', until_on: 'x', until_at: null }),
  }),
  promises: (row, turn) => ({
    ...row,
    ...(turn % 2 === 0 ? { due_on: '2026-03-02', due_at: null } : { due_on: null, due_at: 'then' }),
    ...(turn % 2 === 0 ? { state: 'open', settled_at: null } : { state: 'kept', settled_at: 'then' }),
  }),
  own_follow_ups: (row, turn) => ({
    ...row,
    ...(turn % 2 === 0 ? { due_on: '2026-03-02', due_at: null } : { due_on: null, due_at: 'then' }),
  }),
  signals: (row) => ({ ...row, is_hearsay: 0, attributed_to: null }),
  offer_steps: (row) => ({ ...row, step: 'accepted', contingency: null }),
};

/** Whole numbers at the edge of what a number and SQLite can hold; only in columns that nothing checks. */
const whole = (turn: number): number => [0, 1, -1, 2_147_483_648, Number.MAX_SAFE_INTEGER][turn % 5] ?? 0;

/**
 * Fills every table that is exported with rows, by what the schema says of its columns, with texts taken in turn. A
 * table that cannot be filled so fails, and is to be given its own in `TOGETHER`.
 */
export const fillWith = (db: Db, texts: readonly string[], rows: number): void => {
  let next = 0;
  const text = (): string => {
    next += 1;
    return texts[next % texts.length] ?? '';
  };
  const sqlOf = db.prepare<[string], string>("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?").pluck();
  const keysOf = db.prepare<[string], { from: string; table: string }>(
    'SELECT "from", "table" FROM pragma_foreign_key_list(?)',
  );
  const primary = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0').pluck();
  // Rows name each other by these.
  const idOf = (table: string, turn: number): string => `${table}-${turn}`;
  db.pragma('foreign_keys = OFF');
  db.exec('BEGIN');
  for (const table of exportedTables) {
    const sql = sqlOf.get(table);
    // An older schema has fewer of them.
    if (sql === undefined) continue;
    const links = new Map(keysOf.all(table).map(({ from, table: to }) => [from, to]));
    const keys = new Set(primary.all(table));
    const columns = columnsOf(db, table);
    const checks = (column: string, rule: string): boolean => new RegExp(rule.replace('$', column)).test(sql);
    const choicesOf = (column: string): readonly string[] =>
      (new RegExp(`\\b${column} IN \\(([^)]*)\\)`).exec(sql)?.[1]?.match(/'[^']*'|\d+/g) ?? []).map((one) =>
        one.replaceAll("'", ''),
      );
    const madeValue = ({ name, type, isNullable }: Column, turn: number): string | number | null => {
      const link = links.get(name);
      if (link !== undefined) return isNullable && turn % 3 === 2 ? null : idOf(link, turn % rows);
      if (name === 'id') return idOf(table, turn);
      if (isNullable && turn % 3 === 1) return null;
      const choices = choicesOf(name);
      const choice = choices[turn % choices.length];
      if (choice !== undefined) return type === 'INTEGER' ? Number(choice) : choice;
      if (type === 'INTEGER') return checks(name, '\\b$ (BETWEEN|>=)') ? 5 : whole(turn);
      if (checks(name, "\\b$ GLOB '\\[0-9")) return '2026-03-02';
      if (checks(name, "\\b$ GLOB '\\[A-Z")) return 'EUR';
      if (checks(name, 'json_valid\\($\\)')) return JSON.stringify(text());
      if (checks(name, 'length\\($\\)')) return `n${turn}${text().slice(0, 50)}`.toWellFormed();
      // No two rows have the same.
      return keys.has(name) || name === 'rank' || name === 'name_key' ? `${text()}${turn}` : text();
    };
    for (let turn = 0; turn < rows; turn += 1) {
      const plain: Row = Object.fromEntries(columns.map((column) => [column.name, madeValue(column, turn)]));
      const row = TOGETHER[table]?.(plain, turn) ?? plain;
      const places = columns.map(() => '?').join(', ');
      db.prepare(`INSERT INTO "${table}" (${columnList(columns)}) VALUES (${places})`).run(
        columns.map(({ name }) => row[name]),
      );
    }
  }
  db.exec('COMMIT');
  const broken = db.pragma('foreign_key_check') as readonly unknown[];
  if (broken.length > 0) throw new Error(`The made data is not whole: ${JSON.stringify(broken.slice(0, 3))}`);
  db.pragma('foreign_keys = ON');
};

/** Every row of every table that is exported, as SQLite itself tells its values. */
export const contentsOf = (db: Db): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries(
    exportedTables.map((table) => {
      const columns = columnsOf(db, table);
      const shown = columns.map(({ name }) => `typeof("${name}"), quote("${name}")`).join(', ');
      return [
        table,
        db
          .prepare(`SELECT ${shown} FROM "${table}" ORDER BY ${columns.map(({ name }) => `"${name}"`).join(', ')}`)
          .raw()
          .all(),
      ];
    }),
  );
