import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RealBridge } from '../../support/realBridge.ts';
import { openRole, TITLE } from './openRole.ts';

/** The last session ended while this was typed over the notes. */
const leftNotes = (base: string | null) => async (main: RealBridge) => {
  const draft = { text: 'Mine', base, state: 'writing', reason: '' };
  await main.ask('drafts.keep', { key: `field/${main.role(TITLE).id} notes`, text: JSON.stringify(draft) });
};

describe('A field that the last session left unsaved', () => {
  it('is saved when it is tried again, if nothing else was written since', async () => {
    const { user, fake, inPanel } = await openRole('Notes', { prepare: leftNotes('') });
    await user.click(await inPanel.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(fake.callsOf('roles.setNotes')).toMatchObject([{ notes: 'Mine' }]));
    await waitFor(() => expect(inPanel.queryByRole('alert')).toBeNull());
  });

  // With what one was begun over a save of the user's own is not kept.
  for (const base of ['', null]) {
    it(`is not written over what was changed elsewhere since without asking (begun with ${JSON.stringify(base)})`, async () => {
      const { user, fake, inPanel } = await openRole('Notes', {
        prepare: async (main) => {
          main.db.exec("UPDATE roles SET notes = 'Newer', version = version + 1");
          await leftNotes(base)(main);
        },
      });
      await user.click(await inPanel.findByRole('button', { name: 'Try again' }));
      expect(await inPanel.findByText(/changed elsewhere while you were writing/)).toBeVisible();
      expect(fake.callsOf('roles.setNotes')).toEqual([]);
      expect(inPanel.getByDisplayValue('Mine')).toBeVisible();
      await user.click(inPanel.getByRole('button', { name: 'Save mine' }));
      await waitFor(() => expect(fake.callsOf('roles.setNotes')).toMatchObject([{ notes: 'Mine' }]));
    });
  }
});
