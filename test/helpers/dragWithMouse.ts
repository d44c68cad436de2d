import type { Locator, Page } from 'playwright-core';

/** Drags one thing onto another as a hand does: press, a small pull, the way there in steps, release. */
export const dragWithMouse = async (page: Page, from: Locator, to: Locator): Promise<void> => {
  await to.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('what is dragged, or where to, is not in sight');
  const [startX, startY] = [start.x + start.width / 2, start.y + 16];
  await page.mouse.move(startX, startY);
  await page.mouse.down();
  await page.mouse.move(startX + 4, startY + 6, { steps: 3 });
  await page.mouse.move(end.x + Math.min(end.width / 2, 110), end.y + Math.min(end.height / 2, 120), { steps: 12 });
  await page.mouse.up();
};
