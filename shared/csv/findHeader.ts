import { isKnownHeader } from './columnMeaning.ts';
import { presetOf } from './presets/index.ts';

/** Exports put notes above their columns, never more than this many records. */
const SEARCHED_RECORDS = 15;

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/**
 * Which of a file's first records names its columns: an exactly known format, else the record with the most known names,
 * else the first one as wide as the widest. `null` if nothing of the kind is there.
 */
export const findHeader = (records: readonly (readonly string[])[]): number | null => {
  const searched = records.slice(0, SEARCHED_RECORDS);
  const exact = searched.findIndex((cells) => presetOf(cells) !== null);
  if (exact !== -1) return exact;

  let best = -1;
  let bestKnown = 0;
  searched.forEach((cells, index) => {
    const known = cells.filter(isKnownHeader).length;
    if (known > bestKnown) {
      best = index;
      bestKnown = known;
    }
  });
  // One known word alone may be a note above the columns (`Notes:`): it counts only in a row of several cells.
  if (best !== -1 && filled(searched[best] ?? []) >= 2) return best;

  const widest = Math.max(0, ...searched.map(filled));
  if (widest < 2) return null;
  return searched.findIndex((cells) => filled(cells) === widest);
};
