/** Keys that are held, as Electron names them, in the order in which they are written. */
const HELD = ['Command', 'Control', 'Super', 'Alt', 'Shift'] as const;
export type Held = (typeof HELD)[number];

const KEY = /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4]))$/u;
const FUNCTION_KEY = /^F\d/u;

/** Far longer than any is. */
export const ACCELERATOR_LENGTH = 60;

/** Whether a key alone, or with Shift, would be taken from everything that is typed elsewhere. */
const isTaken = (held: readonly string[], key: string): boolean =>
  !FUNCTION_KEY.test(key) && held.every((name) => name === 'Shift');

/** A combination as Electron writes it, such as `Control+Alt+W`; `null` if these keys are none that an app should take. */
export const acceleratorOf = (held: readonly Held[], key: string): string | null => {
  if (!KEY.test(key) || isTaken(held, key)) return null;
  return [...HELD.filter((name) => held.includes(name)), key].join('+');
};

/** The keys that are held and the one that is pressed. */
export const keysOf = (accelerator: string): { readonly held: readonly Held[]; readonly key: string } => {
  const parts = accelerator.split('+');
  return { held: HELD.filter((name) => parts.slice(0, -1).includes(name)), key: parts.at(-1) ?? '' };
};

/** Whether a text is a combination in the one form in which they are kept: nothing else is handed to the system. */
export const isAccelerator = (text: string): boolean => {
  const { held, key } = keysOf(text);
  return acceleratorOf(held, key) === text;
};
