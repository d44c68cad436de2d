import type { Db } from './open.ts';

/** A statement of a replay and how many rows it has to change; any other number means that something no longer fits. */
export type ReplayStatement = { readonly sql: string; readonly rows: number };

/** Rows that one statement takes: from here on, more spare nothing. */
const MOST_ROWS = 100;

const ENTRY = /^(?:(INSERT) INTO "(\w+)" \([^)]*\) VALUES |(DELETE) FROM "(\w+)" WHERE )/u;
type Part = {
  readonly head: string;
  readonly kind: 'INSERT' | 'DELETE';
  readonly table: string;
  readonly rest: string;
};

const partOf = (sql: string): Part | undefined => {
  const match = ENTRY.exec(sql);
  if (match === null) return undefined;
  const [head, insert, into = '', , from = ''] = match;
  return { head, kind: insert ? 'INSERT' : 'DELETE', table: into || from, rest: sql.slice(head.length) };
};

const together = (parts: readonly Part[], depth: ReadonlyMap<string, number>): ReplayStatement[] => {
  const byHead = Map.groupBy(parts, ({ head }) => head);
  const depthOf = (group: readonly Part[]): number => {
    const [first] = group;
    const own = first === undefined ? 0 : (depth.get(first.table) ?? 0);
    return first?.kind === 'DELETE' ? -own : own;
  };
  return [...byHead.values()]
    .sort((a, b) => depthOf(a) - depthOf(b))
    .flatMap((group) => {
      const statements: ReplayStatement[] = [];
      for (let from = 0; from < group.length; from += MOST_ROWS) {
        const some = group.slice(from, from + MOST_ROWS);
        const rows = some.map(({ rest }) => rest);
        const [head, kind] = [some[0]?.head ?? '', some[0]?.kind];
        const sql = kind === 'INSERT' ? rows.join(', ') : rows.map((row) => `(${row})`).join(' OR ');
        statements.push({ sql: head + sql, rows: some.length });
      }
      return statements;
    });
};

/**
 * How far each table is from those that point to nothing: what it points to is always less far. New rows go in by it, old
 * ones come out against it, so that no row takes another along that is to be taken out by itself.
 */
export const tableDepths = (db: Db, tables: readonly string[]): ReadonlyMap<string, number> => {
  const parentsOf = db.prepare<[string], { parent: string }>(
    'SELECT "table" AS parent FROM pragma_foreign_key_list(?)',
  );
  const depths = new Map<string, number>();
  const depthOf = (table: string): number => {
    const known = depths.get(table);
    if (known !== undefined) return known;
    const parents = parentsOf.all(table).map(({ parent }) => parent);
    const depth = 1 + Math.max(-1, ...parents.filter((parent) => parent !== table).map(depthOf));
    depths.set(table, depth);
    return depth;
  };
  for (const table of tables) depthOf(table);
  return depths;
};

/**
 * Joins the recorded statements of a command, one a row, to statements of many rows: making a statement ready costs far
 * more than a row. Only rows that come, or go, one right after the other are joined, and their order among themselves is
 * free: constraints between them are looked at when all are there.
 */
export const replayStatements = (
  entries: readonly string[],
  depths: ReadonlyMap<string, number>,
): readonly ReplayStatement[] => {
  const statements: ReplayStatement[] = [];
  let run: Part[] = [];
  const close = (): void => {
    statements.push(...together(run, depths));
    run = [];
  };
  for (const sql of entries) {
    const part = partOf(sql);
    if (part === undefined || run[0]?.kind !== part.kind) close();
    if (part === undefined) statements.push({ sql, rows: 1 });
    else run.push(part);
  }
  close();
  return statements;
};
