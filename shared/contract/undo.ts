import * as z from 'zod';
import { commandName } from '../domain/commandName.ts';

/** What would be undone or redone next: its words come from the catalogue. */
const undoable = z.object({ name: commandName, /** The record it is about; may be empty. */ about: z.string() });
export type Undoable = Readonly<z.infer<typeof undoable>>;

const done = z.object({ done: undoable });

export const undoContract = {
  'undo.state': {
    input: z.object({}),
    output: z.object({ undo: undoable.nullable(), redo: undoable.nullable() }),
  },
  'undo.undo': { input: z.object({}), output: done },
  'undo.redo': { input: z.object({}), output: done },
} as const;
