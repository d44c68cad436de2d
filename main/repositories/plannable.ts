import { isYear } from '#shared/domain/years.ts';

/** An instant in UTC as the app writes it: other forms are read differently by different parts. */
const FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

/** Whether something can be planned by a stored instant: it may be none at all, or of a year that no date has. */
export const isPlannable = (text: string): boolean => {
  const instant = FORM.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(instant) && isYear(new Date(instant).getUTCFullYear());
};
