import { useState } from 'react';
import { TextField } from '../../ui/TextField.tsx';

type Props = {
  readonly label: string;
  /** `HH:MM`. */
  readonly value: string;
  readonly refusal: string;
  readonly onChange: (time: string) => void;
};

/** A time of day that is set as soon as it is one; a field that was emptied says what it needs, and sets nothing. */
export const TimeSetting = ({ label, value, refusal, onChange }: Props) => {
  const [isEmpty, setEmpty] = useState(false);
  return (
    <TextField
      label={label}
      type="time"
      value={isEmpty ? '' : value}
      error={isEmpty ? refusal : undefined}
      onChange={({ target }) => {
        setEmpty(target.value === '');
        if (target.value !== '') onChange(target.value.slice(0, 5));
      }}
    />
  );
};
