import { useMemo } from 'react';
import { interviews as words } from '#shared/messages/interviews.ts';
import { SuggestField } from '../../ui/SuggestField.tsx';

const MOST = 8;

type Props = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (zone: string) => void;
};

const plain = (text: string): string => text.toLowerCase().replaceAll(/[_\s]+/g, ' ');

/** A time zone by the name of its place. */
export const ZoneField = ({ value, error, onChange }: Props) => {
  const all = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const typed = plain(value.trim());
  const found = all.filter((zone) => plain(zone).includes(typed) && zone !== value).slice(0, MOST);
  return (
    <SuggestField
      label={words.zone}
      name="zone"
      value={value}
      error={error}
      spellCheck={false}
      onText={onChange}
      onFocus={(event) => event.target.select()}
      suggestions={found.map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') }))}
      onChoose={({ id }) => onChange(id)}
    />
  );
};
