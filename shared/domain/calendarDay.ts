const MS_PER_DAY = 86_400_000;

/** Days since 1970 of a calendar day `YYYY-MM-DD`, for differences; NaN of what is none. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;

/** The calendar day `YYYY-MM-DD` of that number. @throws RangeError beyond the years that a date can have */
export const dayOfNumber = (number: number): string => new Date(number * MS_PER_DAY).toISOString().slice(0, 10);

/** Whether the calendar has a day `YYYY-MM-DD`: 30 February turns into another one. */
export const isRealDay = (day: string): boolean => {
  const number = dayNumber(day);
  return !Number.isNaN(number) && dayOfNumber(number) === day;
};
