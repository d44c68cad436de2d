import type { DateOrder } from '#shared/contract/importMapping.ts';
import { createRecordReader } from '#shared/csv/records/readRecord.ts';
import { isRecordDraft, type ReadRecord, type RecordDraft } from '#shared/csv/records/recordDraft.ts';
import type { RecordMeaning } from '#shared/csv/records/recordFields.ts';
import type { RecordKind } from '#shared/csv/records/recordKinds.ts';
import { recordMeanings } from '#shared/csv/records/recordWords.ts';
import { rowParts } from '#test/helpers/rowParts.ts';

type How = { readonly order?: DateOrder; readonly meanings?: readonly RecordMeaning[] };

/** Reads rows under headers, each column meaning what its name says, for somebody in London. */
export const readerOf = (
  kind: RecordKind,
  headers: readonly string[],
  { order = 'ymd', meanings = recordMeanings(kind, headers) }: How = {},
): ((cells: readonly string[]) => ReadRecord) => {
  const columns = headers.map((header, column) => ({ header, meaning: meanings[column] ?? null, dateOrder: order }));
  return createRecordReader(kind, { columns, keyName: 'file-x' }, rowParts);
};

/** A row that has to be usable. */
export const draftOf = (read: ReadRecord): RecordDraft => {
  if (!isRecordDraft(read)) throw new Error(`no draft: ${JSON.stringify(read)}`);
  return read;
};
