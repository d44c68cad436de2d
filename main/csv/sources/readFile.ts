import { open } from 'node:fs/promises';
import { errors } from '#shared/messages/errors.ts';
import { badFile, fileProblem } from '../importProblem.ts';
import { IMPORT_LIMITS, inMB } from '../limits.ts';

/** Refuses a size that no CSV of a person has. */
export const assertSize = (name: string, size: number): void => {
  if (size > IMPORT_LIMITS.fileBytes)
    throw badFile(name, errors.tooLarge({ file: name, limitMB: inMB(IMPORT_LIMITS.fileBytes) }));
};

/**
 * The bytes of a file in pieces. That it is whole is checked at the end: a download that is still under way, or a file
 * that is rewritten meanwhile, would otherwise be imported by halves.
 */
export const readFile = async function* (path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    const handle = await open(path, 'r');
    try {
      const before = await handle.stat();
      assertSize(name, before.size);
      let done = 0;
      for (;;) {
        const piece = Buffer.allocUnsafe(Math.min(IMPORT_LIMITS.chunkBytes, Math.max(before.size - done, 1)));
        const { bytesRead } = await handle.read(piece, 0, piece.length, done);
        if (bytesRead === 0) break;
        done += bytesRead;
        if (done > before.size) break;
        yield piece.subarray(0, bytesRead);
      }
      const after = await handle.stat();
      if (done !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
        throw badFile(name, errors.changedWhileReading({ file: name }));
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileProblem(name, error);
  }
};

/** The first bytes of a file, at most `length`; fewer if it is shorter. */
export const readBeginning = async (path: string, name: string, length: number): Promise<Uint8Array> => {
  try {
    const handle = await open(path, 'r');
    try {
      const piece = Buffer.alloc(length);
      const { bytesRead } = await handle.read(piece, 0, length, 0);
      return piece.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileProblem(name, error);
  }
};
