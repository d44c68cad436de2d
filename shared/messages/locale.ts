/**
 * The locale in which dates and numbers are written: the catalogue's words are English, so the names of months are
 * too; order and separators follow the region of the system's own locale (a BCP 47 tag such as `de-DE`).
 */
export const englishFor = (systemLocale: string): string => {
  if (/^en(-|$)/.test(systemLocale)) {
    return systemLocale;
  }
  const { region } = new Intl.Locale(systemLocale).maximize();
  return region === undefined ? 'en' : `en-${region}`;
};

/** The system's locale. A page knows it at no cost; Intl, which knows it everywhere, takes its time. */
const systemLocale = (): string => {
  // This file runs with and without a page, so the type of a page's globals is not at hand.
  const { navigator } = globalThis as { readonly navigator?: { readonly language?: string } };
  return navigator?.language ?? Intl.NumberFormat().resolvedOptions().locale;
};

let current: string | undefined;

/** The locale of this process, found at first use. */
export const locale = (): string => {
  current ??= englishFor(systemLocale());
  return current;
};
