/** Days and moments outside these years are slips of the pen: none comes in. Without zod: the reading of files needs it too. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

/** Whether a year, as a number, may come in. */
export const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;
