import { readValue, writeValue } from '#shared/signals/valueText.ts';
import type { ChosenTopic } from '#shared/signals/writtenTopics.ts';
import { ChipGroup } from '../../../ui/ChipGroup.tsx';
import { CHOICES } from './valueChoices.ts';
import type { ValueProps } from './valueProps.ts';

type Props = ValueProps & { readonly topic: ChosenTopic };

/** One of the words of a topic. */
export const ChosenValue = ({ topic, label, name, text, onText, today, error, autoFocus }: Props) => {
  const said = readValue(topic, text, today);
  return (
    <ChipGroup
      label={label}
      name={name}
      options={CHOICES[topic]}
      value={said === undefined ? null : writeValue(said)}
      onChange={onText}
      error={error}
      autoFocus={autoFocus}
    />
  );
};
