import * as z from 'zod';
import { holidayPlace } from '#shared/contract/holidays.ts';
import type { Settings } from '#shared/contract/settings.ts';
import { localDay } from '#shared/domain/localDay.ts';

/** A window's place on the desktop, in device-independent pixels. */
export const windowBounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
});
export type WindowBounds = Readonly<z.infer<typeof windowBounds>>;

/** The public holidays of a place, looked up through a year. */
export const keptHolidays = z.object({ place: holidayPlace, to: z.int(), days: z.array(localDay).max(2000) });
export type KeptHolidays = Readonly<z.infer<typeof keptHolidays>>;

/** What the app remembers outside the database: how it looks and where its window stood. */
export type SettingsStore = {
  readonly read: () => Settings;
  /** Gives all settings as they are from now on; they are in the file soon after. */
  readonly update: (changes: Partial<Settings>) => Settings;
  /** `listener` is called after each change of them or of the holidays, and after they were forgotten; ends by what it gives. */
  readonly onChanged: (listener: () => void) => () => void;
  readonly windowBounds: () => WindowBounds | null;
  readonly rememberBounds: (bounds: WindowBounds) => void;
  readonly holidays: () => KeptHolidays | null;
  readonly rememberHolidays: (holidays: KeptHolidays) => void;
  /** Forgets everything, as if nothing had ever been set. The file is the caller's to delete, before this. */
  readonly forget: () => Promise<void>;
  /** Whether the last change came into the file; settles when all so far have been tried. */
  readonly written: () => Promise<boolean>;
};
