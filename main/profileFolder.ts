import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Whether Chromium can keep its files, and on Linux its lock, which is a symbolic link, in a folder. Where it cannot, it
 * takes the app for a second instance, and the app would end without a word.
 */
const canHoldProfile = (folder: string): boolean => {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    if (process.platform === 'linux') symlinkSync('nowhere', probe);
    else writeFileSync(probe, '');
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
};

/**
 * Where Chromium keeps its own files: in the data folder, or, if nothing can be written there, in a new one of the system's
 * for temporary files, so that a window can say what is wrong. The system tidies that up: deleting it as the app ends can
 * hold Chromium's own end up for good.
 * @throws if nothing can be written there either
 */
export const profileFolderFor = (dataFolder: string): string =>
  canHoldProfile(dataFolder) ? dataFolder : mkdtempSync(join(tmpdir(), 'followthrough-'));
