import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writePartial } from './partialFile.ts';

/** Names of files have an end, on most systems after 255 bytes. */
const NAME_LENGTH = 40;

/** Where a link leads, so that the link stays one; of what is not there yet the path itself. */
const targetOf = (file: string): Promise<string> => realpath(file).catch(() => file);

/** Where a file is to be in the end, and what it is called until it is whole: beside its place, so that it need only be renamed. */
export const placeOf = async (file: string): Promise<{ readonly target: string; readonly partial: string }> => {
  const target = await targetOf(file);
  const name = `.${basename(target).slice(0, NAME_LENGTH)}.${randomUUID()}.partial`;
  return { target, partial: join(dirname(target), name) };
};

const writing = new Set<Promise<void>>();

/**
 * Writes a text, or bytes, to a file, whole or not at all: what was there before stays until the new one is complete on the disk.
 * @throws what the system says, with nothing left behind
 */
export const writeWhole = (file: string, content: string | Uint8Array): Promise<void> => {
  const written = placeOf(file).then((place) => writePartial(place, (handle) => handle.writeFile(content, 'utf8')));
  writing.add(written);
  const isDone = (): void => void writing.delete(written);
  written.then(isDone, isDone);
  return written;
};

/** Comes when no file is being written any more: who ends before leaves one by halves beside its place. */
export const allWritten = async (): Promise<void> => {
  await Promise.allSettled(writing);
};
