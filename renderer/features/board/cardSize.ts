/** Height of a card with the gap below it, in pixels. All are equal, so that a list knows each place without measuring. */
export const CARD_STRIDE = 94;

/** Width of a column with the gap beside it, in pixels; the tokens `--column` and `--s3`. */
export const COLUMN_STRIDE = 252;

/** Where the first column begins from the left of the window, and the first card from its top. */
export const COLUMNS_LEFT = 232;
export const CARDS_TOP = 84;

/** How many cards a list draws beyond its edges, so that scrolling finds them there. */
export const OVERSCAN = 4;
