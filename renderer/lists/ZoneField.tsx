import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { interviews as words } from '#shared/messages/interviews.ts';
import { SuggestField } from '../ui/SuggestField.tsx';

const MOST = 8;

type Props = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (zone: string) => void;
};

/** A time zone by city, country, abbreviation or offset. */
export const ZoneField = ({ value, error, onChange }: Props) => {
  const [isUsed, setUsed] = useState(false);
  const { data: zonesFor } = useQuery({
    queryKey: ['zones'],
    // A query must not answer with a function of its own.
    queryFn: async () => ({ find: (await import('./zones.ts')).zonesFor }),
    enabled: isUsed,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const found = (zonesFor?.find(value.trim(), MOST) ?? []).filter(({ zone }) => zone !== value);
  return (
    <SuggestField
      label={words.zone}
      name="zone"
      value={value}
      error={error}
      spellCheck={false}
      onText={onChange}
      onFocus={(event) => {
        setUsed(true);
        event.target.select();
      }}
      suggestions={found.map(({ zone, ...facts }) => ({
        id: zone,
        label: zone.replaceAll('_', ' '),
        detail: words.zoneFacts(facts),
      }))}
      isSettled={!isUsed || zonesFor !== undefined}
      onChoose={({ id }) => onChange(id)}
    />
  );
};
