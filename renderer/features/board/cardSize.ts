/** Height of a card with the gap below it, in pixels. All are equal, so that a list knows each place without measuring. */
export const CARD_STRIDE = 94;
