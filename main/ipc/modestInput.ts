/** More characters than any call of the page's has: the longest draft, and a lot of dropped paths. */
const CHARACTERS = 20_000_000;
/** More values than any call has: ten thousand dropped paths, and some. */
const VALUES = 20_000;
/** Deeper than any call is. */
const DEPTH = 10;

/**
 * Whether it is an object like those that channels take. Buffers, boxed texts, maps and the like are not, and must not be
 * looked into: to name the bytes of a buffer one by one takes half a minute.
 */
const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value));

/**
 * Whether what the page sent is of a size that any channel could take. Looked at before the schemas, which would go through
 * all of it, and given up at the first excess: the work is bounded whatever was sent.
 */
export const isModest = (raw: unknown): boolean => {
  let characters = 0;
  let values = 0;
  const isWithin = (value: unknown, depth: number): boolean => {
    values += 1;
    if (values > VALUES || depth > DEPTH) return false;
    if (typeof value === 'string') {
      characters += value.length;
      return characters <= CHARACTERS;
    }
    if (typeof value === 'bigint') return false;
    if (typeof value !== 'object' || value === null) return true;
    if (Array.isArray(value)) return value.length <= VALUES && value.every((item) => isWithin(item, depth + 1));
    if (!isPlain(value)) return false;
    for (const key in value) {
      if (!Object.hasOwn(value, key)) continue;
      characters += key.length;
      if (!isWithin((value as Record<string, unknown>)[key], depth + 1)) return false; // one of its own keys
    }
    return characters <= CHARACTERS;
  };
  return isWithin(raw, 0);
};
