import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { InterviewId, RoleId } from '#shared/domain/ids.ts';
import type { Interview } from '#shared/domain/interview.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { interviews as words } from '#shared/messages/interviews.ts';
import { fakePerson, personIdOf } from '../../support/fakeRecords.ts';
import { openRole } from './openRole.ts';

const DAY_MS = 86_400_000;
const people = [fakePerson(1, 'Ann Archer')];

const interview = (roleId: string, days: number, part: Partial<Interview> = {}): Interview => ({
  id: `01900032-0000-7000-8000-${`${days + 500}`.padStart(12, '0')}` as InterviewId,
  roleId: roleId as RoleId,
  startsAt: new Date(Date.now() + days * DAY_MS).toISOString() as Instant,
  zone: 'Europe/Berlin',
  minutes: 45,
  channel: 'video',
  place: 'https://meet.example.com/1',
  state: 'scheduled',
  interviewers: [],
  notes: '',
  version: 1,
  ...part,
});

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
    const { fake, user, role, inPanel } = await openRole('Interviews', { people });
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
      prepare: (bridge, id) => {
        bridge.pipeline.addInterview(interview(id, -2, { notes: 'Bring the portfolio' }));
        bridge.pipeline.addInterview(interview(id, 3));
        bridge.pipeline.addInterview(interview(id, 1));
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
      people,
      prepare: (bridge, id) => void bridge.pipeline.addInterview(interview(id, 1, { startsAt: 'some day' as Instant })),
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
      people,
      prepare: (bridge, id) =>
        void bridge.pipeline.addInterview(
          interview(id, 1, { interviewers: [{ personId: personIdOf(1), name: 'Ann Archer' }] }),
        ),
    });
    await user.click(await inPanel.findByRole('button', { name: /^Interview of .*: change or remove$/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change…' }));
    const form = within(await inPanel.findByRole('form', { name: 'Change the interview' }));
    await user.clear(form.getByLabelText('Minutes'));
    await user.type(form.getByLabelText('Minutes'), '30{Enter}');
    await waitFor(() => expect(fake.callsOf('interviews.update')).toHaveLength(1));
    expect(fake.callsOf('interviews.update')[0]).toMatchObject({
      minutes: 30,
      personIds: [personIdOf(1)],
      at: { zone: 'Europe/Berlin' },
    });
    expect(await inPanel.findByText(/30 min/)).toBeVisible();
  });
});
