import { useState } from 'react';
import { TextField } from '../../ui/TextField.tsx';

type Props = {
  readonly label: string;
  /** `HH:MM`. */
  readonly value: string;
  readonly refusal: string;
  readonly onChange: (time: string) => void;
};

/**
 * A time of day. It is set when it is left, or by Enter: on the way to half past ten it is one o'clock, which nobody means.
 * A field that was emptied says what it needs, and sets nothing.
 */
export const TimeSetting = ({ label, value, refusal, onChange }: Props) => {
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const settle = (): void => {
    if (typed === null) return;
    setRefused(typed === '');
    if (typed === '') return;
    setTyped(null);
    if (typed !== value) onChange(typed.slice(0, 5));
  };
  return (
    <TextField
      label={label}
      type="time"
      value={typed ?? value}
      error={isRefused ? refusal : undefined}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={settle}
      onKeyDown={({ key }) => key === 'Enter' && settle()}
    />
  );
};
