import { foldText } from '../../domain/foldText.ts';

/** What a cell's word means. */
export type Word<T> = {
  readonly value: T;
  /** It says more than its value (`Zoom`, of a video call), so that it is kept beside it. */
  readonly saysMore: boolean;
};

export type WordList<T> = ReadonlyMap<string, Word<T>>;

/** Longer than any word of a list: it is not looked at any further. */
const LONGEST = 200;

/** The form in which words of cells are compared. */
export const wordKey = (text: string): string => (text.length > LONGEST ? '' : foldText(text));

/** Words of one value, parted by commas: those that are its names, and those that say more than it. */
export const words = <const T>(value: T, exact: string, more = ''): readonly (readonly [string, Word<T>])[] => {
  const listed = (text: string, saysMore: boolean): readonly (readonly [string, Word<T>])[] =>
    text
      .split(',')
      .map(foldText)
      .filter((key) => key !== '')
      .map((key) => [key, { value, saysMore }] as const);
  return [...listed(exact, false), ...listed(more, true)];
};

/** A cell's word; `undefined` if it is not known. */
export const wordIn = <T>(list: WordList<T>, text: string): Word<T> | undefined => list.get(wordKey(text));

const YES_NO: WordList<boolean> = new Map<string, Word<boolean>>([
  ...words(true, 'yes,y,true,1,x,ja,oui,sí,sim,sì,si,tak'),
  ...words(false, 'no,n,false,0,nein,non,não,nee,nie'),
]);
/** Signs, of which folding leaves nothing. */
const TICKS = new Set(['✓', '✔', '✔\uFE0F', '✅', '☑']);

/** Reads yes, no, and the ticks of a table; `undefined` for anything else. */
export const readYesNo = (text: string): boolean | undefined => (TICKS.has(text) ? true : wordIn(YES_NO, text)?.value);
