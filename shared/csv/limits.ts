/** A file that asks for more is refused with a sentence; no list of applications that a person keeps comes near. */
export const CSV_LIMITS = {
  /** Characters of one cell. A posting's description has some ten thousand. */
  cellLength: 5_000_000,
  /** Characters of one row. */
  rowLength: 10_000_000,
  columns: 500,
  /**
   * Rows of one import, in however many files: three times what must work. Usual ones take 900 MB of memory until they are
   * planned; with the longest text and the most cells that one import may have it is 1.5 GB.
   */
  rows: 300_000,
} as const;
