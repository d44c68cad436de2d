import { type ReactNode, useId, useState } from 'react';
import { foldText } from '#shared/domain/foldText.ts';
import { boardLook as words } from '#shared/messages/boardLook.ts';
import styles from './FilterPanel.module.css';

/** So many can be looked through by eye; of more, a part of the name finds one. */
const SEARCH_FROM = 9;
const MOST_SHOWN = 60;

export type Choice = { readonly id: string; readonly label: string; readonly mark?: ReactNode };

type Props = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** Most that can be chosen at once. */
  readonly most: number;
  readonly findLabel: string;
  /** What to say while there is nothing to choose. */
  readonly none: string;
  readonly onChange: (chosen: readonly string[]) => void;
};

/** A choice of several, as boxes to tick. */
export const ChoiceList = ({ label, choices, chosen, most, findLabel, none, onChange }: Props) => {
  const labelId = useId();
  const [text, setText] = useState('');
  // What is chosen stays in the list, whatever has become of it.
  const gone = chosen.filter((id) => !choices.some((choice) => choice.id === id)).map((id) => ({ id, label: id }));
  const all: readonly Choice[] = [...gone, ...choices];
  const wanted = foldText(text);
  const found = all.filter((choice) => chosen.includes(choice.id) || foldText(choice.label).includes(wanted));
  const shown = found.slice(0, Math.max(MOST_SHOWN, chosen.length));
  return (
    <fieldset className={styles.group} aria-labelledby={labelId}>
      <legend id={labelId} className={styles.legend}>
        {label}
      </legend>
      {all.length >= SEARCH_FROM && (
        <input
          type="search"
          className={styles.find}
          aria-label={findLabel}
          placeholder={findLabel}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {all.length === 0 && <p className={styles.note}>{none}</p>}
      {all.length > 0 && found.length === 0 && <p className={styles.note}>{words.notFound}</p>}
      {shown.length > 0 && (
        <ul className={styles.choices}>
          {shown.map((choice) => {
            const isChosen = chosen.includes(choice.id);
            return (
              <li key={choice.id}>
                <label className={styles.choice}>
                  <input
                    type="checkbox"
                    checked={isChosen}
                    disabled={!isChosen && chosen.length >= most}
                    onChange={() =>
                      onChange(isChosen ? chosen.filter((id) => id !== choice.id) : [...chosen, choice.id])
                    }
                  />
                  {choice.mark}
                  <bdi className={styles.choiceName}>{choice.label}</bdi>
                </label>
              </li>
            );
          })}
        </ul>
      )}
      {found.length > shown.length && (
        <p className={styles.note}>{words.moreChoices({ count: found.length - shown.length })}</p>
      )}
    </fieldset>
  );
};
