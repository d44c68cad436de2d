import { act, screen } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { answerOf } from '#test/helpers/answerOf.ts';
import { standInForImports } from './support/importStandIn.ts';
import { card, renderApp, titlesIn } from './support/renderApp.tsx';
import { batches, importStates, planCounts, rowsOf } from './support/sampleImport.ts';

/** jsdom lays nothing out, so that contrast and overlap are tried in a real window (test/e2e). */
const problems = async (): Promise<readonly string[]> => {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

describe('axe finds nothing', () => {
  it('on the board, with a role open beside it', async () => {
    await renderApp({
      prepare: async (main) => void answerOf(await main.services.sample.add()),
    });
    expect(await problems()).toEqual([]);
    act(() => card(titlesIn('Applied')[0] ?? '').click());
    await screen.findByLabelText('Title');
    expect(await problems()).toEqual([]);
  });

  it("in the card's menu", async () => {
    const { user } = await renderApp({ spread: { applied: 2 } });
    await user.click(screen.getByRole('button', { name: 'Move or edit Data Analyst' }));
    await screen.findByRole('menu');
    expect(await problems()).toEqual([]);
  });

  it('at the first start', async () => {
    await renderApp();
    expect(await problems()).toEqual([]);
  });

  it('in the dialogs', async () => {
    const { user } = await renderApp({ spread: { applied: 1 } });
    await user.keyboard('{Control>}n{/Control}');
    await screen.findByRole('dialog', { name: 'Add' });
    expect(await problems()).toEqual([]);
    await user.keyboard('r');
    await screen.findByRole('dialog', { name: 'Add a role' });
    await user.keyboard('{Enter}');
    expect(await problems()).toEqual([]);
    await user.keyboard('{Escape}?');
    await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(await problems()).toEqual([]);
  });

  it('in the settings', async () => {
    await renderApp({ spread: { applied: 1 } }, '#/settings');
    await screen.findByRole('combobox', { name: 'Theme' });
    expect(await problems()).toEqual([]);
  });

  it.each(Object.entries(importStates))('in the import, at the step %s', async (_, importState) => {
    const rows = rowsOf(planCounts);
    await renderApp(
      {
        spread: { applied: 1 },
        prepare: (main) => void standInForImports(main, { state: importState, batches, rows }),
      },
      '#/transfer',
    );
    await screen.findAllByRole('heading', { level: 2 });
    expect(await problems()).toEqual([]);
  });
});
