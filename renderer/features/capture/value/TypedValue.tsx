import { signalFields as words } from '#shared/messages/signalFields.ts';
import { understoodWords } from '#shared/messages/signalValues.ts';
import { readValue, writeValue } from '#shared/signals/valueText.ts';
import type { TypedTopic } from '#shared/signals/writtenTopics.ts';
import { ChipGroup } from '../../../ui/ChipGroup.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './ValueField.module.css';
import { QUICK_CHOICES } from './valueChoices.ts';
import type { ValueProps } from './valueProps.ts';

type Props = ValueProps & { readonly topic: TypedTopic };

/** What is said below the line: how it was understood, or how to write it. */
const meaningOf = ({ topic, text, today, currency }: Props): string => {
  if (text.trim() === '') return '';
  const said = readValue(topic, text, today, currency);
  // A text means itself, and so do tags written as they are kept.
  if (said?.topic === 'location' || said?.topic === 'title_level') return '';
  if (said?.topic === 'role_scope' && writeValue(said) === text.trim()) return '';
  if (said !== undefined) return understoodWords(said, today);
  const lacksCurrency = topic === 'salary' && currency === null && readValue(topic, text, today, 'EUR') !== undefined;
  return lacksCurrency ? words.currencyMissing : words.unknown[topic];
};

/** A line in the user's own words, with ready answers where there are some; below it stands how it was understood. */
export const TypedValue = (props: Props) => {
  const { topic, label, name, text, onText, today, currency, error, autoFocus } = props;
  const quick = QUICK_CHOICES[topic];
  const value = readValue(topic, text, today, currency)?.value;
  const isMeant = (choice: string): boolean =>
    value !== undefined && readValue(topic, choice, today, currency)?.value === value;
  return (
    <div className={styles.field}>
      <TextField
        label={label}
        name={name}
        placeholder={words.hints[topic]}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        autoFocus={autoFocus}
        value={text}
        error={error}
        onChange={(event) => onText(event.target.value)}
      />
      {quick !== undefined && (
        <ChipGroup
          label={words.quick({ label })}
          isLabelHidden
          options={quick}
          value={quick.find((choice) => isMeant(choice.value))?.value ?? null}
          onChange={onText}
        />
      )}
      <output className={styles.understood} dir="auto">
        {error === undefined && meaningOf(props)}
      </output>
    </div>
  );
};
