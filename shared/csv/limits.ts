/** A file that asks for more is refused with a sentence; no list of applications that a person keeps comes near. */
export const CSV_LIMITS = {
  /** Characters of one cell. A posting's description has some ten thousand. */
  cellLength: 5_000_000,
  columns: 500,
  rows: 1_000_000,
} as const;
