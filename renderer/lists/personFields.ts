import { people as words } from '#shared/messages/people.ts';
import { role as roleWords } from '#shared/messages/role.ts';

/** What is typed of a person; the company by its name. */
export type TextField = 'name' | 'companyName' | 'position' | 'email' | 'phone' | 'profileUrl' | 'notes';

const MOST: Readonly<Record<Exclude<TextField, 'notes'>, number>> = {
  name: 300,
  companyName: 300,
  position: 300,
  email: 320,
  phone: 60,
  profileUrl: 4000,
};

const looksWrong: Partial<Record<TextField, (text: string) => string | null>> = {
  name: (text) => (text === '' ? words.nameMissing : null),
  email: (text) => (text === '' || text.includes('@') ? null : words.emailInvalid),
  profileUrl: (text) => {
    const isFine = text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text));
    return isFine ? null : roleWords.linkInvalid;
  },
};

/** What is wrong with a field of a person as it was typed, or `null`. Main decides in the end; this only tells sooner. */
export const checkPersonField = (field: TextField, typed: string): string | null => {
  if (field === 'notes') {
    return null;
  }
  const text = typed.trim();
  const limit = MOST[field];
  return text.length > limit ? words.tooLong({ limit }) : (looksWrong[field]?.(text) ?? null);
};
