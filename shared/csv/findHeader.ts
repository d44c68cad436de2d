import { knownNames, knownNamesOfAnyKind } from './columnMeaning.ts';
import { presetOf } from './presets/index.ts';

/** Exports put notes above their columns, never more than this many records. */
const SEARCHED_RECORDS = 15;

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/** The place of the highest number, the first of equals; `-1` if none is above zero. */
const highest = (numbers: readonly number[]): number => {
  const most = Math.max(0, ...numbers);
  return most === 0 ? -1 : numbers.indexOf(most);
};

/**
 * Which of a file's first records names its columns: an exactly known format; else the record with the most known names,
 * if they are half of it; else the one with the most names that lists of roles and people have; else the first one as
 * wide as the widest. `null` if nothing of the kind is there.
 *
 * Words that name a column of somebody's log (`Answer`, `E-mail`, `Kept`) are answers in other columns, too. That is why
 * they count only among their like, and each only once.
 */
export const findHeader = (records: readonly (readonly string[])[]): number | null => {
  const searched = records.slice(0, SEARCHED_RECORDS);
  const exact = searched.findIndex((cells) => presetOf(cells) !== null);
  if (exact !== -1) return exact;

  const full = highest(
    searched.map((cells) => {
      const known = knownNamesOfAnyKind(cells);
      return known >= 2 && known * 2 >= filled(cells) ? known : 0;
    }),
  );
  if (full !== -1) return full;
  // What has nothing below it names nothing.
  const best = highest(searched.slice(0, records.length - 1).map(knownNames));
  // One known word alone may be a note above the columns (`Notes:`): it counts only in a row of several cells.
  if (best !== -1 && filled(searched[best] ?? []) >= 2) return best;

  const widest = Math.max(0, ...searched.map(filled));
  if (widest < 2) return null;
  return searched.findIndex((cells) => filled(cells) === widest);
};
