import { isMissing } from './cellText.ts';
import { NO_ADDRESS, type ReadAddress, readAddress } from './readAddress.ts';
import type { NameCell } from './readNames.ts';
import type { RowCells } from './rowCells.ts';
import type { RowNotes } from './rowNotes.ts';

/** A page that a notes app made of the row itself. */
const OWN_PAGE = /^https?:\/\/(?:[\w-]+\.)*notion\.(?:so|site)\//i;

/** What the column of links says of a row. */
export const readLink = ({ at, cell }: RowCells, cells: readonly string[]): ReadAddress => {
  const text = cell(cells, at.url);
  // Nothing where a tool says that there is no link.
  return at.url === -1 || isMissing(text.trim()) ? NO_ADDRESS : readAddress(text);
};

/** Whether the words of a link say nothing that the row does not say elsewhere. */
const isSaid = (words: string, said: readonly string[]): boolean => {
  const bare = words.trim().toLowerCase();
  return bare === 'link' || said.some((text) => text.toLowerCase() === bare);
};

/**
 * The posting's address: the one of the column of links, else the one that the title stands as. What else the links say goes
 * into the notes.
 */
export const postingLink = (
  { at, header }: RowCells,
  link: ReadAddress,
  { company, title }: { readonly company: NameCell; readonly title: NameCell },
  more: RowNotes,
): Omit<ReadAddress, 'beside'> => {
  const isPosting = link.url === null && title.address !== null && !OWN_PAGE.test(title.address);
  const { url, key, otherKeys, formerKey } = isPosting && title.address !== null ? readAddress(title.address) : link;
  const { beside } = link;
  if (beside !== '' && !isSaid(beside, [company.text, title.text])) {
    const unreadable = { code: 'unreadable_url', value: beside.slice(0, 200), column: header(at.url) } as const;
    more.keep(header(at.url), beside, link.url === null ? unreadable : null);
  }
  if (title.address !== null && title.address !== url) more.keep(header(at.title), title.address, null);
  if (company.address !== null) more.keep(header(at.company), company.address, null);
  return { url, key, otherKeys, formerKey };
};
