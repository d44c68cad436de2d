import type { DateOrder } from '../../contract/importMapping.ts';
import type { ColumnMeaning } from '../columnMeaning.ts';

/** A format known by its columns. */
export type Preset = {
  readonly id: string;
  /** For the user to read. */
  readonly label: string;
  /** What its rows are. */
  readonly kind: 'roles' | 'people';
  /** The columns in the format's own spelling, each with its meaning; `null` is left out, and the plan says so. */
  readonly columns: Readonly<Record<string, ColumnMeaning | null>>;
  /**
   * It may have further columns: nothing else has its names. Of any other format a file must have just these, or a
   * spreadsheet of somebody's own would be taken for it.
   */
  readonly isOpen: boolean;
  /** How its numeric days are written, if the format says so. */
  readonly dateOrder: DateOrder | null;
  /** The name before the colon of a role's key, if the format has ids that stay the same from export to export. */
  readonly keyName: string | null;
  /** Written by a machine that writes every cell: a shorter row is a damaged one. */
  readonly strictWidth: boolean;
};

/** What most formats have in common. */
export const PLAIN = {
  kind: 'roles',
  isOpen: false,
  dateOrder: null,
  keyName: null,
  strictWidth: false,
} as const satisfies Partial<Preset>;
