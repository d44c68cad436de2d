import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { todayNow } from '#renderer/ground/today.ts';
import { TIMELINE_PAGE } from '#shared/contract/pageSizes.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { daysAgo } from '../../support/testWriter.ts';
import { openRole, TITLE } from './openRole.ts';

const annCalled = (main: RealBridge, text: string): void => {
  main.addPerson('Ann Archer');
  main.log({ role: TITLE, person: 'Ann Archer', at: daysAgo(0), text });
};
const cameYesterday = (main: RealBridge): void => void main.setStageDay(TITLE, addDays(todayNow(), -1));

describe('The timeline of a role', () => {
  it('tells what happened by day, the newest first', async () => {
    const { inPanel } = await openRole('Timeline', {
      prepare: (main) => {
        annCalled(main, 'They will decide on Friday.');
        cameYesterday(main);
      },
    });
    const first = await inPanel.findByRole('region', { name: /, today$/ });
    expect(within(first).getByText('Ann Archer called you')).toBeVisible();
    expect(within(first).getByText('They will decide on Friday.')).toBeVisible();
    expect(within(inPanel.getByRole('region', { name: /, yesterday$/ })).getByText('Came into Applied')).toBeVisible();
  });

  it('lets the day of a stage be put right', async () => {
    const { fake, user, role, inPanel } = await openRole('Timeline', {
      prepare: cameYesterday,
    });
    await user.click(await inPanel.findByRole('button', { name: 'Change day… Applied' }));
    const field = inPanel.getByLabelText('Day it came into Applied');
    await user.clear(field);
    await user.type(field, '2020-10-01');
    await user.click(inPanel.getByRole('button', { name: 'Save day' }));
    await waitFor(() => expect(inPanel.getByRole('button', { name: 'Change day… Applied' })).toHaveFocus());
    expect(fake.callsOf('roles.setStageDay')).toEqual([
      { roleId: role.id, eventId: expect.any(String), on: '2020-10-01' },
    ]);
    expect(fake.role(TITLE).stageSince).toBe('2020-10-01');
  });

  it('lets an entry be removed, and offers it back', async () => {
    const { user, inPanel } = await openRole('Timeline', {
      prepare: (main) => annCalled(main, 'A slip'),
    });
    await user.click(await inPanel.findByRole('button', { name: 'More for: Ann Archer called you' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await waitFor(() => expect(inPanel.queryByText('A slip')).toBeNull());
    await user.click(within(screen.getByRole('region', { name: 'Notices' })).getByRole('button', { name: 'Undo' }));
    expect(await inPanel.findByText('A slip')).toBeVisible();
  });

  it('shows earlier entries when asked', async () => {
    const { user, inPanel } = await openRole('Timeline', {
      prepare: (main) => {
        for (let call = 1; call <= TIMELINE_PAGE; call += 1) {
          main.log({ role: TITLE, at: daysAgo(call), text: `Call ${call}` });
        }
        main.log({ role: TITLE, at: daysAgo(TIMELINE_PAGE + 1), text: 'The very first call' });
      },
    });
    await user.click(await inPanel.findByRole('button', { name: 'Show earlier' }));
    expect(await inPanel.findByText('The very first call')).toBeVisible();
    expect(inPanel.queryByRole('button', { name: 'Show earlier' })).toBeNull();
  });
});
