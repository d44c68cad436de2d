import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderSignals } from './renderSignals.tsx';
import { mixedMessages } from './signalScenes.ts';

it('The arithmetic is told with the weights of the user: the bands, and how well each part can know', async () => {
  const { user } = await renderSignals(async (main) => {
    await main.ask('settings.update', {
      weights: { 'bands.watch': 0.1, 'bands.conflict': 0.2, 'authority.hiring_manager.stance': 0.5 },
    });
    return mixedMessages(main);
  });
  const conflict = await screen.findByRole('region', { name: 'Where they are' });
  await user.click(within(conflict).getByRole('button', { name: /why\?$/ }));
  expect(conflict).toHaveTextContent('0.50 how well they can know × 0.70 in person × 0.80 likely = 0.28');
  expect(conflict).toHaveTextContent('conflict (watch from 0.10, conflict from 0.20, severe from 0.60)');
});
