const WORTH_KEEPING = /^(?:https?:\/\/|mailto:)\S/i;
const AROUND = /^(?:https?:\/\/(?:www\.)?|mailto:)|\/+$/gi;

/** An address as a person would write it. */
const bare = (text: string): string => text.trim().replace(AROUND, '').toLowerCase();

/** What is said of a link behind its words: its address, or nothing if the words are the address. */
export const linkAddress = (href: string, words: string): string => {
  const address = href.trim();
  if (!WORTH_KEEPING.test(address) || bare(address) === bare(words)) return '';
  return ` (${address.replace(/^mailto:/i, '')})`;
};
