import { randomFillSync } from 'node:crypto';

const POOL_IDS = 1024;
const RANDOM_BYTES = 6;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/**
 * UUIDs of version 7 that ascend in the order in which they are asked for: the millisecond of the series' beginning, a
 * counter of 26 bits, 48 random bits (RFC 9562, 6.2, method 1). Made for an import, which needs 200,000 at once and
 * whose inserts all go to the end of their index only if ids ascend; a tenth of the time of one `uuid.v7()` each.
 */
export const idSeries = (startedAtMs: number): (() => string) => {
  const time = hex(startedAtMs, 12);
  const head = `${time.slice(0, 8)}-${time.slice(8)}-7`;
  const pool = Buffer.alloc(POOL_IDS * RANDOM_BYTES);
  let used = pool.length;
  let count = 0;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    const high = hex((count >>> 14) & 0xfff, 3);
    const low = hex(0x8000 | (count & 0x3fff), 4);
    count += 1;
    used += RANDOM_BYTES;
    return `${head}${high}-${low}-${pool.toString('hex', used - RANDOM_BYTES, used)}`;
  };
};
