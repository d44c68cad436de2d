import { within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { RoleId } from '#shared/domain/ids.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { openRole } from './openRole.ts';
import { addOwn } from './ownFollowUp.ts';

/** So many follow-ups that were set and are done. */
const done = (main: RealBridge, count: number): void => {
  for (let number = 1; number <= count; number += 1) addOwn(main, { text: `Task ${number}` });
  const refs = main.db.prepare("SELECT role_id AS roleId, key FROM follow_ups WHERE rule = 'own'");
  const items = refs.all() as { roleId: RoleId; key: string }[]; // the columns of the table
  for (const item of items) answerOf(main.services.followUps.done({ items: [item], log: null }));
};

describe('Follow-ups of a role that are over', () => {
  it('are five at first, and the older ones are a key away; the focus stays at the button', async () => {
    const { user, panel, inPanel } = await openRole('Overview', { prepare: (main) => done(main, 8) });
    const part = within(await inPanel.findByRole('region', { name: 'Follow-ups' }));
    const more = await part.findByRole('button', { name: 'Show 3 older' });
    expect(part.getAllByText(/^Task \d: done/)).toHaveLength(5);
    expect(more).toHaveAttribute('aria-expanded', 'false');
    more.focus();
    await user.keyboard('{Enter}');
    const shown = part.getAllByText(/^Task \d: done/).map((line) => line.textContent?.slice(0, 6));
    expect(shown.toSorted()).toEqual(Array.from({ length: 8 }, (_, index) => `Task ${index + 1}`));
    expect(part.getByRole('button', { name: 'Show fewer', expanded: true })).toHaveFocus();
    expect((await axe.run(panel, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
    await user.keyboard('{Enter}');
    expect(part.getAllByText(/^Task \d: done/)).toHaveLength(5);
    expect(part.getByRole('button', { name: 'Show 3 older' })).toHaveFocus();
  });

  it('are all there where they are five', async () => {
    const { inPanel } = await openRole('Overview', { prepare: (main) => done(main, 5) });
    expect(await inPanel.findAllByText(/^Task \d: done/)).toHaveLength(5);
    expect(inPanel.queryByRole('button', { name: /older$/ })).toBeNull();
  });
});
