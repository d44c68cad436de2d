const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|herr|frau|sir|dame|ing|dipl)\.?$/i;
/** What stands behind a name and a comma without being one: `Ann Lee, PhD`. */
const LETTERS = /^(?:jr|sr|ph\.?d|m\.?d|mba|msc|bsc|ma|ba|pmp|cpa|esq|i{2,3}|iv)\b/i;
const INITIAL = /^\p{L}\.?$/u;

/** `Schmidt, Anna` as one would say it, and `Ann Lee, PhD` without what is not a name. */
const inSpokenOrder = (name: string): string => {
  const [before = '', after = ''] = name.split(',', 2).map((part) => part.trim());
  return after === '' || before.includes(' ') || LETTERS.test(after) ? before : `${after} ${before}`;
};

/**
 * By what somebody is greeted: `Anna`, of `Dr. Anna Schmidt` or `Schmidt, Anna`. Where nothing but a family name or an
 * initial is known, the name as it stands (`Mr. Smith`); `null` where the name is an address.
 */
export const firstNameOf = (name: string): string | null => {
  const spoken = inSpokenOrder(name);
  if (spoken === '' || /@|:\/\//.test(spoken)) return null;
  const words = spoken.split(/\s+/);
  const rest = words.slice(words.findIndex((word) => !TITLE.test(word)));
  const [first] = rest;
  if (first === undefined || INITIAL.test(first)) return spoken;
  return rest.length === 1 && rest.length < words.length ? spoken : first;
};
