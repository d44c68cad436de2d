/** How many cards of one column an answer may hold: a screenful and some. */
export const CARD_PAGE = 60;

/** How many rows of an import's plan one answer holds. */
export const IMPORT_ROW_PAGE = 100;
