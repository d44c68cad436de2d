import type { Undoable } from '#shared/contract/undo.ts';
import type { CommandName } from '#shared/domain/commandName.ts';

type Noted = { readonly what: Undoable; readonly back: () => void };

/** The commands of a fake board that can be taken back, the newest last. */
export const createFakeUndo = () => {
  const noted: Noted[] = [];
  return {
    note: (name: CommandName, about: string, back: () => void): void => {
      noted.push({ what: { name, about }, back });
    },
    last: (): Undoable | null => noted.at(-1)?.what ?? null,
    /** Takes the newest one back; `null` if there is none. */
    undo: (): Undoable | null => {
      const newest = noted.pop();
      newest?.back();
      return newest?.what ?? null;
    },
  };
};
export type FakeUndo = ReturnType<typeof createFakeUndo>;
