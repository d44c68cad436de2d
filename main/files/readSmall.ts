import { open, stat } from 'node:fs/promises';

/**
 * The bytes of a file that is to be small; `too_large` if it has more than `most`, `not_a_file` for a folder or a device.
 * @throws what the system says
 */
export const readSmall = async (path: string, most: number): Promise<Buffer | 'too_large' | 'not_a_file'> => {
  // Before it is opened: a pipe would wait for whoever writes into it.
  const found = await stat(path);
  if (!found.isFile()) return 'not_a_file';
  if (found.size > most) return 'too_large';
  const handle = await open(path);
  try {
    // It may grow meanwhile: no more is read than may be.
    const bytes = Buffer.alloc(most + 1);
    let length = 0;
    while (length <= most) {
      const { bytesRead } = await handle.read(bytes, length, most + 1 - length);
      if (bytesRead === 0) return bytes.subarray(0, length);
      length += bytesRead;
    }
    return 'too_large';
  } finally {
    await handle.close();
  }
};
