import { isRowNumber } from '../columnMeaning.ts';
import { headerName } from '../foldHeader.ts';
import { FIELDS_OF, type RecordField, type RecordMeaning } from './recordFields.ts';
import { RECORD_WORDS, WORDS_OF_KIND } from './recordHeaderWords.ts';
import type { RecordKind } from './recordKinds.ts';

type Named = ReadonlyMap<string, { readonly field: RecordField; readonly place: number }>;

const namedBy = (kind: RecordKind): Named => {
  const byName = new Map<string, { readonly field: RecordField; readonly place: number }>();
  for (const field of FIELDS_OF[kind]) {
    const names = WORDS_OF_KIND[kind][field] ?? RECORD_WORDS[field];
    for (const [place, name] of names.map(headerName).entries()) {
      // A name of two fields is that of the one in whose list it stands further up: “wie” is how before it is who.
      const other = byName.get(name);
      if (other === undefined || place < other.place) byName.set(name, { field, place });
    }
  }
  return byName;
};

const BY_KIND: Readonly<Record<RecordKind, Named>> = {
  companies: namedBy('companies'),
  interactions: namedBy('interactions'),
  signals: namedBy('signals'),
  promises: namedBy('promises'),
  follow_ups: namedBy('follow_ups'),
};

/**
 * What the columns of a table of records are, by their names: each field once, that of the best name. What is not known,
 * and a second column of a field, is kept in the text; what only counts the rows is left out.
 */
export const recordMeanings = (kind: RecordKind, headers: readonly string[]): readonly RecordMeaning[] => {
  const best = new Map<RecordField, { readonly column: number; readonly place: number }>();
  for (const [column, header] of headers.entries()) {
    const match = BY_KIND[kind].get(headerName(header));
    if (match === undefined) continue;
    const holder = best.get(match.field);
    if (holder === undefined || match.place < holder.place) best.set(match.field, { column, place: match.place });
  }
  const meanings = headers.map((header): RecordMeaning => (isRowNumber(header) ? null : 'keep'));
  for (const [field, { column }] of best) meanings[column] = field;
  return meanings;
};
