import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TIMELINE_PAGE } from '#shared/contract/pageSizes.ts';
import type { TimelineEntry } from '#shared/contract/roles.ts';
import { addDays, localDayOf } from '#shared/domain/dayMath.ts';
import type { InteractionId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { personIdOf } from '../../support/fakeRecords.ts';
import { openRole } from './openRole.ts';

const now = new Date();
const today = localDayOf(now);

const call = (number: number, text: string): TimelineEntry => ({
  kind: 'interaction',
  id: `01900033-0000-7000-8000-${`${number}`.padStart(12, '0')}` as InteractionId,
  at: now.toISOString() as Instant,
  zone: 'Europe/London',
  direction: 'in',
  channel: 'call',
  personId: personIdOf(1),
  personName: 'Ann Archer',
  roleId: null,
  roleTitle: null,
  text,
});
const stage: TimelineEntry = {
  kind: 'stage',
  id: '01900034-0000-7000-8000-000000000001',
  on: addDays(today, -1),
  at: null,
  stageName: 'Applied',
  stageKind: 'applied',
  source: 'import',
};

describe('The timeline of a role', () => {
  it('tells what happened by day, the newest first', async () => {
    const { inPanel } = await openRole('Timeline', {
      prepare: (bridge, id) => bridge.pipeline.setTimeline(id, [call(1, 'They will decide on Friday.'), stage]),
    });
    const first = await inPanel.findByRole('region', { name: /, today$/ });
    expect(within(first).getByText('Ann Archer called you')).toBeVisible();
    expect(within(first).getByText('They will decide on Friday.')).toBeVisible();
    expect(within(inPanel.getByRole('region', { name: /, yesterday$/ })).getByText('Came into Applied')).toBeVisible();
  });

  it('lets the day of a stage be put right', async () => {
    const { fake, user, role, inPanel } = await openRole('Timeline', {
      prepare: (bridge, id) => bridge.pipeline.setTimeline(id, [stage]),
    });
    const button = await inPanel.findByRole('button', { name: 'Change day… Applied' });
    await user.click(button);
    const field = inPanel.getByLabelText('Day it came into Applied');
    await user.clear(field);
    await user.type(field, '2026-10-01');
    await user.click(inPanel.getByRole('button', { name: 'Save day' }));
    await waitFor(() => expect(button).toHaveFocus());
    expect(fake.callsOf('roles.setStageDay')).toEqual([{ roleId: role.id, eventId: stage.id, on: '2026-10-01' }]);
  });

  it('lets an entry be removed, and offers it back', async () => {
    const { user, inPanel } = await openRole('Timeline', {
      prepare: (bridge, id) => bridge.pipeline.setTimeline(id, [call(1, 'A slip')]),
    });
    await user.click(await inPanel.findByRole('button', { name: 'More for: Ann Archer called you' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await waitFor(() => expect(inPanel.queryByText('A slip')).toBeNull());
    expect(inPanel.getByRole('heading', { name: 'Nothing has happened yet' })).toBeVisible();
    expect(within(screen.getByRole('region', { name: 'Notices' })).getByRole('button', { name: 'Undo' })).toBeVisible();
  });

  it('shows earlier entries when asked', async () => {
    const { user, inPanel } = await openRole('Timeline', {
      prepare: (bridge, id) =>
        bridge.pipeline.setTimeline(id, [
          ...Array.from({ length: TIMELINE_PAGE }, (_, index) => call(index, `Call ${index}`)),
          call(TIMELINE_PAGE, 'The very first call'),
        ]),
    });
    await user.click(await inPanel.findByRole('button', { name: 'Show earlier' }));
    expect(await inPanel.findByText('The very first call')).toBeVisible();
    expect(inPanel.queryByRole('button', { name: 'Show earlier' })).toBeNull();
  });
});
