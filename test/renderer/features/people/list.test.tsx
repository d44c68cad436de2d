import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { grid, names, problems, row } from '../../support/listPage.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { announced, besideHeading, renderApp } from '../../support/renderApp.tsx';
import { daysAgo } from '../../support/testWriter.ts';

const prepare = (main: RealBridge): void => {
  main.addPerson('Ana Ruiz', { companyName: 'Barcelona Media', position: 'Recruiter', lastContactAt: daysAgo(3) });
  main.addPerson('Ben Okafor', { companyName: 'Acme Corp', lastContactAt: daysAgo(0) });
  main.addPerson('Cleo Wu', { companyName: 'Northwind Analytics' });
};

describe('The list of people', () => {
  it('says of everybody where they work and when the last contact was, exactly for those who ask', async () => {
    await renderApp({ prepare }, '#/people');
    await grid('People');
    expect(besideHeading()).toBe('3 people');
    expect(row('Ana Ruiz')).toHaveTextContent('Barcelona Media');
    const when = screen.getByText('3 days ago');
    expect(when).toHaveAttribute('title', expect.stringMatching(/\d{4}/));
    expect(row('Ben Okafor')).toHaveTextContent('today');
    expect(row('Cleo Wu')).toHaveTextContent('none yet');
  });

  it('is sorted by the head of a column', async () => {
    const { user } = await renderApp({ prepare }, '#/people');
    expect(await names('People')).toEqual(['Ana Ruiz', 'Ben Okafor', 'Cleo Wu']);
    await user.click(screen.getByRole('button', { name: 'Company' }));
    await waitFor(async () => expect(await names('People')).toEqual(['Ben Okafor', 'Ana Ruiz', 'Cleo Wu']));
    await user.click(screen.getByRole('button', { name: 'Last contact' }));
    await waitFor(async () => expect(await names('People')).toEqual(['Ben Okafor', 'Ana Ruiz', 'Cleo Wu']));
  });

  it('is filtered as one types, says how many match, and is whole again by Escape', async () => {
    const { user } = await renderApp({ prepare }, '#/people');
    await grid('People');
    await user.type(screen.getByRole('searchbox', { name: 'Filter people' }), 'acme');
    await waitFor(async () => expect(await names('People')).toEqual(['Ben Okafor']));
    expect(besideHeading()).toBe('1 match');
    expect(announced()).toBe('1 match');
    await user.keyboard('zzz');
    expect(await screen.findByText('Nothing here matches')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(async () => expect(await names('People')).toHaveLength(3));
  });

  it('is reached from its filter by arrow down', async () => {
    const { user } = await renderApp({ prepare }, '#/people');
    await grid('People');
    await user.click(screen.getByRole('searchbox', { name: 'Filter people' }));
    await user.keyboard('{ArrowDown}');
    expect(row('Ana Ruiz')).toHaveFocus();
  });

  it('reads a long list page by page, only as far as it is shown', async () => {
    const { fake, user } = await renderApp(
      {
        prepare: (main) => {
          for (let number = 1; number <= 300; number += 1) main.addPerson(`Ana Ruiz ${number}`);
        },
      },
      '#/people',
    );
    await grid('People');
    expect(fake.callsOf('people.list').map(({ offset }) => offset)).toEqual([0]);
    act(() => screen.getAllByRole('row')[1]?.focus());
    await user.keyboard('{End}');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-rowindex', '301'));
  });

  it('teaches what it is for while nobody is in it', async () => {
    await renderApp({}, '#/people');
    expect(await screen.findByRole('heading', { name: 'Nobody here yet' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Add person' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Add LinkedIn connections…' })).toBeVisible();
    expect(await problems()).toEqual([]);
  });

  it('says so when it cannot be read, and reads it when asked again', async () => {
    const { fake, user } = await renderApp({ prepare }, '#/people');
    await grid('People');
    fake.fail('people.list', { code: 'database', message: 'Your data file is damaged.' });
    await user.type(screen.getByRole('searchbox', { name: 'Filter people' }), 'a');
    expect(await screen.findByText('Your data file is damaged.')).toBeVisible();
    fake.fail('people.list', null);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await grid('People')).toBeVisible();
  });
});

describe('Adding a person', () => {
  it('asks for a name, offers what was typed before Escape, and shows the person', async () => {
    const { fake, user } = await renderApp({ prepare }, '#/people');
    await grid('People');
    await user.click(screen.getByRole('button', { name: 'Add person' }));
    await screen.findByRole('dialog', { name: 'Add a person' });
    await user.type(screen.getByRole('textbox', { name: /^E-mail/ }), 'nobody{Enter}');
    expect(screen.getByText('Give the person a name.')).toBeVisible();
    expect(screen.getByText(/An e-mail address has an @/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
    expect(await problems()).toEqual([]);
    await user.keyboard('Dana Sol{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Add person' }));
    expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('');
    await user.click(screen.getByRole('button', { name: 'Go on with it' }));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Dana Sol');
    await user.type(screen.getByRole('textbox', { name: /^E-mail/ }), '@example.com{Enter}');
    expect(await screen.findByRole('region', { name: 'Person: Dana Sol' })).toBeVisible();
    expect(fake.callsOf('people.create')).toEqual([
      {
        name: 'Dana Sol',
        company: null,
        position: null,
        email: 'nobody@example.com',
        phone: null,
        profileUrl: null,
        notes: '',
        role: null,
      },
    ]);
    expect(announced()).toBe('Added Dana Sol.');
  });
});
