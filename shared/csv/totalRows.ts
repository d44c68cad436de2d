import { foldHeader } from './foldHeader.ts';

/** What spreadsheets write before the sum, the number or the mean of what stands above. */
const TOTAL =
  /^(?:(?:grand |sub ?)?totals?|total(?:e|en|es)|sum|count|average|summe|gesamt|insgesamt|anzahl|somme|moyenne|suma|razem|totaal)(?: (?:applications?|applied|jobs?|roles?|rows?|bewerbungen|candidatures|candidaturas|candidature|sollicitaties|aplikacji))?$/;
/** `25`, `12,5 %`, `€ 1.200` */
const COUNTED = /^\p{Sc}?\s?[+-]?\d[\d\s.,'’]*[%\p{Sc}]?$/u;

/** How many rows of totals a table may end with: their sum, their mean, their number. */
const MOST = 3;

const isTotal = (cells: readonly string[]): boolean => {
  const [label, ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    label !== undefined &&
    others.length > 0 &&
    TOTAL.test(foldHeader(label)) &&
    others.every((cell) => COUNTED.test(cell))
  );
};

/**
 * The rows, by their places, in which a spreadsheet counts or adds up those above: the last of a table, with a word such as
 * `Total` first and nothing but numbers behind it. A firm may be called so; a posting is not called `25`.
 */
export const totalRows = (rows: readonly (readonly string[])[]): ReadonlySet<number> => {
  const found = new Set<number>();
  for (let place = rows.length - 1; place > 0 && found.size < MOST; place -= 1) {
    const cells = rows[place] ?? [];
    if (isTotal(cells)) found.add(place);
    else if (cells.some((cell) => cell.trim() !== '')) break;
  }
  return found;
};
