/** The most characters of a place, or of a title. */
const LINE_LENGTH = 300;
/** The most characters of a tag, and the most tags. */
const TAG_LENGTH = 60;
const MOST_TAGS = 20;

/** A text of invisible marks alone looks like none. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** What parts tags, in other scripts too. */
const COMMA = /[,;،、，\n]/;

/** One line as it was typed, spaces folded; `undefined` if it is empty, too long, or cannot be stored. */
export const readLine = (text: string, length: number = LINE_LENGTH): string | undefined => {
  const line = text.replace(/\s+/g, ' ').trim();
  const isStorable = !line.includes('\0') && line.isWellFormed();
  return line.length <= length && isStorable && VISIBLE.test(line) ? line : undefined;
};

/** Tags parted by commas, each once whatever its case; `undefined` if there are none, too many, or one cannot be taken. */
export const readTags = (text: string): readonly string[] | undefined => {
  const tags = new Map<string, string>();
  for (const part of text.split(COMMA)) {
    if (part.trim() === '') continue;
    const tag = readLine(part, TAG_LENGTH);
    if (tag === undefined) return undefined;
    const key = tag.normalize('NFC').toLowerCase();
    if (!tags.has(key)) tags.set(key, tag);
  }
  return tags.size > 0 && tags.size <= MOST_TAGS ? [...tags.values()] : undefined;
};

/** Tags as {@link readTags} reads them. */
export const writeTags = (tags: readonly string[]): string => tags.join(', ');
