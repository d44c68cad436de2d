import { errors } from '#shared/messages/errors.ts';

/** What an archive holds besides CSV files, by the names in it. */
export type ZipContents = {
  /** The first archive in it that may hold more than was looked at. */
  readonly archive: string | null;
  readonly others: readonly string[];
};

const SPREADSHEET = /\.(?:xlsx|xlsm|xlsb|xls|ods|numbers)$/i;
const TEXT = /\.(?:txt|tab|text)$/i;

/** Says of an archive without any CSV file what is in it, and what can be done with that. */
export const withoutCsv = (file: string, { archive, others }: ZipContents): string => {
  const spreadsheet = others.find((name) => SPREADSHEET.test(name));
  if (spreadsheet !== undefined) return errors.zipOfSpreadsheets({ file, entry: spreadsheet });
  if (archive !== null) return errors.zipOfZips({ file, entry: archive });
  const text = others.find((name) => TEXT.test(name));
  if (text !== undefined) return errors.zipOfTexts({ file, entry: text });
  return errors.zipWithoutFiles({ file });
};
