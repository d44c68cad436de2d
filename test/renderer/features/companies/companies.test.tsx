import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { companyIdOf, fakeCompany, leadIdOf, personIdOf } from '../../support/fakeRecords.ts';
import { grid, names, problems, row } from '../../support/listPage.ts';
import { announced, renderApp } from '../../support/renderApp.tsx';

const role = { roleId: leadIdOf(1), title: 'Web Developer', stageName: 'Applied', outcome: null, isVia: false };
const ended = { ...role, roleId: leadIdOf(2), title: 'QA Engineer', stageName: 'Closed', outcome: 'ghosted' as const };

const companies = [
  fakeCompany(1, 'Acme Corp', {
    roles: [role, ended],
    ghosted: 1,
    people: [{ personId: personIdOf(1), name: 'Ana Ruiz', position: 'Recruiter' }],
  }),
  fakeCompany(2, 'Bluefin', { isAgency: true, avoidReason: 'They never called back.' }),
  fakeCompany(3, 'Cobalt', { website: 'https://cobalt.example.com' }),
];

const open = async (name: string) => {
  const app = await renderApp({ companies }, '#/companies');
  await grid('Companies');
  act(() => row(name).focus());
  await app.user.keyboard('{Enter}');
  const panel = await screen.findByRole('region', { name: `Company: ${name}` });
  await within(panel).findByLabelText('Notes');
  return { ...app, panel, field: (label: string) => within(panel).getByLabelText(label) };
};

describe('The list of companies', () => {
  it('counts roles and people, and says with words what to remember of each', async () => {
    await renderApp({ companies }, '#/companies');
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
    const { user, panel } = await open('Acme Corp');
    expect(window.location.hash).toBe(`#/companies/${companyIdOf(1)}`);
    expect(within(panel).getByRole('link', { name: 'Web Developer' })).toHaveAttribute(
      'href',
      `#/board/role/${leadIdOf(1)}`,
    );
    expect(within(panel).getByRole('region', { name: 'Roles' })).toHaveTextContent('Closed: No answer');
    expect(within(panel).getByRole('link', { name: 'Ana Ruiz' })).toHaveAttribute('href', `#/people/${personIdOf(1)}`);
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
    await waitFor(() => expect(fake.records.company(companyIdOf(3))?.avoidReason).toBe('Rude on the phone'));
    await user.click(avoid);
    await waitFor(() => expect(fake.records.company(companyIdOf(3))?.avoidReason).toBeNull());
    expect(within(panel).queryByLabelText('Why')).toBeNull();
  });

  it('is marked as an agency', async () => {
    const { fake, user, panel } = await open('Cobalt');
    await user.click(within(panel).getByRole('switch', { name: /^An agency/ }));
    await waitFor(() => expect(fake.records.company(companyIdOf(3))?.isAgency).toBe(true));
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
    const taken = { code: 'conflict', message: 'There is another.', details: { companyId: companyIdOf(1) } } as const;
    fake.fail('companies.patch', taken);
    await user.clear(field('Name'));
    await user.type(field('Name'), 'Acme Corp{Enter}');
    await user.click(await within(panel).findByRole('button', { name: 'Merge the two' }));
    await waitFor(() =>
      expect(fake.callsOf('companies.merge')).toEqual([
        { keepId: companyIdOf(1), keepVersion: 1, dropId: companyIdOf(3), dropVersion: 1 },
      ]),
    );
    expect(await screen.findByRole('region', { name: 'Company: Acme Corp' })).toBeVisible();
    expect(screen.queryByText(/Not saved/)).toBeNull();
  });

  it('keeps the name that another one has if the user says so', async () => {
    const { fake, user, panel, field } = await open('Cobalt');
    const taken = { code: 'conflict', message: 'There is another.', details: { companyId: companyIdOf(1) } } as const;
    fake.fail('companies.patch', taken);
    await user.clear(field('Name'));
    await user.type(field('Name'), 'Acme Corp{Enter}');
    const keep = await within(panel).findByRole('button', { name: 'Keep both' });
    expect(await problems()).toEqual([]);
    fake.fail('companies.patch', null);
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
    const { fake, user } = await renderApp({ companies, duplicateCompanies: [[0, 2]] }, '#/companies');
    await grid('Companies');
    await user.click(await screen.findByRole('button', { name: 'Review: 1 possible duplicate' }));
    expect(await problems()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Keep left' }));
    expect(await screen.findByRole('heading', { name: 'No more possible duplicates' })).toBeVisible();
    expect(fake.callsOf('companies.merge')).toEqual([
      { keepId: companyIdOf(1), keepVersion: 1, dropId: companyIdOf(3), dropVersion: 1 },
    ]);
    expect(announced()).toBe('Merged into Acme Corp.');
  });
});
