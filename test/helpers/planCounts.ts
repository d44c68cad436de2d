import type { RunningApp } from '#test/helpers/electronApp.ts';

/** The counts of the plan, as the page shows them on its filters. */
export const planCounts = async ({ page }: RunningApp): Promise<Record<string, number>> => {
  const texts = await page.getByRole('group', { name: 'Show rows' }).getByRole('button').allInnerTexts();
  return Object.fromEntries(
    texts.map((text) => {
      const [, count, name] = /^([\d,]+)\s+(.+)$/s.exec(text.trim()) ?? [];
      return [name?.trim() ?? text, Number(count?.replaceAll(',', ''))];
    }),
  );
};
