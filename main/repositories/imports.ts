import type { ImportBatch, ImportCounts } from '#shared/contract/imports.ts';
import type { ImportBatchId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Db } from '../db/open.ts';
import { WITH_MORE } from './importedRoles.ts';

export type BatchStatus = 'applying' | 'applied' | 'undoing' | 'undone';
export type BatchHead = {
  readonly id: ImportBatchId;
  readonly source: string;
  readonly status: BatchStatus;
  readonly undoEdited: boolean;
};

type BatchRow = Omit<ImportBatch, 'counts'> & { readonly [K in keyof ImportCounts]-?: number };

const SHOWN_BATCHES = 100;

/** Imports as wholes: what each brought, and how far it is. Rows in and out, no policy. */
export const importsRepository = (db: Db) => {
  const begin = db.prepare("INSERT INTO import_batches (id, source, status, started_at) VALUES (?, ?, 'applying', ?)");
  const finish = db.prepare(`UPDATE import_batches SET status = 'applied', finished_at = @at, rows_read = @rows,
    created = @create, updated = @update, linked = @link, skipped = @skip, invalid = @invalid, records = @records,
    companies = @companies WHERE id = @id`);
  const setStatus = db.prepare('UPDATE import_batches SET status = ? WHERE id = ?');
  const startUndo = db.prepare("UPDATE import_batches SET status = 'undoing', undo_edited = ? WHERE id = ?");
  const remove = db.prepare('DELETE FROM import_batches WHERE id = ?');
  const head = db.prepare<[ImportBatchId], Omit<BatchHead, 'undoEdited'> & { undoEdited: 0 | 1 }>(
    'SELECT id, source, status, undo_edited AS undoEdited FROM import_batches WHERE id = ?',
  );
  const unfinished = db.prepare<[], { id: ImportBatchId }>(
    "SELECT id FROM import_batches WHERE status IN ('applying', 'undoing') ORDER BY started_at",
  );
  const EDITED_SINCE = `(SELECT count(*) FROM (
      SELECT r.id FROM roles r WHERE r.import_batch_id = b.id AND r.version <> r.import_version
      UNION SELECT role_id FROM with_more WHERE batch_id = b.id)) +
    (SELECT count(*) FROM import_changes c JOIN roles r ON r.id = c.role_id
      WHERE c.batch_id = b.id AND r.version <> c.version_after)`;
  const editedSince = db.prepare<[ImportBatchId], { n: number }>(
    `${WITH_MORE} SELECT ${EDITED_SINCE} AS n FROM import_batches b WHERE b.id = ?`,
  );
  const list = db.prepare<
    [],
    BatchRow
  >(`${WITH_MORE} SELECT b.id, b.source, b.finished_at AS finishedAt, b.status, b.rows_read AS rows,
    b.created AS "create", b.updated AS "update", b.linked AS link, b.skipped AS skip, b.invalid, b.records, b.companies,
    CASE b.status WHEN 'undone' THEN 0 ELSE ${EDITED_SINCE} END AS editedSince
    FROM import_batches b WHERE b.status IN ('applied', 'undone') ORDER BY b.started_at DESC, b.id DESC LIMIT ${SHOWN_BATCHES}`);
  const mapping = db.prepare<[string], { mapping: string }>('SELECT mapping FROM import_mappings WHERE header_key = ?');
  const remember = db.prepare(`INSERT INTO import_mappings (header_key, mapping, used_at) VALUES (?, ?, ?)
    ON CONFLICT (header_key) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`);
  return {
    begin: (id: ImportBatchId, source: string, at: Instant): void => {
      begin.run(id, source, at);
    },
    finish: (id: ImportBatchId, counts: ImportCounts, at: Instant): void => {
      finish.run({ records: 0, companies: 0, ...counts, id, at });
    },
    startUndo: (id: ImportBatchId, undoEdited: boolean): void => {
      startUndo.run(undoEdited ? 1 : 0, id);
    },
    setUndone: (id: ImportBatchId): void => {
      setStatus.run('undone', id);
    },
    /** What the batch changed goes with it; what it brought must be gone before. */
    remove: (id: ImportBatchId): void => {
      remove.run(id);
    },
    head: (id: ImportBatchId): BatchHead | undefined => {
      const row = head.get(id);
      return row && { ...row, undoEdited: row.undoEdited === 1 };
    },
    /** Batches that a crash cut off, oldest first; an indexed look at next to nothing. */
    unfinished: (): readonly ImportBatchId[] => unfinished.all().map(({ id }) => id),
    /** Roles of the batch that the user edited since. */
    editedSince: (id: ImportBatchId): number => editedSince.get(id)?.n ?? 0,
    /** Newest first, at most 100. */
    list: (): ImportBatch[] =>
      list.all().map(({ id, source, finishedAt, status, editedSince, records, companies, ...counts }) => ({
        id,
        source,
        finishedAt,
        status,
        counts: { ...counts, ...(records > 0 && { records }), ...(companies > 0 && { companies }) },
        editedSince,
      })),
    /** What the user said of columns with these headers the last time, as it was written down. */
    mapping: (headerKey: string): string | undefined => mapping.get(headerKey)?.mapping,
    remember: (headerKey: string, text: string, at: Instant): void => {
      remember.run(headerKey, text, at);
    },
  };
};
export type ImportsRepository = ReturnType<typeof importsRepository>;
