const MB = 1_000_000;

/** Bounds of what an import reads; beyond them it is refused with a sentence before anything is decompressed or parsed. */
export const IMPORT_LIMITS = {
  /** Bytes of one CSV file. A hundred thousand applications of LinkedIn take 20 MB. */
  fileBytes: 200 * MB,
  /** Bytes of all CSV files that one import reads; what else lies beside them does not count. */
  totalBytes: 200 * MB,
  /** Cells of all of them, empty ones too: twenty in each of the rows that CSV_LIMITS allows. */
  totalCells: 6_000_000,
  /** Entries of a zip or a folder. */
  entries: 20_000,
  /** Archives within an archive that are looked into, and bytes of each: they are unpacked into memory. */
  innerZips: 5,
  innerZipBytes: 40 * MB,
  folderDepth: 6,
  /** CSV files that are looked at for one import. */
  files: 200,
  /** How far text may shrink: above this, and above `suspiciousBytes` unpacked, an entry is taken for a bomb. */
  ratio: 300,
  suspiciousBytes: 20 * MB,
  /** Bytes handed on at a time. */
  chunkBytes: 1024 * 1024,
} as const;

/** A limit in megabytes, for the sentence. */
export const inMB = (bytes: number): number => bytes / MB;
