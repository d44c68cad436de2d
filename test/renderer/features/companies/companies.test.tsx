import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { grid, names, problems, row } from '../../support/listPage.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { announced, renderApp } from '../../support/renderApp.tsx';

const prepare = (main: RealBridge): void => {
  main.addRole('Web Developer');
  main.addRole('QA Engineer', { stage: 'closed' });
  main.setOutcome('QA Engineer', 'ghosted');
  main.addPerson('Ana Ruiz', { companyName: 'Acme Corp', position: 'Recruiter' });
  main.addCompany('Bluefin', { isAgency: true, avoidReason: 'They never called back.' });
  main.addCompany('Cobalt', { website: 'https://cobalt.example.com' });
};

const open = async (name: string) => {
  const app = await renderApp({ prepare }, '#/companies');
  await grid('Companies');
  act(() => row(name).focus());
  await app.user.keyboard('{Enter}');
  const panel = await screen.findByRole('region', { name: `Company: ${name}` });
  await within(panel).findByLabelText('Notes');
  return { ...app, panel, field: (label: string) => within(panel).getByLabelText(label) };
};

describe('The list of companies', () => {
  it('counts roles and people, and says with words what to remember of each', async () => {
    await renderApp({ prepare }, '#/companies');
    await grid('Companies');
    expect(row('Acme Corp')).toHaveTextContent('1 active of 2 roles');
    expect(row('Acme Corp')).toHaveTextContent('No answer ×1');
    expect(row('Bluefin')).toHaveTextContent('AvoidAgency');
    expect(screen.getByTitle('They never called back.')).toBeVisible();
    expect(await problems()).toEqual([]);
  });

  it('teaches how companies come here while there are none', async () => {
    await renderApp({}, '#/companies');
    expect(await screen.findByRole('heading', { name: 'No companies yet' })).toBeVisible();
    expect(await problems()).toEqual([]);
  });
});

describe('A company beside the list', () => {
  it('shows its roles and people, and closes by Escape back to its row', async () => {
    const { fake, user, panel } = await open('Acme Corp');
    expect(window.location.hash).toBe(`#/companies/${fake.company('Acme Corp').id}`);
    expect(within(panel).getByRole('link', { name: 'Web Developer' })).toHaveAttribute(
      'href',
      `#/board/role/${fake.role('Web Developer').id}`,
    );
    expect(within(panel).getByRole('region', { name: 'Roles' })).toHaveTextContent('Closed: No answer');
    expect(within(panel).getByRole('link', { name: 'Ana Ruiz' })).toHaveAttribute(
      'href',
      `#/people/${fake.person('Ana Ruiz').id}`,
    );
    expect(await problems()).toEqual([]);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Company/ })).toBeNull());
    expect(row('Acme Corp')).toHaveFocus();
  });

  it('is marked as one to avoid, with the reason', async () => {
    const { fake, user, panel, field } = await open('Cobalt');
    const avoid = within(panel).getByRole('switch', { name: /^Avoid this company/ });
    expect(avoid).not.toBeChecked();
    await user.click(avoid);
    await within(panel).findByLabelText('Why');
    expect(avoid).toBeChecked();
    await user.type(field('Why'), 'Rude on the phone{Enter}');
    await waitFor(() => expect(fake.company('Cobalt').avoidReason).toBe('Rude on the phone'));
    await user.click(avoid);
    await waitFor(() => expect(fake.company('Cobalt').avoidReason).toBeNull());
    expect(within(panel).queryByLabelText('Why')).toBeNull();
  });

  it('is marked as an agency', async () => {
    const { fake, user, panel } = await open('Cobalt');
    await user.click(within(panel).getByRole('switch', { name: /^An agency/ }));
    await waitFor(() => expect(fake.company('Cobalt').isAgency).toBe(true));
    await waitFor(() => expect(row('Cobalt')).toHaveTextContent('Agency'));
  });

  it('opens its website outside of the app, and saves no address that is none', async () => {
    const { fake, user, field } = await open('Cobalt');
    await user.click(screen.getByRole('button', { name: /^Open the website of Cobalt/ }));
    expect(fake.callsOf('app.openExternal')).toEqual([{ url: 'https://cobalt.example.com' }]);
    await user.clear(field('Website'));
    await user.type(field('Website'), 'javascript:alert(1){Enter}');
    expect(await screen.findByText(/A link begins with https/)).toBeVisible();
    expect(fake.callsOf('companies.patch')).toHaveLength(0);
  });

  it('asks whether to merge when it gets the name of another one', async () => {
    const { fake, user, panel, field } = await open('Cobalt');
    const merged = { keepId: fake.company('Acme Corp').id, keepVersion: 1, dropId: fake.company('Cobalt').id };
    await user.clear(field('Name'));
    await user.type(field('Name'), 'Acme Corp{Enter}');
    await user.click(await within(panel).findByRole('button', { name: 'Merge the two' }));
    await waitFor(() => expect(fake.callsOf('companies.merge')).toEqual([{ ...merged, dropVersion: 1 }]));
    expect(await screen.findByRole('region', { name: 'Company: Acme Corp' })).toBeVisible();
    expect(screen.queryByText(/Not saved/)).toBeNull();
  });

  it('keeps the name that another one has if the user says so', async () => {
    const { fake, user, panel, field } = await open('Cobalt');
    await user.clear(field('Name'));
    await user.type(field('Name'), 'Acme Corp{Enter}');
    const keep = await within(panel).findByRole('button', { name: 'Keep both' });
    expect(await problems()).toEqual([]);
    await user.click(keep);
    await waitFor(() =>
      expect(fake.callsOf('companies.patch').at(-1)).toMatchObject({
        fields: { name: 'Acme Corp' },
        evenIfTaken: true,
      }),
    );
    await waitFor(() => expect(screen.queryByText(/Not saved/)).toBeNull());
  });

  it('cannot be removed while roles are there, and says why', async () => {
    const { panel } = await open('Acme Corp');
    const remove = within(panel).getByRole('button', { name: 'Remove…' });
    expect(remove).toBeDisabled();
    expect(remove).toHaveAccessibleDescription('It cannot be removed while 2 roles are there.');
  });

  it('is removed once there are none, and comes back by Undo', async () => {
    const { user, panel } = await open('Bluefin');
    await user.click(within(panel).getByRole('button', { name: 'Remove…' }));
    await user.click(within(panel).getByRole('button', { name: 'Remove' }));
    await waitFor(async () => expect(await names('Companies')).toEqual(['Acme Corp', 'Cobalt']));
    await user.click(within(screen.getByRole('region', { name: 'Notices' })).getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await names('Companies')).toContain('Bluefin'));
  });
});

describe('Companies that may be one', () => {
  it('are merged only by the user’s choice', async () => {
    const { fake, user } = await renderApp(
      {
        prepare: (main) => {
          for (const name of ['Acme Corp', 'Acme Corp.', 'Cobalt']) main.addCompany(name);
        },
      },
      '#/companies',
    );
    const [keepId, dropId] = [fake.company('Acme Corp').id, fake.company('Acme Corp.').id];
    await grid('Companies');
    await user.click(await screen.findByRole('button', { name: 'Review: 1 possible duplicate' }));
    expect(await problems()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Keep left' }));
    expect(await screen.findByRole('heading', { name: 'No more possible duplicates' })).toBeVisible();
    expect(fake.callsOf('companies.merge')).toEqual([{ keepId, keepVersion: 1, dropId, dropVersion: 1 }]);
    expect(announced()).toBe('Merged into Acme Corp.');
  });
});
