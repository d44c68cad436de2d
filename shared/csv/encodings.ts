/**
 * The encodings in which files of spreadsheets come, by their names in the WHATWG standard, the usual ones first: the
 * choice of the user, and what a guess may come to. The last four are those of DOS, by their numbers.
 */
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'iso-8859-2',
  'iso-8859-15',
  'koi8-r',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'utf-16le',
  'utf-16be',
  'cp850',
  'cp852',
  'cp437',
  'cp866',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * What Excel saves as `CSV (MS-DOS)`. Never guessed: their letters lie where the signs of the usual code pages do, so that a
 * few words would fit both, and hardly anybody saves a file so.
 */
export const ONLY_CHOSEN: ReadonlySet<Encoding> = new Set<Encoding>(['cp850', 'cp852', 'cp437', 'cp866']);
