import { renameSync, writeFileSync } from 'node:fs';
import type { BrowserWindow } from 'electron';

/** A page that asks nothing for so many looks in a row has drawn all that it was asked for. */
const QUIET_LOOKS = 3;
/** A page that never comes to rest is taken as it is: some ten seconds of frames. */
const MOST_LOOKS = 300;

// A window that was just shown has no frame yet; after two of the page's own it has. A screen that is still being loaded
// has no heading, one that still fades in has an animation that will end, and a part that waits for its rows says so.
const HAS_SCREEN = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(
  document.querySelector('main h1') !== null &&
  document.querySelector('[aria-busy="true"]') === null &&
  document.getAnimations().every(({ playState, effect }) =>
    playState !== 'running' || effect?.getComputedTiming().endTime === Infinity)))))`;

/** Waits until the page has drawn what it was told; `isIdle` says whether it waits for no answer. */
const untilDrawn = async (window: BrowserWindow, isIdle: () => boolean): Promise<void> => {
  let quiet = 0;
  for (let look = 0; look < MOST_LOOKS && quiet < QUIET_LOOKS; look += 1) {
    const hasScreen: unknown = await window.webContents.executeJavaScript(HAS_SCREEN);
    quiet = hasScreen === true && isIdle() ? quiet + 1 : 0;
  }
};

/** Writes a PNG of what the window shows once it has come to rest; the file is there whole or not at all. */
export const savePicture = async (window: BrowserWindow, file: string, isIdle: () => boolean): Promise<void> => {
  await untilDrawn(window, isIdle);
  const image = await window.webContents.capturePage();
  writeFileSync(`${file}.partial`, image.toPNG());
  renameSync(`${file}.partial`, file);
};
