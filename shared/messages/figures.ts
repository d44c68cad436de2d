import { locale } from './locale.ts';

/** So many digits behind the point are kept of what is typed. */
const DIGITS = 4;

let format: Intl.NumberFormat | undefined;

/** `0.9`, with the point of the user's region, as few digits as it has, and digits that can be typed anywhere. */
export const formatFigure = (value: number): string => {
  format ??= new Intl.NumberFormat(locale(), {
    ...{ maximumFractionDigits: DIGITS, useGrouping: false, numberingSystem: 'latn' },
  });
  return format.format(value);
};

/** A figure as it is typed, with a point or a comma; `NaN` if it is none, or has more digits than are kept. */
export const readFigure = (text: string): number => {
  const [, figure] = /^\s*(\d{1,4}(?:[.,]\d{0,4})?|[.,]\d{1,4})\s*$/.exec(text) ?? [];
  return figure === undefined ? Number.NaN : Number(figure.replace(',', '.'));
};
