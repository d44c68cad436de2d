import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes the names in a folder last over a power cut, as syncing a file does its bytes. Windows knows no such thing. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
