import type { Draft } from '#shared/contract/drafts.ts';
import { DRAFTS_AT_ONCE } from '#shared/contract/pageSizes.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Db } from '../db/open.ts';

/** What is typed and not saved: rows in and out, no policy. */
export const draftsRepository = (db: Db) => {
  const newest = db.prepare<[], Draft>(`SELECT key, text FROM drafts ORDER BY kept_at DESC LIMIT ${DRAFTS_AT_ONCE}`);
  const count = db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM drafts WHERE key <> ?');
  const keep = db.prepare(`INSERT INTO drafts (key, text, kept_at) VALUES (?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET text = excluded.text, kept_at = excluded.kept_at`);
  const remove = db.prepare('DELETE FROM drafts WHERE key = ?');
  return {
    /** The newest first, at most `DRAFTS_AT_ONCE`. */
    newest: (): Draft[] => newest.all(),
    /** How many there are besides one. */
    countBeside: (key: string): number => count.get(key)?.n ?? 0,
    keep: (key: string, text: string, keptAt: Instant): void => {
      keep.run(key, text, keptAt);
    },
    remove: (key: string): void => {
      remove.run(key);
    },
  };
};
export type DraftsRepository = ReturnType<typeof draftsRepository>;
