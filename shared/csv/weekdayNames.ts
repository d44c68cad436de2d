import { foldedName, LANGUAGES } from './monthNames.ts';

let weekdays: ReadonlySet<string> | undefined;

/** Made when the first name is read: most files have none. */
const allWeekdays = (): ReadonlySet<string> => {
  const made = new Set(['tues', 'thur', 'thurs']);
  for (const language of [...LANGUAGES, 'ja', 'zh', 'ko']) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      // The year 2024 began on a Monday.
      for (let day = 1; day <= 7; day += 1)
        made.add(foldedName(format.format(new Date(Date.UTC(2024, 0, day)))).replace('.', ''));
    }
  }
  return made;
};

/** Whether a word, without the dot of a short one, is a day of the week. */
export const isWeekday = (word: string): boolean => {
  weekdays ??= allWeekdays();
  return weekdays.has(foldedName(word));
};
