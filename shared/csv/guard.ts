/** What a spreadsheet takes for the beginning of a formula, also behind apostrophes that an earlier guard put there. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * A value as it goes into a CSV file (csv.md, Export): one apostrophe before what a spreadsheet would run. On import it
 * comes off again, so a value that itself begins with apostrophes and a formula sign has one more.
 */
export const guard = (value: string): string => (FORMULA.test(value) ? `'${value}` : value);
