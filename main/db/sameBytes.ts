import { open } from 'node:fs/promises';

const CHUNK = 1_048_576;

/** Whether two files hold the same bytes; read in pieces, with the thread free in between. */
export const haveSameBytes = async (oneFile: string, otherFile: string): Promise<boolean> => {
  await using one = await open(oneFile);
  await using other = await open(otherFile);
  if ((await one.stat()).size !== (await other.stat()).size) return false;
  const [here, there] = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)];
  for (;;) {
    const { bytesRead } = await one.read(here, 0, CHUNK);
    await other.read(there, 0, CHUNK);
    if (bytesRead === 0) return true;
    if (!here.subarray(0, bytesRead).equals(there.subarray(0, bytesRead))) return false;
  }
};
