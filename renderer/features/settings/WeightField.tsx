import { weights as words } from '#shared/messages/weights.ts';
import { isWeight, kindOfWeight, WEIGHT_BOUNDS } from '#shared/signals/weightBounds.ts';
import { DEFAULT_FIGURES, type WeightFigures, type WeightName } from '#shared/signals/weightFigures.ts';
import { areBandsAscending } from '#shared/signals/weightsFrom.ts';
import { FigureField } from '../../ui/FigureField.tsx';

/** All figures as they count, and a way to change one. */
export type OfWeights = {
  readonly figures: WeightFigures;
  readonly onChange: (name: WeightName, value: number) => void;
};

const STEPS = { share: 0.05, band: 0.05, days: 1 } as const;

/** One figure of the model; a changed one says what it was. */
export const WeightField = ({
  name,
  label,
  figures,
  onChange,
}: OfWeights & { readonly name: WeightName; readonly label: string }) => {
  const kind = kindOfWeight(name);
  const bounds = WEIGHT_BOUNDS[kind];
  const otherwise = DEFAULT_FIGURES[name];
  const refuse = (value: number): string | null => {
    if (!isWeight(name, value)) return words.refusal(kind, bounds);
    return areBandsAscending({ ...figures, [name]: value }) ? null : words.outOfOrder;
  };
  return (
    <FigureField
      {...bounds}
      label={label}
      step={STEPS[kind]}
      value={figures[name]}
      was={figures[name] === otherwise ? null : words.was({ value: otherwise })}
      refuse={refuse}
      onChange={(value) => onChange(name, value)}
    />
  );
};
