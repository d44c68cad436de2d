import { formatCount } from './format.ts';
import { plural } from './plural.ts';

/** `2 interviews` as the one item of a list; no item where there are none. */
export const counted = (count: number, one: string, other: string): readonly string[] =>
  count === 0 ? [] : [`${formatCount(count)} ${plural(count, one, other)}`];

/** `a, b and c`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
