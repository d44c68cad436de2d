import type { importsContract } from '#shared/contract/imports.ts';
import type { Imports } from '../../services/imports.ts';
import type { Handlers } from '../handler.ts';

/** What the user is to choose: files or a folder to import, or the file of one invitation. */
export type ToPick = 'files' | 'folder' | 'invitation';
/** Lets the user choose files or a folder; an empty list if they back out. */
export type PickPaths = (what: ToPick) => Promise<readonly string[]>;

export const importHandlers = (imports: Imports, pickPaths: PickPaths): Handlers<keyof typeof importsContract> => ({
  'import.state': () => imports.state(),
  'import.choose': async ({ what }) => {
    const paths = await pickPaths(what);
    return paths.length === 0 ? imports.state() : imports.open(paths);
  },
  'import.dropped': ({ paths }) => imports.open(paths),
  'import.map': imports.map,
  'import.mapStage': imports.mapStage,
  'import.rows': imports.rows,
  'import.decide': imports.decide,
  'import.apply': () => imports.apply(),
  'import.cancel': () => imports.cancel(),
  'import.close': () => imports.close(),
  'import.batches': () => imports.batches(),
  'import.undo': imports.undo,
});
