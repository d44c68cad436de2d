import { useState } from 'react';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import { usePeopleSuggest } from '../../api/useSuggest.ts';
import type { Choice } from '../../lists/choice.ts';
import { resolveWho } from '../../lists/resolveWho.ts';

/** Whom a field of a form means, with the people that fit its text. Nobody is looked for before it is used. */
export const useWho = (value: Choice<PersonId>, roleId: RoleId | null) => {
  const [isUsed, setUsed] = useState(false);
  const isAsked = value.name.trim() !== '' && (value.kind === 'known' ? roleId !== null : isUsed);
  const people = usePeopleSuggest(value.name, roleId, isUsed || isAsked);
  const meant = resolveWho(value, people.found, roleId !== null);
  return {
    value,
    hasRole: roleId !== null,
    people,
    meant,
    /** What it says of the name is about the text that stands there. */
    isClear: isAsked && people.isSettled,
    // Whoever has a part in the role keeps it.
    isNewToRole: meant.kind === 'new' || (meant.kind === 'known' && meant.person?.part === null),
    onUsed: () => setUsed(true),
  };
};
export type WhoMeant = ReturnType<typeof useWho>;
