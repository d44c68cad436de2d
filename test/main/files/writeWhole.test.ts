import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { allWritten, writeWhole } from '#main/files/writeWhole.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

it('whoever ends waits for the files that are being written, and finds none by halves', async () => {
  const folder = tempFolder();
  const written = writeWhole(join(folder, 'page.pdf'), new Uint8Array(20_000_000));
  const failed = writeWhole(join(folder, 'none', 'page.pdf'), 'x');
  failed.catch(() => undefined);
  await allWritten();
  expect(readdirSync(folder)).toEqual(['page.pdf']);
  await written;
  await expect(failed).rejects.toThrow(/ENOENT/);
});
