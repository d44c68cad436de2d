import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { role as words } from '#shared/messages/role.ts';
import { DraftNotice } from '../../lists/DraftNotice.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';
import styles from './TagsField.module.css';
import { useFilterChoices } from './useFilterChoices.ts';
import { useInstantDraft } from './useInstantDraft.ts';
import type { RoleDetails } from './useRole.ts';
import { useRoleField } from './useRoleField.ts';

const MOST_TAGS = 20;
const MOST_SHOWN = 8;
const TAG_LENGTH = 60;

const has = (tags: readonly string[], tag: string): boolean =>
  tags.some((other) => other.toLowerCase() === tag.trim().toLowerCase());

// It is written here, so it reads as it was written.
const parse = (text: string): readonly string[] => JSON.parse(text) as readonly string[];

/** The tags of a role: known ones are proposed, new ones made by typing them. */
export const TagsField = ({ role }: { readonly role: RoleDetails }) => {
  const id = useId();
  const [text, setText] = useState('');
  const known = useFilterChoices().tags;
  const options = useRoleField(role);
  const field = useInstantDraft(
    options('tags', JSON.stringify(role.card.tags), (json) => ({ tags: [...parse(json)] })),
  );
  const tags = parse(field.text);

  const add = (tag: string): void => {
    setText('');
    if (!has(tags, tag)) {
      field.change(JSON.stringify([...tags, tag.trim()]));
    }
  };
  const remove = (tag: string): void => field.change(JSON.stringify(tags.filter((other) => other !== tag)));
  const isTyped = (tag: string): boolean => has([tag], text);
  const suggestions = known
    .filter((tag) => !has(tags, tag) && tag.toLowerCase().includes(text.trim().toLowerCase()))
    // The whole name of a tag means that tag, however many others hold it.
    .toSorted((one, other) => Number(isTyped(other)) - Number(isTyped(one)))
    .slice(0, MOST_SHOWN)
    .map((tag) => ({ id: tag, label: tag }));

  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{words.tags}</legend>
      <div className={styles.row}>
        {tags.length > 0 && (
          <ul className={styles.tags}>
            {tags.map((tag) => (
              <li key={tag} className={styles.tag}>
                <span dir="auto">{tag}</span>
                <button
                  type="button"
                  aria-label={words.removeTag({ tag })}
                  title={words.removeTag({ tag })}
                  onClick={() => remove(tag)}
                >
                  <X />
                </button>
              </li>
            ))}
          </ul>
        )}
        {tags.length >= MOST_TAGS ? (
          <p className={styles.full}>{words.tagsFull({ limit: MOST_TAGS })}</p>
        ) : (
          <SuggestField
            label={words.addTag}
            isLabelHidden
            placeholder={words.addTag}
            maxLength={TAG_LENGTH}
            value={text}
            onText={setText}
            suggestions={suggestions}
            onChoose={({ label }) => add(label)}
            add={has([...tags, ...known], text) ? undefined : { label: (tag) => words.newTag({ tag }), run: add }}
          />
        )}
      </div>
      <DraftNotice id={`${id}-notice`} field={field} />
    </fieldset>
  );
};
