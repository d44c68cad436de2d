import { applicationCells, applicationHeaders } from '#shared/export/applications.ts';
import { BOM, csvLine } from '#shared/export/csvCell.ts';
import { personCells, personHeaders } from '#shared/export/people.ts';
import { vcard } from '#shared/export/vcard.ts';
import {
  type WorkSearchEntry,
  workSearchCells,
  workSearchEntries,
  workSearchHeaders,
} from '#shared/export/workSearch.ts';
import { workSearchPage } from '#shared/export/workSearchPage.ts';
import type { Db } from '../db/open.ts';
import { writePartial, writePieces } from '../files/partialFile.ts';
import { type Course, type CourseParts, courseOf } from './course.ts';
import { applicationRows, peopleRows, workSearchRows } from './flatRows.ts';
import { importArchive } from './importArchive.ts';
import type { ExportOrder, ExportWhat } from './order.ts';
import { writeArchive } from './writeArchive.ts';

/** Records that are gathered before they are written. */
const RECORDS = 500;

/** What a flat file is made of, one record after the other. */
type Flat = { readonly total: number; readonly head: string; readonly records: () => Iterable<string> };

function* mapped<T>(rows: Iterable<T>, textOf: (row: T) => string): Generator<string> {
  for (const row of rows) yield textOf(row);
}

const csv = <T>(
  { total, rows }: { readonly total: number; readonly rows: () => Iterable<T> },
  headers: readonly string[],
  cellsOf: (row: T) => readonly (string | null)[],
): Flat => ({
  total,
  head: BOM + csvLine(headers),
  records: () => mapped(rows(), (row) => csvLine(cellsOf(row))),
});

const entriesOf = (
  db: Db,
  days: Extract<ExportWhat, { kind: 'workSearch' | 'workSearchPage' }>,
): readonly WorkSearchEntry[] => workSearchEntries(workSearchRows(db, days), days);

const flatOf = (db: Db, what: Extract<ExportWhat, { kind: 'applications' | 'people' | 'workSearch' }>): Flat => {
  switch (what.kind) {
    case 'applications':
      return csv(applicationRows(db, what.roles), applicationHeaders, applicationCells);
    case 'people': {
      const people = peopleRows(db, what.filter);
      if (what.format === 'csv') return csv(people, personHeaders, personCells);
      return { total: people.total, head: '', records: () => mapped(people.rows(), vcard) };
    }
    case 'workSearch': {
      const entries = entriesOf(db, what);
      return csv({ total: entries.length, rows: () => entries }, workSearchHeaders, workSearchCells);
    }
  }
};

function* pieces({ head, records }: Flat, course: Course): Generator<string> {
  let text = head;
  let count = 0;
  for (const record of records()) {
    text += record;
    count += 1;
    if (count < RECORDS) continue;
    course.went(count);
    yield text;
    text = '';
    count = 0;
  }
  course.went(count);
  yield text;
}

export type Carried = { readonly count: number; readonly page: string | null };

/**
 * Does what is ordered, on a connection of its own. The file is there in the end, whole, or is as it was.
 * @throws ExportCancelled, ArchiveProblem, what the system or SQLite says
 */
export const carryOut = async (db: Db, order: Omit<ExportOrder, 'cancel'>, parts: CourseParts): Promise<Carried> => {
  const { what, now, today, zone, nativeBinding } = order;
  switch (what.kind) {
    case 'archive':
      return {
        count: await importArchive({ ...parts, ...{ db, nativeBinding, now, today, path: what.path } }),
        page: null,
      };
    case 'workSearchPage': {
      const entries = entriesOf(db, what);
      courseOf(parts, entries.length).went(entries.length);
      return { count: entries.length, page: workSearchPage(entries, what) };
    }
    case 'everything': {
      let count = 0;
      await writePartial(order, async (handle) => {
        const { appVersion } = what;
        count = await writeArchive(handle, { ...parts, ...{ db, appVersion, createdAt: now, zone } });
      });
      return { count, page: null };
    }
    default: {
      db.exec('BEGIN');
      try {
        const flat = flatOf(db, what);
        const course = courseOf(parts, flat.total);
        await writePartial(order, (handle) => writePieces(handle, pieces(flat, course)));
        return { count: course.done(), page: null };
      } finally {
        db.exec('COMMIT');
      }
    }
  }
};
