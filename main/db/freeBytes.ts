import { statfsSync } from 'node:fs';

/** Bytes left for this user on the disk of a folder; without bound where the system does not tell. */
export const freeBytesAt = (folder: string): number => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
};
