/** What is said in the place of a day or moment that was stored and cannot be read. */
export const unreadable = (stored: string): string => `a date that cannot be read (“${stored}”)`;

/** A stored day or instant as `format` writes it, or what there is to say instead. */
export const readable = (stored: string, moment: Date, format: () => Intl.DateTimeFormat): string =>
  Number.isNaN(moment.getTime()) ? unreadable(stored) : format().format(moment);
