import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RealBridge } from '../../support/realBridge.ts';
import { announced } from '../../support/renderApp.tsx';
import { daysAgo } from '../../support/testWriter.ts';
import { openRole, TITLE } from './openRole.ts';

const prepare = (main: RealBridge): void => {
  main.addPerson('Ann Archer', {
    companyName: 'Acme Corp',
    position: 'Talent partner',
    email: 'ann@example.com',
    phone: '+44 20 0000',
    lastContactAt: daysAgo(3),
  });
  main.addPerson('Ben Okafor');
};

describe('The people of a role', () => {
  it('say what the tab is for while there is nobody', async () => {
    const { inPanel } = await openRole('People', { prepare });
    expect(inPanel.getByRole('heading', { name: 'Nobody here yet' })).toBeVisible();
  });

  it('are found by name and added with their part', async () => {
    const { fake, user, role, inPanel } = await openRole('People', { prepare });
    await user.selectOptions(inPanel.getByLabelText('Part'), 'Hiring manager');
    const field = inPanel.getByRole('combobox', { name: 'Add somebody' });
    const ben = fake.person('Ben Okafor');
    // Enter takes the first who fits, also when it is quicker than the list.
    await user.type(field, 'ben{Enter}');
    expect(await inPanel.findByRole('link', { name: 'Ben Okafor' })).toHaveAttribute('href', `#/people/${ben.id}`);
    expect(fake.callsOf('people.setPart')).toEqual([{ personId: ben.id, roleId: role.id, part: 'hiring_manager' }]);
    expect(field).toHaveFocus();
    expect(field).toHaveValue('');
  });

  it('are added by a name that nobody has', async () => {
    const { fake, user, role, inPanel } = await openRole('People', { prepare });
    await user.type(inPanel.getByRole('combobox', { name: 'Add somebody' }), 'Cleo Diaz');
    await user.click(await screen.findByRole('option', { name: 'Add “Cleo Diaz”' }));
    expect(await inPanel.findByRole('link', { name: 'Cleo Diaz' })).toBeVisible();
    expect(fake.callsOf('people.create')[0]).toMatchObject({
      name: 'Cleo Diaz',
      role: { roleId: role.id, part: 'recruiter' },
    });
  });

  it('can be given another part, written to, and taken off the role', async () => {
    const { fake, user, inPanel } = await openRole('People', {
      prepare: (main) => {
        prepare(main);
        main.setPart(TITLE, 'Ann Archer', 'recruiter');
      },
    });
    expect(await inPanel.findByText('Talent partner · Acme Corp')).toBeVisible();
    expect(inPanel.getByText('Last contact 3 days ago')).toBeVisible();

    await user.click(inPanel.getByRole('button', { name: 'Ann Archer: Recruiter. Change the part' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Referrer' }));
    expect(await inPanel.findByRole('button', { name: 'Ann Archer: Referrer. Change the part' })).toBeVisible();

    await user.click(inPanel.getByRole('button', { name: 'Write to ann@example.com' }));
    expect(fake.callsOf('app.openExternal')).toEqual([{ url: 'mailto:ann@example.com' }]);

    await user.click(inPanel.getByRole('button', { name: 'More for Ann Archer' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Take off this role' }));
    expect(await inPanel.findByRole('heading', { name: 'Nobody here yet' })).toBeVisible();
    expect(announced()).toBe('Took Ann Archer off this role.');
  });
});
