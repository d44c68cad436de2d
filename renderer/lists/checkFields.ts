import { role as words } from '#shared/messages/role.ts';

const NAME_MOST = 300;
const SOURCE_MOST = 200;
const LINK_MOST = 4000;

const tooLong = (text: string, limit: number): string | null => (text.length > limit ? words.tooLong({ limit }) : null);

/** What is wrong with a title, or `null`. Main decides in the end; this only tells sooner. */
export const checkTitle = (text: string): string | null =>
  text.trim() === '' ? words.titleMissing : tooLong(text.trim(), NAME_MOST);

/** The same for a company's name. */
export const checkCompany = (text: string): string | null =>
  text.trim() === '' ? words.companyMissing : tooLong(text.trim(), NAME_MOST);

/** The same for a place, which may be left out. */
export const checkLocation = (text: string): string | null => tooLong(text.trim(), NAME_MOST);

/** The same for where it was found, which may be left out. */
export const checkSource = (text: string): string | null => tooLong(text.trim(), SOURCE_MOST);

/** The same for the link to a posting, which may be left out. */
export const checkLink = (text: string): string | null => {
  const link = text.trim();
  if (link === '') {
    return null;
  }
  const isWebAddress = /^https?:\/\//i.test(link) && URL.canParse(link);
  return isWebAddress ? tooLong(link, LINK_MOST) : words.linkInvalid;
};
