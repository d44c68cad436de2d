import type { ImportState, importsContract } from '#shared/contract/imports.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import { importing } from '#shared/messages/import.ts';
import { notSaved } from '../../files/notSaved.ts';
import { writeWhole } from '../../files/writeWhole.ts';
import type { Imports } from '../../services/imports.ts';
import type { OwnArchive } from '../../services/ownArchive.ts';
import type { PickSaveFile } from '../../services/pickSaveFile.ts';
import type { Handlers } from '../handler.ts';

/** What the user is to choose: files or a folder to import, or the file of one invitation. */
export type ToPick = 'files' | 'folder' | 'invitation';
/** Lets the user choose files or a folder; an empty list if they back out. */
export type PickPaths = (what: ToPick) => Promise<readonly string[]>;

/** Reads what the user chose: an archive of everything back as it was, anything else into a plan. */
export const openPaths = async (
  imports: Pick<Imports, 'open' | 'takeOwn'>,
  archive: OwnArchive,
  paths: readonly string[],
): Promise<Result<ImportState>> => {
  const [only, ...more] = paths;
  const isArchive = only !== undefined && more.length === 0 && (await archive.isOwn(only));
  return isArchive ? imports.takeOwn(only, archive) : imports.open(paths);
};

export const importHandlers = (
  imports: Imports,
  pickPaths: PickPaths,
  pickSaveFile: PickSaveFile,
  archive: OwnArchive,
): Handlers<keyof typeof importsContract> => ({
  'import.state': () => imports.state(),
  'import.choose': async ({ what }) => {
    const paths = await pickPaths(what);
    return paths.length === 0 ? imports.state() : openPaths(imports, archive, paths);
  },
  'import.dropped': ({ paths }) => openPaths(imports, archive, paths),
  'import.map': imports.map,
  'import.columns': imports.columns,
  'import.reread': imports.reread,
  'import.mapStage': imports.mapStage,
  'import.rows': imports.rows,
  'import.decide': imports.decide,
  'import.saveInvalid': async () => {
    const rows = await imports.invalidRows();
    if (!rows.ok) return rows;
    const path = await pickSaveFile('csv', importing.invalidFile(rows.value));
    if (path === null) return ok(null);
    try {
      await writeWhole(path, rows.value.text);
    } catch (error) {
      return notSaved(error, path);
    }
    return ok({ file: path });
  },
  'import.apply': () => imports.apply(),
  'import.cancel': () => imports.cancel(),
  'import.close': () => imports.close(),
  'import.batches': () => imports.batches(),
  'import.undo': imports.undo,
});
