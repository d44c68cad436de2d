import type { ImportReason } from '../contract/imports.ts';

/** One array for the many rows without any. */
export const NO_WARNINGS: readonly ImportReason[] = [];

/** Gathers what of a row has no field of its own, to be kept in the notes as `Name: value`. */
export const createRowNotes = () => {
  let lines: string[] | undefined;
  let warnings: ImportReason[] | undefined;
  const warn = (reason: ImportReason): void => {
    warnings ??= [];
    warnings.push(reason);
  };
  return {
    warn,
    /** @param reason what the user is told of it; `null` where keeping it is what its column is for */
    keep: (name: string, value: string, reason: ImportReason | null): void => {
      lines ??= [];
      lines.push(name.trim() === '' ? value : `${name.trim()}: ${value}`);
      if (reason !== null) warn(reason);
    },
    text: (): string => lines?.join('\n') ?? '',
    /** Texts, and below them what was kept, parted by empty lines. */
    joined: (texts: readonly string[]): string =>
      [...texts, lines?.join('\n') ?? ''].filter((text) => text !== '').join('\n\n'),
    warnings: (): readonly ImportReason[] => warnings ?? NO_WARNINGS,
  };
};
export type RowNotes = ReturnType<typeof createRowNotes>;
