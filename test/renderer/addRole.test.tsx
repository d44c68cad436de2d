import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { queryKeys } from '#renderer/api/queryKeys.ts';
import type { RealBridge } from './support/realBridge.ts';
import { announced, renderApp, titlesIn } from './support/renderApp.tsx';

const open = async () => {
  const app = await renderApp({ spread: { applied: 1 } });
  await app.user.keyboard('{Control>}n{/Control}');
  await screen.findByRole('button', { name: 'Role' });
  await app.user.keyboard('r');
  const dialog = await screen.findByRole('dialog', { name: 'Add a role' });
  const field = (name: RegExp) => within(dialog).getByLabelText(name);
  await within(dialog).findByLabelText(/^Title/);
  return { ...app, dialog, field };
};

describe('Adding a role', () => {
  it('starts with Ctrl and N and then R, in the first field', async () => {
    const { field } = await open();
    await waitFor(() => expect(field(/^Title/)).toHaveFocus());
  });

  it('is done by Enter, and says where the role went', async () => {
    const { fake, user, field } = await open();
    await user.type(field(/^Title/), '  Gardener ');
    await user.type(field(/^Company/), 'Green Ltd{Enter}{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.callsOf('roles.create')).toEqual([
      {
        title: 'Gardener',
        company: { kind: 'new', name: 'Green Ltd' },
        stageId: fake.stage('saved').id,
        location: null,
        url: null,
        appliedOn: null,
      },
    ]);
    expect(announced()).toBe('Added Gardener to Saved.');
    await waitFor(() => expect(titlesIn('Saved')).toEqual(['Gardener']));
  });

  it('names what is missing at its field, and goes to the first one', async () => {
    const { fake, user, field, dialog } = await open();
    await user.type(field(/^Link/), 'not a link');
    await user.click(within(dialog).getByRole('button', { name: 'Add role' }));
    expect(field(/^Title/)).toHaveAccessibleDescription('Give the role a title.');
    expect(field(/^Title/)).toHaveFocus();
    expect(field(/^Company/)).toBeInvalid();
    expect(field(/^Link/)).toHaveAccessibleDescription(/A link begins with https/);
    expect(fake.callsOf('roles.create')).toHaveLength(0);
  });

  it('keeps everything typed when it cannot be saved', async () => {
    const { fake, user, field, dialog } = await open();
    fake.fail('roles.create', { code: 'disk_full', message: 'The disk is full. Nothing was written.' });
    await user.type(field(/^Title/), 'Gardener');
    await user.type(field(/^Company/), 'Green Ltd{Enter}{Enter}');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('The disk is full.');
    expect(field(/^Title/)).toHaveValue('Gardener');
  });

  it('is given up by Escape', async () => {
    const { fake, user } = await open();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.callsOf('roles.create')).toHaveLength(0);
  });

  it('goes into the first column that is shown when Saved and the first one are hidden', async () => {
    const { fake, user, client } = await renderApp({ spread: { applied: 1 } });
    await waitFor(() => expect(client.getQueryData(queryKeys.stages)).toBeDefined());
    act(() => {
      for (const kind of ['saved', 'lead'] as const) fake.hide(kind);
    });
    await screen.findByRole('button', { name: '2 hidden columns' });
    act(() => fake.emit('command', { command: 'add-role' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add a role' });
    const stage = await within(dialog).findByRole('combobox', { name: 'Stage' });
    expect(within(stage).getByRole('option', { name: 'Applied', selected: true })).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText(/^Title/), 'Gardener');
    await user.type(within(dialog).getByLabelText(/^Company/), 'Green Ltd{Enter}{Enter}');
    await waitFor(() => expect(titlesIn('Applied')).toContain('Gardener'));
  });

  it('goes into the column whose menu asked for it', async () => {
    const { user } = await renderApp({ spread: { applied: 1 } });
    await user.click(screen.getByRole('button', { name: 'Column Offer' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Add a role here…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add a role' });
    const stage = await within(dialog).findByRole('combobox', { name: 'Stage' });
    expect(within(stage).getByRole('option', { name: 'Offer', selected: true })).toBeInTheDocument();
  });
});

describe('What is typed in the form', () => {
  const typed = async () => {
    const app = await open();
    await app.user.type(app.field(/^Title/), 'Gardener');
    return app;
  };
  const titleAgain = async () => {
    const dialog = await screen.findByRole('dialog', { name: 'Add a role' });
    return within(dialog).findByLabelText(/^Title/);
  };

  it('is not lost by a click beside it', async () => {
    const { user, field } = await typed();
    await user.click(document.body);
    expect(screen.getByRole('dialog', { name: 'Add a role' })).toBeInTheDocument();
    expect(field(/^Title/)).toHaveValue('Gardener');
  });

  it('is offered again after Escape, with the chosen column, and not filled in by itself', async () => {
    const { fake, user, field } = await typed();
    await user.selectOptions(field(/^Stage/), 'Offer');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    act(() => fake.emit('command', { command: 'add-role' }));
    expect(await titleAgain()).toHaveValue('');
    expect(screen.getByRole('region', { name: 'Begun before' })).toHaveTextContent('You began before: Gardener');
    await user.click(screen.getByRole('button', { name: 'Go on with it' }));
    expect(await titleAgain()).toHaveValue('Gardener');
    expect(screen.getByRole('option', { name: 'Offer', selected: true })).toBeInTheDocument();
  });

  it('is given up by Cancel', async () => {
    const { fake, user, dialog } = await typed();
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    act(() => fake.emit('command', { command: 'add-role' }));
    expect(await titleAgain()).toHaveValue('');
  });

  it('is gone once it is saved', async () => {
    const { fake, user, field } = await typed();
    await user.type(field(/^Company/), 'Green Ltd{Enter}{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    act(() => fake.emit('command', { command: 'add-role' }));
    expect(await titleAgain()).toHaveValue('');
  });

  it.each(['add-role', 'shortcuts'] as const)('stays when the menu asks for %s', async (command) => {
    const { fake, field } = await typed();
    act(() => fake.emit('command', { command }));
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    expect(field(/^Title/)).toBeInTheDocument();
    expect(field(/^Title/)).toHaveValue('Gardener');
  });
});

describe('The company of a new role', () => {
  const withAcme = async () => {
    const app = await renderApp({ spread: { applied: 1 }, prepare: (main) => void main.addCompany('Acme Corp') });
    act(() => app.fake.emit('command', { command: 'add-role' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add a role' });
    await app.user.type(await within(dialog).findByLabelText(/^Title/), 'Gardener');
    return { ...app, dialog, company: within(dialog).getByLabelText(/^Company/) };
  };
  const companies = (fake: Awaited<ReturnType<typeof withAcme>>['fake']) =>
    fake.callsOf('roles.create').map(({ company }) => company);

  it('is the first that fits by Enter, never a new one of the letters typed', async () => {
    const { fake, user, company } = await withAcme();
    await user.type(company, 'acm{Enter}');
    await waitFor(() => expect(company).toHaveValue('Acme Corp'));
    expect(screen.getByText('This is Acme Corp, a company you have.')).toBeVisible();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(companies(fake)).toEqual([{ kind: 'known', id: fake.company('Acme Corp').id }]));
  });

  it('is asked about when it only resembles one, and is new when the user says so', async () => {
    const { fake, user, dialog, company } = await withAcme();
    await user.type(company, 'acm{Tab}');
    await user.click(within(dialog).getByRole('button', { name: 'Add role' }));
    await waitFor(() => expect(company).toHaveAccessibleDescription(/^Is “acm” Acme Corp, or a company/));
    expect(company).toHaveFocus();
    expect(companies(fake)).toEqual([]);
    await user.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}');
    await user.click(screen.getByRole('option', { name: 'Add “acm”' }));
    await user.click(within(dialog).getByRole('button', { name: 'Add role' }));
    await waitFor(() => expect(companies(fake)).toEqual([{ kind: 'new', name: 'acm' }]));
  });

  it('is the one that has exactly this name, however it is written', async () => {
    const { fake, user, dialog, company } = await withAcme();
    await user.type(company, 'ACME corp');
    expect(await screen.findByText('This is Acme Corp, a company you have.')).toBeVisible();
    expect(screen.queryByRole('option', { name: /^Add/ })).toBeNull();
    await user.keyboard('{Tab}');
    await user.click(within(dialog).getByRole('button', { name: 'Add role' }));
    await waitFor(() => expect(companies(fake)).toEqual([{ kind: 'known', id: fake.company('Acme Corp').id }]));
  });
});

describe('An empty form', () => {
  it('is closed by a click beside it', async () => {
    const { user } = await open();
    await user.click(document.body);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('What is good to know before a role is added', () => {
  const warned = async (prepare: (main: RealBridge) => void) => {
    const app = await renderApp({ spread: { applied: 1 }, prepare });
    act(() => app.fake.emit('command', { command: 'add-role' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add a role' });
    const company = await within(dialog).findByLabelText(/^Company/);
    return { ...app, dialog, company };
  };

  it('is that the user wanted to avoid the company, and how often it never answered', async () => {
    const { fake, user, dialog, company } = await warned((main) => {
      main.addCompany('Acme Corp', { avoidReason: 'They lied about pay' });
      for (const title of ['Clerk', 'Cook']) {
        main.addRole(title, { stage: 'closed' });
        main.setOutcome(title, 'ghosted');
      }
    });
    expect(fake.callsOf('roles.warnings')).toHaveLength(0);
    await user.type(company, 'Acme Corp');
    expect(await within(dialog).findByText('You wanted to avoid Acme Corp: They lied about pay')).toBeVisible();
    expect(within(dialog).getByText('Acme Corp left you without an answer 2 times.')).toBeVisible();
    await user.type(within(dialog).getByLabelText(/^Title/), 'Gardener{Enter}');
    await waitFor(() => expect(fake.callsOf('roles.create')).toHaveLength(1));
  });

  it('is that the same posting is on the board already, with the way to it', async () => {
    const { fake, user, dialog } = await warned((main) => {
      main.addRole('Gardener', { url: 'https://example.com/1' });
    });
    await user.type(within(dialog).getByLabelText(/^Link/), 'https://example.com/1');
    expect(await within(dialog).findByText(/on your board already: Gardener, in Applied/)).toBeVisible();
    await user.click(within(dialog).getByRole('link', { name: 'Look at it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(window.location.hash).toBe(`#/board/role/${fake.role('Gardener').id}`);
  });

  it('comes with the names of companies that are known', async () => {
    const { user, company } = await warned((main) => void main.addCompany('Acme Corp'));
    await user.type(company, 'acm');
    await user.click(await screen.findByRole('option', { name: 'Acme Corp' }));
    expect(company).toHaveValue('Acme Corp');
  });
});
