import type { LocalDay } from '#shared/domain/localDay.ts';

/** What every field for a value takes. */
export type ValueProps = {
  readonly label: string;
  /** Of the field, where its form looks for what is wrong. */
  readonly name: string;
  /** As `readValue` of `shared/signals/valueText.ts` reads it; empty while nothing is said. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Days in words are reckoned from it. */
  readonly today: LocalDay;
  /** ISO 4217: what pay is in that names none; `null` if it is not known. */
  readonly currency: string | null;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean | undefined;
};
