/** Gathers the text that a reader sees, line by line. */
export type ShownText = {
  readonly say: (text: string) => void;
  /** Says a text with the lines that it has. */
  readonly sayLines: (text: string) => void;
  /** A line break, whatever stands before it. */
  readonly newLine: () => void;
  /** Sees to it that what comes begins a line. */
  readonly beginLine: () => void;
  /** Begins an item of a list. */
  readonly item: () => void;
  /** Until `show`, what is said is kept apart. */
  readonly hide: () => void;
  /** @param said whether what was kept apart is part of the text after all */
  readonly show: (said: boolean) => void;
  readonly text: () => string;
};

/** @param keepsLines whether line breaks of what is said are line breaks, and no spaces */
export const createShownText = (keepsLines: boolean): ShownText => {
  const pieces: string[] = [];
  let apart: { readonly pieces: string[]; readonly lineHadText: boolean } | null = null;
  let lineHasText = false;
  const add = (text: string): void => {
    (apart?.pieces ?? pieces).push(text);
  };
  const newLine = (): void => {
    add('\n');
    lineHasText = false;
  };
  const sayLines = (text: string): void => {
    add(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
    if (/\S/.test(text)) lineHasText = true;
  };
  return {
    say: keepsLines ? sayLines : (text) => sayLines(text.replace(/\s+/g, ' ')),
    sayLines,
    newLine,
    beginLine: () => {
      if (lineHasText) newLine();
    },
    item: () => {
      add('\n• ');
      lineHasText = false;
    },
    hide: () => {
      apart = { pieces: [], lineHadText: lineHasText };
    },
    show: (said) => {
      const before = apart;
      apart = null;
      if (before === null) return;
      if (said) for (const piece of before.pieces) pieces.push(piece);
      else lineHasText = before.lineHadText;
    },
    text: () =>
      pieces
        .join('')
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
  };
};
