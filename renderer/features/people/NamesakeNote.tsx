import { nameKey } from '#shared/domain/nameKey.ts';
import { people as words } from '#shared/messages/people.ts';
import { usePeopleSuggest } from '../../api/useSuggest.ts';
import fields from '../../ui/Field.module.css';

/** Says that somebody of this whole name is known already; nothing where nobody is. */
export const NamesakeNote = ({ name }: { readonly name: string }) => {
  const isTyped = name.trim() !== '';
  const { found, isSettled } = usePeopleSuggest(name, null, isTyped);
  const namesake = isTyped && isSettled ? found.find((person) => nameKey(person.name) === nameKey(name)) : undefined;
  return (
    <output className={fields.meaning} dir="auto">
      {namesake !== undefined && words.namesake({ name: namesake.name, company: namesake.companyName })}
    </output>
  );
};
