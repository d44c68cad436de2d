import type { ImportReason } from '../../contract/imports.ts';
import { postingLink, readLink } from '../readLinks.ts';
import { createNamesReader } from '../readNames.ts';
import { LENGTHS, type RowCells } from '../rowCells.ts';
import type { RecordRole } from './recordDraft.ts';
import type { RecordField } from './recordFields.ts';
import type { RecordRow } from './recordRow.ts';

/** Company and title as a row has them, whether or not it can be used. */
export const namesOf = (list: RowCells, cells: readonly string[]) => {
  const { company, title } = createNamesReader(list)(cells);
  return { company, title };
};

/**
 * Whose role a row is about; or why that is not said. A name is cut as the import of roles cuts it, so that the role is
 * found by it.
 */
export const readRecordRole = (row: RecordRow, keyName: string): RecordRole | { readonly problem: ImportReason } => {
  const { list, cells, more, line, reason, keep } = row;
  const { company, title } = namesOf(list, cells);
  const link = readLink(list, cells);
  const { url, key, otherKeys } = postingLink(list, link, { company, title }, more);
  const keys: string[] = [];
  const id = line('externalId');
  if (id.length > LENGTHS.short) keep('externalId', 'too_long');
  else if (id !== '') keys.push(`${keyName}:${id}`);
  if (key !== null) keys.push(key);
  if (keys.length === 0 && company.text === '') {
    return { problem: title.text === '' ? { code: 'no_role_named' } : reason('no_company', 'company') };
  }

  const fitting = (text: string, field: RecordField): string => {
    if (text.length <= LENGTHS.name) return text;
    keep(field, 'too_long');
    return `${text.slice(0, LENGTHS.name - 1).trimEnd()}…`;
  };
  return {
    keys,
    otherKeys,
    company: fitting(company.text, 'company'),
    title: fitting(title.text, 'title'),
    link: url === null ? null : [list.header(list.at.url), url].filter((part) => part !== '').join(': '),
  };
};
