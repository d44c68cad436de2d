import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { grid, names, problems } from '../../support/listPage.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { alerted, announced, renderApp } from '../../support/renderApp.tsx';

const prepare = (main: RealBridge): void => {
  main.addPerson('Ana Ruiz', { email: 'ana@example.com' });
  main.addPerson('Ana Ruíz', { email: 'ana@example.com', companyName: 'Barcelona Media' });
  main.addPerson('Ben Okafor');
  main.addPerson('Ben Okafor');
};

const review = async () => {
  const app = await renderApp({ prepare }, '#/people');
  await grid('People');
  await app.user.click(await screen.findByRole('button', { name: 'Review: 2 possible duplicates' }));
  const pairs = () => within(screen.getByRole('region', { name: 'Possible duplicates' })).queryAllByRole('listitem');
  return { ...app, pairs };
};

describe('Possible duplicates', () => {
  it('are shown side by side with why, and nothing is merged by itself', async () => {
    const { fake, pairs } = await review();
    expect(screen.getByRole('heading', { name: 'Possible duplicates' })).toHaveFocus();
    expect(pairs()).toHaveLength(2);
    expect(pairs()[0]).toHaveTextContent('the same e-mail address');
    expect(await problems()).toEqual([]);
    expect(fake.callsOf('people.merge')).toHaveLength(0);
  });

  it('are merged into the one that the user keeps, and are two again by Undo', async () => {
    const { fake, user, pairs } = await review();
    const [left, right] = [fake.person('Ana Ruiz').id, fake.person('Ana Ruíz').id];
    await user.click(within(pairs()[0] as HTMLElement).getByRole('button', { name: 'Keep right' }));
    await waitFor(() => expect(pairs()).toHaveLength(1));
    expect(fake.callsOf('people.merge')).toEqual([{ keepId: right, keepVersion: 1, dropId: left, dropVersion: 1 }]);
    expect(announced()).toBe('Merged into Ana Ruíz.');
    expect(screen.getByRole('heading', { name: 'Possible duplicates' })).toHaveFocus();
    await user.click(within(screen.getByRole('region', { name: 'Notices' })).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(pairs()).toHaveLength(2));
  });

  it('are not shown again after “Not the same”', async () => {
    const { user, pairs } = await review();
    await user.click(within(pairs()[1] as HTMLElement).getByRole('button', { name: 'Not the same' }));
    expect(pairs()).toHaveLength(1);
    await user.click(within(pairs()[0] as HTMLElement).getByRole('button', { name: 'Not the same' }));
    expect(screen.getByRole('heading', { name: 'No more possible duplicates' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Back to the list' }));
    expect(await names('People')).toHaveLength(4);
    expect(screen.queryByRole('button', { name: /^Review/ })).toBeNull();
  });
});

describe('Two people with different parts in one role', () => {
  it('are told apart before they are merged: whose part stays is the user’s choice', async () => {
    const { user } = await renderApp(
      {
        prepare: (main) => {
          main.addRole('Editor');
          main.addPerson('Ana Ruiz', { parts: { Editor: 'hiring_manager' } });
          main.addPerson('Ána Ruiz', { parts: { Editor: 'recruiter' } });
        },
      },
      '#/people',
    );
    await grid('People');
    await user.click(await screen.findByRole('button', { name: 'Review: 1 possible duplicate' }));
    expect(screen.getByText(/^In Editor: Hiring manager on the left, Recruiter on the right\./)).toBeVisible();
    expect(await problems()).toEqual([]);
  });

  it('stay two, and are said to, when main refuses the merge', async () => {
    const { fake, user } = await renderApp(
      {
        prepare: (main) => {
          for (const name of ['Ana Ruiz', 'Ana Ruiz']) main.addPerson(name);
        },
      },
      '#/people',
    );
    await grid('People');
    await user.click(await screen.findByRole('button', { name: 'Review: 1 possible duplicate' }));
    fake.fail('people.merge', { code: 'conflict', message: 'The notes are too long to be kept in one.' });
    await user.click(screen.getByRole('button', { name: 'Keep left' }));
    await waitFor(() => expect(alerted()).toBe('The notes are too long to be kept in one.'));
    expect(screen.getByRole('button', { name: 'Keep left' })).toBeEnabled();
  });
});

describe('LinkedIn’s connections', () => {
  const atBoard = ['Ana Ruiz', 'Ben Okafor', 'Chidi Haddad', 'Dörte Müller', 'Eleni Tanaka'].map((name) => ({
    name,
    companyName: 'Acme Corp',
    position: 'Recruiter',
  }));
  /** The export is read on a thread that this database cannot have: what it would find is said here. */
  const withExport = (main: RealBridge): void => {
    prepare(main);
    main.answer('connections.choose', () => ({
      total: 57,
      atBoard,
      atBoardCount: 12,
      known: 3,
      newCount: 54,
      cutCount: 0,
    }));
    main.answer('connections.add', ({ which }) => {
      main.addPerson('Chidi Haddad');
      return { added: which === 'all' ? 54 : 12 };
    });
  };

  it('say what is in the file before anything is added', async () => {
    const { fake, user } = await renderApp({ prepare: withExport }, '#/people');
    await grid('People');
    await user.click(screen.getByRole('button', { name: 'Add LinkedIn connections…' }));
    const card = await screen.findByRole('region', { name: 'Connections on LinkedIn' });
    expect(card).toHaveTextContent('57 connections, 12 at companies on your board, 3 already among your people.');
    expect(card).toHaveTextContent('and 7 more');
    expect(within(card).getByRole('heading', { level: 2 })).toHaveFocus();
    expect(await problems()).toEqual([]);
    expect(fake.callsOf('connections.add')).toHaveLength(0);
    await user.click(within(card).getByRole('button', { name: 'Add those at companies on your board (12)' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Connections on LinkedIn' })).toBeNull());
    expect(fake.callsOf('connections.add')).toEqual([{ which: 'atBoard' }]);
    expect(announced()).toBe('Added 12 people.');
    expect(within(screen.getByRole('region', { name: 'Notices' })).getByRole('button', { name: 'Undo' })).toBeVisible();
  });

  it('are all added when the user says so', async () => {
    const { fake, user } = await renderApp({ prepare: withExport }, '#/people');
    await grid('People');
    await user.click(screen.getByRole('button', { name: 'Add LinkedIn connections…' }));
    await user.click(await screen.findByRole('button', { name: 'Add all (54)' }));
    await waitFor(() => expect(fake.callsOf('connections.add')).toEqual([{ which: 'all' }]));
  });

  it('leave everything as it is when nothing was chosen', async () => {
    const { fake, user } = await renderApp({ prepare }, '#/people');
    await grid('People');
    await user.click(screen.getByRole('button', { name: 'Add LinkedIn connections…' }));
    await waitFor(() => expect(fake.callsOf('connections.choose')).toHaveLength(1));
    expect(screen.queryByRole('region', { name: 'Connections on LinkedIn' })).toBeNull();
  });
});
