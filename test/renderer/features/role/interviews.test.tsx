import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/domain/localDay.ts';
import { interviews as words } from '#shared/messages/interviews.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { daysAgo } from '../../support/testWriter.ts';
import { openRole, TITLE } from './openRole.ts';

const withAnn = { prepare: (main: RealBridge) => void main.addPerson('Ann Archer') };

describe('When an interview is', () => {
  const at = '2026-03-03T13:00:00.000Z' as Instant;
  const today = '2026-03-01' as never;

  it('is said in its own zone, and in the user’s where the two differ', () => {
    const text = words.when({ at, zone: 'Europe/Berlin', ownZone: 'Europe/London', today });
    expect(text).toMatch(/Tue.*, (14:00|2:00\sPM) in Berlin · (13:00|1:00\sPM) your time$/);
  });

  it('is said once where the clocks show the same', () => {
    expect(words.when({ at, zone: 'Europe/Paris', ownZone: 'Europe/Berlin', today })).toMatch(/(14:00|2:00\sPM)$/);
  });

  it('names the other day too when it is another one for the user', () => {
    const text = words.when({ at, zone: 'Pacific/Auckland', ownZone: 'America/New_York', today });
    expect(text).toMatch(/Wed.* in Auckland · Tue.* your time$/);
  });
});

describe('The interviews of a role', () => {
  it('are added with people who are known and people who are new', async () => {
    const { fake, user, role, inPanel } = await openRole('Interviews', withAnn);
    await user.click(await inPanel.findByRole('button', { name: 'Add an interview' }));
    const form = within(inPanel.getByRole('form', { name: 'New interview' }));
    await user.type(form.getByLabelText('Date'), '2030-03-05');
    await user.type(form.getByLabelText('Time'), '14:00');
    const zone = form.getByRole('combobox', { name: 'Time zone' });
    await user.clear(zone);
    await user.type(zone, 'new york');
    await user.click(await screen.findByRole('option', { name: /^America\/New York/ }));
    const who = form.getByRole('combobox', { name: 'Who will be there' });
    await user.type(who, 'ann');
    await user.click(await screen.findByRole('option', { name: 'Ann Archer' }));
    await user.type(who, 'Cleo Diaz{Enter}');
    await user.click(form.getByRole('button', { name: 'Save interview' }));
    await waitFor(() => expect(fake.callsOf('interviews.create')).toHaveLength(1));
    expect(fake.callsOf('people.create')[0]).toMatchObject({ name: 'Cleo Diaz', role: { roleId: role.id } });
    const [created] = fake.callsOf('interviews.create');
    expect(created).toMatchObject({
      at: { day: '2030-03-05', time: '14:00', zone: 'America/New_York' },
      minutes: 60,
      state: 'scheduled',
    });
    expect(created?.personIds).toHaveLength(2);
    expect(await inPanel.findByText('Ann Archer, Cleo Diaz')).toBeVisible();
    await waitFor(() => expect(inPanel.getByRole('button', { name: 'Add an interview' })).toHaveFocus());
  });

  it('are not saved without a day and a time, and the form says so', async () => {
    const { fake, user, inPanel } = await openRole('Interviews');
    await user.click(await inPanel.findByRole('button', { name: 'Add an interview' }));
    await user.click(inPanel.getByRole('button', { name: 'Save interview' }));
    expect(inPanel.getByLabelText('Date')).toHaveAccessibleDescription('Say on which day it is.');
    expect(inPanel.getByLabelText('Date')).toHaveFocus();
    expect(fake.callsOf('interviews.create')).toHaveLength(0);
  });

  it('keep what was typed when the panel is closed', async () => {
    const { user, inPanel, role } = await openRole('Interviews');
    await user.click(await inPanel.findByRole('button', { name: 'Add an interview' }));
    await user.type(inPanel.getByLabelText('Address, number or link'), 'Main Street 5');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Role:/ })).toBeNull());
    window.location.hash = `#/board/role/${role.id}/interviews`;
    expect(await screen.findByDisplayValue('Main Street 5')).toBeVisible();
  });

  it('come up next first, and those that are over ask whether they took place', async () => {
    const { fake, user, inPanel } = await openRole('Interviews', {
      prepare: (main) => {
        main.addInterview(TITLE, daysAgo(2), { notes: 'Bring the portfolio' });
        main.addInterview(TITLE, daysAgo(-3));
        main.addInterview(TITLE, daysAgo(-1));
      },
    });
    const upcoming = await inPanel.findByRole('region', { name: 'Coming up' });
    const times = within(upcoming).getAllByRole('time');
    expect(times.map((time) => time.getAttribute('datetime'))).toEqual(
      times.map((time) => time.getAttribute('datetime')).toSorted(),
    );
    const past = within(inPanel.getByRole('region', { name: 'Before' }));
    const question = within(past.getByRole('group', { name: 'Did it take place?' }));
    await user.click(question.getByRole('button', { name: 'Took place' }));
    expect(await past.findByRole('button', { name: 'State: Took place. Change it' })).toBeVisible();
    expect(fake.callsOf('interviews.setState')[0]).toMatchObject({ state: 'held', version: 1 });
  });

  it('of which the time cannot be read are there to be mended', async () => {
    const { user, inPanel } = await openRole('Interviews', {
      prepare: (main) => {
        main.addInterview(TITLE, daysAgo(-1));
        main.db.exec("UPDATE interviews SET starts_at = 'some day'");
      },
    });
    const upcoming = await inPanel.findByRole('region', { name: 'Coming up' });
    expect(upcoming).toHaveTextContent('unreadable date');
    await user.click(await inPanel.findByRole('button', { name: /change or remove$/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change…' }));
    const form = within(await inPanel.findByRole('form', { name: 'Change the interview' }));
    expect(form.getByLabelText('Date')).toHaveValue('');
  });

  it('are changed in place', async () => {
    const { fake, user, inPanel } = await openRole('Interviews', {
      prepare: (main) => {
        const { id } = main.addPerson('Ann Archer');
        main.addInterview(TITLE, daysAgo(-1), { personIds: [id] });
      },
    });
    await user.click(await inPanel.findByRole('button', { name: /^Interview of .*: change or remove$/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change…' }));
    const form = within(await inPanel.findByRole('form', { name: 'Change the interview' }));
    await user.clear(form.getByLabelText('Minutes'));
    await user.type(form.getByLabelText('Minutes'), '30{Enter}');
    await waitFor(() => expect(fake.callsOf('interviews.update')).toHaveLength(1));
    expect(fake.callsOf('interviews.update')[0]).toMatchObject({
      minutes: 30,
      personIds: [fake.person('Ann Archer').id],
      at: { zone: 'Europe/Berlin' },
    });
    expect(await inPanel.findByText(/30 min/)).toBeVisible();
  });
});
