import { foldHeader } from './foldHeader.ts';
import { scanDate } from './scanDate.ts';

/** What spreadsheets write before the sum, the number or the mean of what stands above. */
const TOTAL =
  /^(?:(?:grand |sub ?)?totals?|total(?:e|en|es)|sum|count|average|summe|gesamt|insgesamt|anzahl|somme|moyenne|suma|razem|totaal)(?: (?:applications?|applied|jobs?|roles?|rows?|bewerbungen|candidatures|candidaturas|candidature|sollicitaties|aplikacji))?$/;
/** `25`, `12,5 %`, `€ 1.200` */
const COUNTED = /^\p{Sc}?\s?[+-]?\d[\d\s.,'’]*[%\p{Sc}]?$/u;

/** So many rows may stand below a table that count it: how many applications there are of each stage, and all of them. */
const MOST = 20;

/** What is counted, where the row says nothing else; `null` for any other row. */
const countedIn = (cells: readonly string[]): string | null => {
  const [label, ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const isCount = (cell: string): boolean => COUNTED.test(cell) && scanDate(cell) === null;
  return label !== undefined && others.length > 0 && others.every(isCount) ? foldHeader(label) : null;
};

const NONE: ReadonlySet<number> = new Set();

/**
 * The rows, by their places, in which a spreadsheet counts or adds up those above: the last of a table, with nothing but
 * numbers behind their first word, which is `Total` or the like in one of them. A firm may be called so; a posting is not
 * called `25`.
 */
export const totalRows = (rows: readonly (readonly string[])[]): ReadonlySet<number> => {
  const found = new Set<number>();
  let hasTotal = false;
  for (let place = rows.length - 1; place > 0 && found.size < MOST; place -= 1) {
    const cells = rows[place] ?? [];
    if (cells.every((cell) => cell.trim() === '')) continue;
    const counted = countedIn(cells);
    if (counted === null) break;
    found.add(place);
    hasTotal ||= TOTAL.test(counted);
  }
  return hasTotal ? found : NONE;
};
