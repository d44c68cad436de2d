import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Channel } from '#shared/contract/index.ts';
import { names } from '../support/listPage.ts';
import { alerted, card, renderApp, titlesIn } from '../support/renderApp.tsx';
import { daysAgo } from '../support/testWriter.ts';
import { openRole, TITLE } from './role/openRole.ts';

const STALE = 'This was changed elsewhere since you opened it. Nothing was overwritten.';

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
    const { fake, user } = await renderApp(
      {
        prepare: (main) => {
          for (const name of ['Ana Ruiz', 'Ben Okafor']) main.addPerson(name);
        },
      },
      '#/people',
    );
    window.location.hash = `#/people/${fake.person('Ana Ruiz').id}`;
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
    const { fake, user } = await renderApp(
      {
        prepare: (main) => {
          for (const name of ['Acme Corp', 'Bluefin']) main.addCompany(name);
        },
      },
      '#/companies',
    );
    window.location.hash = `#/companies/${fake.company('Acme Corp').id}`;
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
      prepare: (main) => void main.addInterview(TITLE, daysAgo(-5), { notes: 'Bring the portfolio' }),
    });
    refuse(fake, 'interviews.remove');
    await user.click(await inPanel.findByRole('button', { name: /change or remove$/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await isSaid();
    expect(inPanel.getByText('Bring the portfolio')).toBeVisible();
  });

  it('a call or message in the timeline', async () => {
    const { fake, user, inPanel } = await openRole('Timeline', {
      prepare: (main) => {
        main.addPerson('Ann Archer');
        main.log({ role: TITLE, person: 'Ann Archer', at: daysAgo(1), text: 'They will decide on Friday.' });
      },
    });
    refuse(fake, 'interactions.remove');
    await user.click(await inPanel.findByRole('button', { name: 'More for: Ann Archer called you' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await isSaid();
    expect(inPanel.getByText('They will decide on Friday.')).toBeVisible();
  });

  it('somebody’s part in a role', async () => {
    const { fake, user, inPanel } = await openRole('People', {
      prepare: (main) => void main.addPerson('Ann Archer', { parts: { [TITLE]: 'recruiter' } }),
    });
    refuse(fake, 'people.removeFromRole');
    await user.click(await inPanel.findByRole('button', { name: 'More for Ann Archer' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Take|^Remove/ }));
    await isSaid();
    expect(inPanel.getByText('Ann Archer')).toBeVisible();
  });
});
