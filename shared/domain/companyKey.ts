import { nameKey } from './nameKey.ts';

/** Legal forms as they stand at the end of a company's name, folded (`S.A.` folds to `s a`). Longer ones come first. */
const LEGAL_FORMS = [
  'gmbh co kg', 'gmbh co kgaa', 'ag co kg', 'sp z o o', 's a r l', 's r l', 's p a', 's l u', 's l', 's a', 's e',
  'n v', 'b v', 'd o o', 'k k', 'pty ltd', 'pvt ltd', 'pte ltd', 'private limited', 'incorporated', 'corporation',
  'limited', 'company', 'l l c', 'l l p', 'p l c', 'gmbh', 'mbh', 'kgaa', 'sarl', 'sas', 'spa', 'srl', 'slu', 'ltda',
  'ltd', 'llc', 'llp', 'plc', 'inc', 'corp', 'oyj', 'oy', 'abp', 'aps', 'asa', 'pty', 'pte', 'pvt', 'doo', 'kft', 'zrt',
  'eurl', 'kk', 'sl', 'sa', 'se', 'ag', 'kg', 'ug', 'ohg', 'ev', 'nv', 'bv', 'ab', 'as', 'co',
] as const; // biome-ignore format: a list is read as one

const FORM_AT_END = new RegExp(` (?:${LEGAL_FORMS.join('|')})$`);
const ARTICLE = /^the (?=.)/;

/**
 * By which two companies may be one: the folded name (`nameKey`) without a leading article and without legal forms at
 * its end. Something is always left: `AG` alone stays `ag`. Only for asking the user, never for finding a company.
 */
export const companyKey = (name: string): string => {
  let key = nameKey(name).replace(ARTICLE, '');
  for (;;) {
    const shorter = key.replace(FORM_AT_END, '');
    if (shorter === key) return key;
    key = shorter;
  }
};
