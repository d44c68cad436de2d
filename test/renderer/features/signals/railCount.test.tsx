import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../support/renderApp.tsx';
import { mixedMessages, say } from './signalScenes.ts';

const inRail = (name: string): Promise<HTMLElement> => screen.findByRole('link', { name });

it('The rail says how many conflicts are to be cleared with the first answer of main, and follows what is said', async () => {
  // What the app loads while nobody waits must not come after the test's end.
  await import('#renderer/features/board/BoardScreen.tsx');
  const { fake } = await renderApp({ prepare: (main) => void mixedMessages(main) });
  expect(screen.getByRole('link', { name: 'Signals 1 conflict to clear' })).toBeVisible();
  expect(fake.calls.map(({ channel }) => channel).filter((channel) => channel.startsWith('signals.'))).toEqual([]);
  say(fake, { topic: 'remote_policy', value: 0 }, 'Sofia Vidal');
  expect(await inRail('Signals 2 conflicts to clear')).toBeVisible();
  expect(fake.callsOf('signals.overview')).toEqual([]);
});
