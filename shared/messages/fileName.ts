/** Names of files hold none of these, on one system or another. */
const NOT_IN_NAMES = /[<>:"/\\|?*.\p{Cc}]+/gu;
const NAME_LENGTH = 60;

/** A text as (a part of) the name of a file on every system: without what names cannot hold, and not too long. */
export const fileNameOf = (text: string): string =>
  text.toWellFormed().replace(NOT_IN_NAMES, ' ').replace(/\s+/g, ' ').slice(0, NAME_LENGTH).trim().toWellFormed();
