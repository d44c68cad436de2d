/** Digits with a fraction of one or two, which point or comma may part. */
const PLAIN = /^(\d+)(?:[.,](\d{1,2}))?$/;

/** Digits in groups; what parts the groups does not part the fraction. The last is how India counts. */
const GROUPED = [
  /^(\d{1,3}(?: \d{3})+)(?:[.,](\d{1,2}))?$/,
  /^(\d{1,3}(?:'\d{3})+)(?:[.,](\d{1,2}))?$/,
  /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/,
  /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/,
  /^(\d{1,2}(?:,\d{2})+,\d{3})(?:\.(\d{1,2}))?$/,
] as const;

const UNITS: ReadonlyMap<string, number> = new Map([
  ...(['k', 'thousand', 'grand'] as const).map((word) => [word, 1_000] as const),
  ...(['m', 'mn', 'mio', 'million'] as const).map((word) => [word, 1_000_000] as const),
  ...(['lakh', 'lakhs', 'lac', 'lacs'] as const).map((word) => [word, 100_000] as const),
  ...(['cr', 'crore', 'crores'] as const).map((word) => [word, 10_000_000] as const),
]);

/** A figure as it was written: its unit is a factor, 1 000 of `k`; `null` where there is none. */
export type Figure = { readonly figure: number; readonly unit: number | null };

const FIGURE =
  /(\d(?:[\d.,']| (?=\d{3}(?!\d)))*)(?: ?(thousand|grand|million|mio|mn|lakhs?|lacs?|crores?|cr|k|m)(?![a-z]))?/y;

/** Finds a figure such as `48`, `95.000,50`, `120 000` or `1.2m` that begins at a place of a folded text. */
export const figureAt = (text: string, from: number): { readonly figure: Figure; readonly end: number } | undefined => {
  FIGURE.lastIndex = from;
  const [whole, digits, word] = FIGURE.exec(text) ?? [];
  if (whole === undefined || digits === undefined) return undefined;
  const unit = word === undefined ? null : (UNITS.get(word) ?? null);
  const written = digits.replace(/[.,']+$/, '');
  // 1.125m is one million to some, a thousand millions to others.
  const shapes = unit === null ? [PLAIN, ...GROUPED] : [PLAIN];
  for (const shape of shapes) {
    const match = shape.exec(written);
    if (match === null) continue;
    const figure = Number(`${match[1]?.replace(/\D/g, '')}.${match[2] ?? '0'}`);
    return { figure: { figure, unit }, end: from + whole.length };
  }
  return undefined;
};
