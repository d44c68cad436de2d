import type { ContentLine } from './contentLine.ts';
import type { InvitedPerson } from './invitation.ts';
import { plainLine } from './plainText.ts';

const NAME_LENGTH = 200;
/** RFC 5321: no address is longer. */
const EMAIL_LENGTH = 254;
const MOST_PEOPLE = 100;

/** Somebody in an ORGANIZER or ATTENDEE; `null` without an e-mail address, by which alone they can be known. */
export const readPerson = (line: ContentLine | undefined): InvitedPerson | null => {
  if (!line) return null;
  const addresses = [line.value.replace(/^\s*mailto:/i, ''), line.parameters.get('EMAIL') ?? ''];
  const email = addresses
    .map((address) => address.trim())
    .find((address) => address.length <= EMAIL_LENGTH && /^[^\s@<>:,;\p{Cc}]+@[^\s@<>:,;\p{Cc}]+$/u.test(address));
  if (email === undefined) return null;
  // Exchange puts a name that it does not know in quotes, and an address where it has no name.
  const name = plainLine(line.parameters.get('CN') ?? '', NAME_LENGTH)
    .replace(/^'(.*)'$/, '$1')
    .trim();
  return { name: name === '' || name.toLowerCase() === email.toLowerCase() ? null : name, email };
};

/** Those who are invited, each once, without rooms and devices. */
export const readAttendees = (lines: readonly ContentLine[]): readonly InvitedPerson[] => {
  const found = new Map<string, InvitedPerson>();
  for (const line of lines) {
    if (/^(?:ROOM|RESOURCE)$/i.test(line.parameters.get('CUTYPE') ?? '')) continue;
    const person = readPerson(line);
    if (person && found.size < MOST_PEOPLE && !found.has(person.email.toLowerCase())) {
      found.set(person.email.toLowerCase(), person);
    }
  }
  return [...found.values()];
};
