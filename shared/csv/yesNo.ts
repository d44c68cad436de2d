/** What cells say that hold yes or no, in the languages of the headers (headerWords.ts), and as a tick. */
const YES = /^(?:yes|y|true|1|x|checked|✓|✔|✅|☑|ja|oui|sí|si|sim|tak|wahr|vrai)\ufe0f?$/i;
const NO = /^(?:no|n|false|0|unchecked|✗|✘|❌|☐|nein|non|não|nee|nie|falsch|faux)\ufe0f?$/i;

export const isYes = (cell: string): boolean => YES.test(cell);
export const isNo = (cell: string): boolean => NO.test(cell);
