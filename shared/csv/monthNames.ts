/** The languages in which a spreadsheet's months are read (csv.md, rule 2). English first. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl'];

const ACCENTS = /[\u0300-\u036F]/g;
/** A name of the calendar without its accents, in small letters. */
export const foldedName = (word: string): string =>
  word.normalize('NFD').replace(ACCENTS, '').replaceAll('ł', 'l').toLowerCase();

/** What people write besides what the calendars of the languages have. */
const FURTHER = [
  ['sept', 9],
  ['mrz', 3],
  ['maerz', 3],
  ['janner', 1],
] as const;

/** Alone and beside a day: some languages bend the name there (`marzec`, `5 marca`). */
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { day: 'numeric', month: 'long' },
  { day: 'numeric', month: 'short' },
];

const namesOf = (language: string, month: number): readonly string[] => {
  const day = new Date(Date.UTC(2024, month - 1, 15));
  return FORMS.map((form) => {
    const parts = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).formatToParts(day);
    return foldedName((parts.find(({ type }) => type === 'month')?.value ?? '').replace('.', ''));
  });
};

let months: ReadonlyMap<string, number> | undefined;

/** Made when the first name is read: most files have none. */
const allMonths = (): ReadonlyMap<string, number> => {
  const made = new Map<string, number>(FURTHER);
  for (const language of LANGUAGES) {
    for (let month = 1; month <= 12; month += 1) {
      // A word that means two months in two languages is the earlier language's.
      for (const name of namesOf(language, month)) if (!made.has(name)) made.set(name, month);
    }
  }
  return made;
};

/** 1 to 12, or 0 if the word is no month's name. */
export const monthOf = (word: string): number => {
  months ??= allMonths();
  return months.get(foldedName(word)) ?? 0;
};
