import { toNobody } from '../messages/draftTexts/words.ts';

/** Words that call somebody by name and can do without it; a title means nothing alone. Any other is no greeting for sure. */
const BEFORE =
  /^(\s*(?:hello|hi|hey|hallo|dear|greetings|thanks|thank you|good (?:day|morning|afternoon|evening)|guten (?:tag|morgen|abend)|bonjour|bonsoir|hola|ciao|buongiorno))(?: (?:mr|mrs|ms|dr|prof|frau|herr)\.?)? +$/iu;

/**
 * A sentence that calls somebody by name, without the name: `Hello ` and `, thank you` become `Hello, thank you`. `null`
 * if the name is more than a form of address there.
 */
export const withoutName = (before: string, after: string): string | null => {
  const greeting = BEFORE.exec(before)?.[1];
  if (greeting !== undefined && /^(?:[,!:]|\s*$)/.test(after)) {
    return `${greeting}${/\bdear$/i.test(greeting) ? ` ${toNobody}` : ''}${after}`;
  }
  // “Thank you, {first name}, for your time.”
  return /\S, *$/.test(before) && /^[,.!?]/.test(after) ? before.replace(/, *$/, '') + after.replace(/^,/, '') : null;
};
