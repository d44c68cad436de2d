/**
 * The locale in which dates and numbers are written: the catalogue's words are English, so the names of months are
 * too; order and separators follow the region of the system's own locale (a BCP 47 tag such as `de-DE`).
 */
export const englishFor = (systemLocale: string): string => {
  const { region } = new Intl.Locale(systemLocale).maximize();
  return region === undefined ? 'en' : `en-${region}`;
};

let current: string | undefined;

/** The locale of this process, found at first use. */
export const locale = (): string => {
  current ??= englishFor(Intl.NumberFormat().resolvedOptions().locale);
  return current;
};
