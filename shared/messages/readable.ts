/** What is said in the place of a day or moment that was stored and cannot be read, where there is little room. */
export const unreadable = (stored: string): string => (stored === '' ? 'no date stored' : 'unreadable date');

/** The same with what is stored, for tooltips and screen readers. */
export const unreadableInFull = (stored: string): string =>
  stored === '' ? unreadable(stored) : `a date that cannot be read (“${stored}”)`;

/** A stored day or instant as `format` writes it, or what there is to say `instead`. */
export const readable = (
  stored: string,
  moment: Date,
  format: () => Intl.DateTimeFormat,
  instead: (stored: string) => string = unreadable,
): string => (Number.isNaN(moment.getTime()) ? instead(stored) : format().format(moment));
