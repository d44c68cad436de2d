import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTable, readingsOf, withAnswer } from '#main/csv/openTables.ts';
import { readTables } from '#main/csv/readTables.ts';
import { NOTHING_REMEMBERED } from '#main/csv/tableFormat.ts';
import type { ImportMappingQuestion } from '#shared/contract/importMapping.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

/** A user who says that days stand first wherever that is open, and agrees with all else. */
const answerTo = ({ file, kind, columns }: ImportMappingQuestion) => ({
  file,
  kind,
  isDone: true,
  columns: columns.map(({ suggested, dateOrderOpen }) => ({
    field: suggested,
    dateOrder: dateOrderOpen ? ('dmy' as const) : null,
  })),
});

it('two files with the same columns, each with days open in another one, are asked about once each', async () => {
  const folder = tempFolder();
  const files = {
    'a.csv': 'Company,Title,Date saved,Date applied\nAcme,Editor,2026-01-31,3/4/2026\n',
    'b.csv': 'Company,Title,Date saved,Date applied\nAcme,Writer,3/4/2026,2026-01-31\n',
  };
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const read = await readTables(paths, { elapsed: () => 0, onProgress: () => undefined, cancelled: () => false });
  let tables = read.map((table) => openTable(table, NOTHING_REMEMBERED));
  const asked: string[] = [];
  let next = readingsOf(tables);
  while ('question' in next && asked.length < 5) {
    asked.push(next.question.file);
    tables = [...withAnswer(tables, answerTo(next.question))];
    next = readingsOf(tables);
  }
  expect(asked).toEqual(['a.csv', 'b.csv']);
  expect(next).toMatchObject({
    readings: [1, 2].map(() => ({ format: { columns: [{}, {}, { dateOrder: expect.anything() }, {}] } })),
  });
  const orders = tables.map(({ answer }) => answer?.map(({ dateOrder }) => dateOrder));
  expect(orders[0]).toEqual([null, null, 'dmy', 'dmy']);
});
