import { signalWords as words } from '#shared/messages/signalWords.ts';
import { CONTINGENCIES } from '#shared/signals/choices.ts';
import type { Contingency } from '#shared/signals/signal.ts';
import { NONE, readValue, writeValue } from '#shared/signals/valueText.ts';
import { ChipSet } from '../../../ui/ChipSet.tsx';
import type { ValueProps } from './valueProps.ts';

type Answer = Contingency | typeof NONE;

const OPTIONS = [
  { value: NONE, label: words.noContingencies },
  ...CONTINGENCIES.map((one) => ({ value: one, label: words.contingencies[one] })),
] as const satisfies readonly { readonly value: Answer; readonly label: string }[];

/** What the offer still depends on: some, or nothing. Saying nothing takes the others back, and the other way round. */
export const ContingenciesValue = ({ label, name, text, onText, today, error, autoFocus }: ValueProps) => {
  const said = readValue('contingencies', text, today);
  const named = said?.value ?? [];
  const write = (value: readonly Contingency[]): void =>
    // No mark at all is no answer, which is not the same as none.
    onText(value.length === 0 ? '' : writeValue({ topic: 'contingencies', value }));
  const toggle = (answer: Answer, isOn: boolean): void => {
    if (answer === NONE) {
      onText(isOn ? NONE : '');
      return;
    }
    write(isOn ? [...named, answer] : named.filter((one) => one !== answer));
  };
  return (
    <ChipSet<Answer>
      label={label}
      name={name}
      options={OPTIONS}
      chosen={said !== undefined && named.length === 0 ? [NONE] : named}
      onToggle={toggle}
      error={error}
      autoFocus={autoFocus}
    />
  );
};
