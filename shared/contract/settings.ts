import * as z from 'zod';
import { THEMES } from '../domain/choices.ts';

/** Everything that the user can set, each with what it is until they do. One entry here is all that a setting needs. */
const entries = {
  theme: { takes: z.enum(THEMES), otherwise: 'system' },
} as const;

type Entries = typeof entries;
type Shape = { -readonly [K in keyof Entries]: Entries[K]['takes'] };

const names = Object.keys(entries) as readonly (keyof Entries)[]; // the keys of a literal object
const shape = Object.fromEntries(names.map((name) => [name, entries[name].takes])) as Shape; // one per name

export const settings = z.object(shape);
export type Settings = Readonly<z.infer<typeof settings>>;

/** Settings as read from a file that anybody may have edited: what does not fit is as if it had never been set. */
export const settingsFrom = (raw: Readonly<Record<string, unknown>>): Settings =>
  settings.parse(
    Object.fromEntries(
      names.map((name) => {
        const { takes, otherwise } = entries[name];
        const read = takes.safeParse(raw[name]);
        return [name, read.success ? read.data : otherwise];
      }),
    ),
  );
