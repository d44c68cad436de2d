/** A word in the form in which it is compared, and where it stands in the text. */
export type Word = { readonly text: string; readonly start: number; readonly end: number };
