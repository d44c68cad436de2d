/** What parts a company from a title where one cell holds both, the clearest first. */
const BETWEEN = [/\s+[–—|]\s+/, /\s+-\s+/, /\s*[|–—]\s*/, /\s*:\s+/, /\s+\/\s+/];
const AT = [/\s+@\s*/, /\s+(?:at|bei|chez|en|bij|presso|na|w)\s+/i, ...BETWEEN];

/** Characters of a cell that may hold two names. */
const LONGEST = 700;

const splitBy = (text: string, marks: readonly RegExp[]): readonly [string, string] | null => {
  // Most files have no such column, and are asked all the same. Names are short, and the patterns slow on long gaps.
  if (text === '' || text.length > LONGEST) return null;
  for (const mark of marks) {
    const found = mark.exec(text);
    if (found === null) continue;
    const before = text.slice(0, found.index).trim();
    const after = text.slice(found.index + found[0].length).trim();
    if (before !== '' && after !== '') return [before, after];
  }
  return null;
};

export type SplitName = { readonly company: string; readonly title: string };

/** `Acme – Editor` as kanban boards name their cards; `null` if nothing parts the two. */
export const splitCompanyTitle = (text: string): SplitName | null => {
  const parts = splitBy(text, BETWEEN);
  return parts === null ? null : { company: parts[0], title: parts[1] };
};

/** `Editor at Acme`, `Editor @ Acme`, `Editor – Acme`; `null` if nothing parts the two. */
export const splitTitleCompany = (text: string): SplitName | null => {
  const parts = splitBy(text, AT);
  return parts === null ? null : { company: parts[1], title: parts[0] };
};
