/** So much of a draft's text is enough to know it again. */
const BEGINNING = 60;

/** What a draft is about, in one line: the names in it and how its text begins. */
export const draftAbout = (names: readonly string[], text: string): string => {
  const flat = text.replace(/\s+/gu, ' ').trim();
  const beginning = flat.length > BEGINNING ? `${[...flat].slice(0, BEGINNING).join('').trimEnd()}…` : flat;
  return [...names.map((name) => name.trim()), beginning === '' ? '' : `“${beginning}”`]
    .filter((part) => part !== '')
    .join(', ');
};
