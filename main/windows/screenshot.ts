import { renameSync, writeFileSync } from 'node:fs';
import type { BrowserWindow } from 'electron';

/** Writes a PNG of what the window shows; the file is there whole or not at all. */
export const savePicture = async (window: BrowserWindow, file: string): Promise<void> => {
  // A window that was just shown has no frame yet; after two of the page's own it has.
  await window.webContents.executeJavaScript(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  );
  const image = await window.webContents.capturePage();
  writeFileSync(`${file}.partial`, image.toPNG());
  renameSync(`${file}.partial`, file);
};
