import type { Db } from './open.ts';
import { refreshSql, SEARCH_KINDS, type SearchKind, tableOf } from './searchDocs.ts';
import { followDocs } from './searchText.ts';

type Todo = { readonly kind: SearchKind; readonly afterId: string };

/**
 * Brings records into the search that were written without its triggers: what an import wrote, and all that was there
 * before there was a search. What is left is kept in `search_todo`: of each kind the records after some id. It goes on
 * after a crash, and a record that is there already costs no more than a look.
 */
export const searchIndex = (db: Db) => {
  followDocs(db);
  const todo = db.prepare<[], Todo>('SELECT kind, after_id AS afterId FROM search_todo ORDER BY kind LIMIT 1');
  const add = db.prepare(`INSERT INTO search_todo (kind, after_id) VALUES (?, ?)
    ON CONFLICT (kind) DO UPDATE SET after_id = min(after_id, excluded.after_id)`);
  const goOn = db.prepare('UPDATE search_todo SET after_id = ? WHERE kind = ?');
  const finish = db.prepare('DELETE FROM search_todo WHERE kind = ?');
  const of = Object.fromEntries(
    SEARCH_KINDS.map((kind) => [
      kind,
      {
        lastOf: db.prepare<[string, number], { id: string | null }>(
          `SELECT max(id) AS id FROM (SELECT id FROM ${tableOf(kind)} WHERE id > ? ORDER BY id LIMIT ?)`,
        ),
        refresh: db.prepare<[string, string]>(refreshSql(kind, 'x.id > ? AND x.id <= ?')),
      },
    ]),
  );

  return {
    /** Has all records of a kind looked at whose id is higher than this one. */
    add: (kind: SearchKind, afterId: string): void => {
      add.run(kind, afterId);
    },
    /** Whether there is anything to do; an indexed look at next to nothing. */
    isBehind: (): boolean => todo.get() !== undefined,
    /** Brings the next records in, at most so many. False if none is left. To be called within a transaction. */
    step: (limit: number): boolean => {
      const next = todo.get();
      const statements = next && of[next.kind];
      if (next === undefined || statements === undefined) return false;
      const last = statements.lastOf.get(next.afterId, limit)?.id ?? null;
      if (last === null) {
        finish.run(next.kind);
        return todo.get() !== undefined;
      }
      statements.refresh.run(next.afterId, last);
      goOn.run(last, next.kind);
      return true;
    },
  };
};
export type SearchIndex = ReturnType<typeof searchIndex>;
