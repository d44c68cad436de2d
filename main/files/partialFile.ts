import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../db/syncFolder.ts';

/**
 * Writes a file under another name and gives it its own once it is whole and on the disk: what was there before stays
 * until then.
 * @throws what `write` or the system says, with nothing left behind
 */
export const writePartial = async (
  { target, partial }: { readonly target: string; readonly partial: string },
  write: (handle: FileHandle) => Promise<void>,
): Promise<void> => {
  const handle = await open(partial, 'wx');
  try {
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  try {
    syncFolder(dirname(target));
  } catch {
    // Some file systems know no such thing for folders; the file is there all the same.
  }
};

/** Writes text as it comes, a piece at a time. */
export const writePieces = async (handle: FileHandle, pieces: Iterable<string>): Promise<void> => {
  for (const piece of pieces) await handle.writeFile(piece, 'utf8');
};
