import type { Random } from '#test/helpers/random.ts';

/** Bytes that mean something to a reader of CSV or zip. */
const NASTY = [
  '"',
  '""',
  '\r',
  '\n',
  '\r\n',
  ',',
  ';',
  '\t',
  '\0',
  '\uFEFF',
  "'=1",
  'sep=|\n',
  '<p>',
  '99/99/99',
  '\u202e',
  '..',
]
  .map((text) => Buffer.from(text))
  .concat(Buffer.from([0xff]), Buffer.from([0xc3]), Buffer.from('PK\x03\x04'));

/** Some bytes put in, taken out, doubled, changed, cut off or written over. */
export const mutate = (bytes: Buffer, below: Random): Buffer => {
  let result = Buffer.from(bytes);
  for (let change = below(6); change >= 0; change -= 1) {
    const at = below(result.length + 1);
    const to = Math.min(result.length, at + below(40));
    const nasty = NASTY[below(NASTY.length)] ?? Buffer.alloc(0);
    switch (below(6)) {
      case 0:
        result = Buffer.concat([result.subarray(0, at), nasty, result.subarray(at)]);
        break;
      case 1:
        result = Buffer.concat([result.subarray(0, at), result.subarray(to)]);
        break;
      case 2:
        result = Buffer.concat([result.subarray(0, to), result.subarray(at)]);
        break;
      case 3:
        if (at < result.length) result[at] = below(256);
        break;
      case 4:
        result = result.subarray(0, at);
        break;
      default:
        result = Buffer.concat([result.subarray(0, at), nasty, result.subarray(to)]);
    }
  }
  return result;
};
