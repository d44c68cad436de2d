import type { Page } from 'playwright-core';

/** Drops real files on the middle of the window, as from the system's file manager: the page gets `File` objects with paths. */
export const dropFiles = async (page: Page, files: readonly string[]): Promise<void> => {
  const { innerWidth, innerHeight } = await page.evaluate(() => ({
    innerWidth: window.innerWidth,
    innerHeight: window.innerHeight,
  }));
  const session = await page.context().newCDPSession(page);
  const at = { x: Math.round(innerWidth / 2), y: Math.round(innerHeight / 2) };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await session.detach();
};
