import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Channel } from '#shared/contract/index.ts';
import type { InteractionId, InterviewId, RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { companyIdOf, fakeCompany, fakePerson, personIdOf } from '../support/fakeRecords.ts';
import { names } from '../support/listPage.ts';
import { alerted, card, renderApp, titlesIn } from '../support/renderApp.tsx';
import { openRole } from './role/openRole.ts';

const STALE = 'This was changed elsewhere since you opened it. Nothing was overwritten.';
const SOON = '2030-03-05T13:00:00.000Z' as Instant;

type Fake = Awaited<ReturnType<typeof renderApp>>['fake'];
const refuse = (fake: Fake, channel: Channel): void => fake.fail(channel, { code: 'stale', message: STALE });

/** The words stand on the screen and are read out, and nothing offers to take back what did not happen. */
const isSaid = async (): Promise<void> => {
  const notices = await screen.findByRole('region', { name: 'Notices' });
  expect(await within(notices).findByText(STALE)).toBeVisible();
  expect(within(notices).queryByRole('button', { name: 'Undo' })).toBeNull();
  await waitFor(() => expect(alerted()).toBe(STALE));
};

describe('What main does not remove stays on the screen, and the user is told:', () => {
  it('a person, with their panel', async () => {
    const people = [fakePerson(1, 'Ana Ruiz'), fakePerson(2, 'Ben Okafor')];
    const { fake, user } = await renderApp({ people }, `#/people/${personIdOf(1)}`);
    const panel = await screen.findByRole('region', { name: 'Person: Ana Ruiz' });
    refuse(fake, 'people.remove');
    await user.click(await within(panel).findByRole('button', { name: 'Remove…' }));
    await user.click(within(panel).getByRole('button', { name: 'Remove' }));
    await isSaid();
    expect(await names('People')).toEqual(['Ana Ruiz', 'Ben Okafor']);
    expect(screen.getByRole('region', { name: 'Person: Ana Ruiz' })).toBeVisible();
    expect(within(panel).getByRole('button', { name: 'Remove' })).toBeEnabled();
  });

  it('a company, with its panel', async () => {
    const companies = [fakeCompany(1, 'Acme Corp'), fakeCompany(2, 'Bluefin')];
    const { fake, user } = await renderApp({ companies }, `#/companies/${companyIdOf(1)}`);
    const panel = await screen.findByRole('region', { name: 'Company: Acme Corp' });
    refuse(fake, 'companies.remove');
    await user.click(await within(panel).findByRole('button', { name: 'Remove…' }));
    await user.click(within(panel).getByRole('button', { name: 'Remove' }));
    await isSaid();
    expect(await names('Companies')).toEqual(['Acme Corp', 'Bluefin']);
    expect(screen.getByRole('region', { name: 'Company: Acme Corp' })).toBeVisible();
  });

  it('a role, which comes back in its place with its panel', async () => {
    const { fake, user, role, inPanel } = await openRole('Overview');
    refuse(fake, 'roles.remove');
    await user.click(inPanel.getByRole('button', { name: 'Remove role…' }));
    await user.click(inPanel.getByRole('button', { name: 'Remove role' }));
    await isSaid();
    await waitFor(() => expect(titlesIn('Applied')).toEqual([role.title]));
    expect(await screen.findByRole('region', { name: `Role: ${role.title}` })).toBeVisible();
    expect(card(role.title)).toBeVisible();
  });

  it('an interview', async () => {
    const { fake, user, inPanel } = await openRole('Interviews', {
      prepare: (bridge, id) =>
        void bridge.pipeline.addInterview({
          id: '01900032-0000-7000-8000-000000000001' as InterviewId,
          roleId: id as RoleId,
          startsAt: SOON,
          zone: 'Europe/Berlin',
          minutes: 45,
          channel: 'video',
          place: null,
          state: 'scheduled',
          interviewers: [],
          notes: 'Bring the portfolio',
          version: 1,
        }),
    });
    refuse(fake, 'interviews.remove');
    await user.click(await inPanel.findByRole('button', { name: /change or remove$/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await isSaid();
    expect(inPanel.getByText('Bring the portfolio')).toBeVisible();
  });

  it('a call or message in the timeline', async () => {
    const { fake, user, inPanel } = await openRole('Timeline', {
      prepare: (bridge, id) =>
        bridge.pipeline.setTimeline(id, [
          {
            kind: 'interaction',
            id: '01900033-0000-7000-8000-000000000001' as InteractionId,
            at: '2026-03-05T13:00:00.000Z' as Instant,
            zone: 'Europe/London',
            direction: 'in',
            channel: 'call',
            personId: personIdOf(1),
            personName: 'Ann Archer',
            roleId: null,
            roleTitle: null,
            text: 'They will decide on Friday.',
          },
        ]),
    });
    refuse(fake, 'interactions.remove');
    await user.click(await inPanel.findByRole('button', { name: 'More for: Ann Archer called you' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await isSaid();
    expect(inPanel.getByText('They will decide on Friday.')).toBeVisible();
  });

  it('somebody’s part in a role', async () => {
    const { fake, user, inPanel } = await openRole('People', {
      people: [fakePerson(1, 'Ann Archer')],
      prepare: (bridge, id) => bridge.pipeline.give(id, personIdOf(1), 'recruiter'),
    });
    refuse(fake, 'people.removeFromRole');
    await user.click(await inPanel.findByRole('button', { name: 'More for Ann Archer' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Take|^Remove/ }));
    await isSaid();
    expect(inPanel.getByText('Ann Archer')).toBeVisible();
  });
});
