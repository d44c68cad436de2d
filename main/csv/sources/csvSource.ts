/** A file of an import that may be read more than once, wherever it lies. */
export type CsvSource = {
  /** How the user knows it: a file's name, or its path within its zip or folder. */
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** Chosen itself, rather than found in a zip or folder that was: then it must be usable. */
  readonly chosen: boolean;
  /** The bytes from the beginning. Throws an ImportProblem with the file's name. */
  readonly read: () => AsyncIterable<Uint8Array>;
};

/** What was found behind one path that the user gave. */
export type Found = {
  readonly sources: readonly CsvSource[];
  /** Names of the archives in it that nobody looks into. */
  readonly unopened: readonly string[];
  /** What to say where there is no CSV file; `null`: that there is none. */
  readonly instead: string | null;
  readonly close: () => void;
};
