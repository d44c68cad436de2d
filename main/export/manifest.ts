import * as z from 'zod';
import { COLUMN_TYPES } from './exportTables.ts';

export const MANIFEST_FILE = 'manifest.json';
export const ARCHIVE_FORMAT = 'followthrough-archive';
/** Changes when an archive can no longer be read as the ones before. */
export const ARCHIVE_VERSION = 1;
/** Far more than any manifest has. */
export const MANIFEST_BYTES = 1_000_000;

const count = z.int().nonnegative();

/** What an archive says of itself. */
export const manifest = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  version: count,
  /** The app that wrote it, and the schema of its data. */
  appVersion: z.string(),
  schema: count,
  createdAt: z.string(),
  /** The user's zone (IANA) when it was written. Every instant is in UTC; where one was agreed elsewhere, its row has a zone. */
  zone: z.string(),
  /** In each file: `null` is an empty cell, an empty text is `""`; `BLOB` is base64; one leading apostrophe before a sign is a guard. */
  tables: z.array(
    z.object({
      name: z.string(),
      file: z.string(),
      rows: count,
      columns: z.array(z.object({ name: z.string(), type: z.enum(COLUMN_TYPES), isNullable: z.boolean() })),
    }),
  ),
});
export type Manifest = Readonly<z.infer<typeof manifest>>;
export type ManifestTable = Manifest['tables'][number];
