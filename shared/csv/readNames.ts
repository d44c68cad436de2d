import { lineText } from './cellText.ts';
import { withoutLink } from './readAddress.ts';
import type { RowCells } from './rowCells.ts';
import { shownCell } from './shownCell.ts';
import { splitCompanyTitle, splitTitleCompany } from './splitName.ts';

const NOBODY = /^(?:n\/a|[-–—]+|#n\/a|#(?:ref|name|value|div\/0|null)[!?])$/i;

/** A name, and the address of the link as which it stands. */
export type NameCell = { readonly text: string; readonly address: string | null };

/** Gives what reads company and title of a row, each from a column of its own or both from one; empty where there is none. */
export const createNamesReader = ({ at, cell }: RowCells) => {
  /** A firm may be called `None`, but nobody and nothing `N/A`, a dash or a formula's error, which is how tools say that. */
  const name = (cells: readonly string[], column: number): string => {
    const text = lineText(cell(cells, column));
    return text.length <= 7 && NOBODY.test(text) ? '' : text;
  };
  const linked = (cells: readonly string[], column: number, text: string): NameCell => {
    const named = withoutLink(text);
    return { text: named.text, address: named.address ?? shownCell(cell(cells, column).trim())?.address ?? null };
  };
  return (cells: readonly string[]): { readonly company: NameCell; readonly title: NameCell } => {
    const both = linked(cells, at.companyTitle, name(cells, at.companyTitle));
    const turned = linked(cells, at.titleCompany, name(cells, at.titleCompany));
    const split = splitCompanyTitle(both.text) ?? splitTitleCompany(turned.text);
    const company = name(cells, at.company) || (split?.company ?? '');
    const title = name(cells, at.title) || (split?.title ?? (both.text || turned.text));
    const own = linked(cells, at.title, title);
    return {
      company: linked(cells, at.company, company),
      title: { text: own.text, address: own.address ?? both.address ?? turned.address },
    };
  };
};
