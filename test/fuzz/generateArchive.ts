import type { Random } from '#test/helpers/random.ts';
import { type ZipEntry, zipFile } from '../main/csv/zipFile.ts';
import { pick } from './cells.ts';
import { generateTable } from './generateTable.ts';

const NAMES = [
  ...['Jobs/Job Applications.csv', 'Jobs/Job Applications_1.csv', 'Jobs\\Saved Jobs.csv', 'Connections.csv'],
  ...['Profile.csv', 'a.csv', 'A.CSV', 'a_all.csv', 'deep/er/list.tsv', '../out.csv', '/root.csv', 'C:\\x.csv'],
  ...['__MACOSX/._a.csv', '.hidden.csv', 'read me.txt', 'Jobs/', 'äöü.csv', 'x'.repeat(300), ''],
];

/** What makes an entry a bad one, now and then. */
const spoilt = (below: Random): Partial<ZipEntry> => {
  switch (below(14)) {
    case 0:
      return { encrypted: true };
    case 1:
      return { declaredSize: pick([0, 1, 5000, 4_000_000_000], below) };
    case 2:
      return { method: pick([1, 9, 12, 99], below) };
    case 3:
      return { spoil: (packed) => packed.fill(below(256), below(packed.length), packed.length) };
    case 4:
      return { stored: true };
    default:
      return {};
  }
};

/** A zip of tables, of some that lie deeper and of other zips. */
export const generateArchive = (below: Random, depth = 0): Buffer => {
  const entries = Array.from({ length: below(4) + (depth > 0 ? 1 : 0) }, (): ZipEntry => {
    const isInner = depth < 3 && below(6) === 0;
    const data = isInner ? generateArchive(below, depth + 1) : generateTable(below).bytes;
    return { name: isInner ? `inner${below(3)}.zip` : pick(NAMES, below), data, ...spoilt(below) };
  });
  return zipFile(entries);
};
