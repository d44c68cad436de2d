import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { grid, names, problems, row } from '../../support/listPage.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { renderApp } from '../../support/renderApp.tsx';

const prepare = (main: RealBridge): void => {
  main.addLead('Talk with Jo Park', { person: 'Jo Park', source: 'a friend' });
  main.addLead('Freelance features', { companyName: 'Acme Corp' });
  main.db.exec("UPDATE roles SET created_at = '2026-11-16T09:00:00.000Z'");
};

describe('The list of leads', () => {
  it('says whom to talk to, where, and since when; the rail counts them', async () => {
    await renderApp({ spread: { applied: 1 }, prepare }, '#/leads');
    await grid('Leads');
    expect(row('Talk with Jo Park')).toHaveTextContent('Tribune Daily');
    expect(row('Talk with Jo Park')).toHaveTextContent('a friend');
    expect(within(row('Talk with Jo Park')).getByTitle(/November 16, 2026/)).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Leads 2 leads' })).toHaveAttribute('aria-current', 'page');
    expect(await problems()).toEqual([]);
  });

  it('opens a lead by Enter as the role that it may become', async () => {
    const { fake, user } = await renderApp({ spread: { applied: 1 }, prepare }, '#/leads');
    await grid('Leads');
    act(() => row('Freelance features').focus());
    await user.keyboard('{Enter}');
    expect(window.location.hash).toBe(`#/board/role/${fake.role('Freelance features').id}`);
  });

  it('leads by its next step to where a role is made of it', async () => {
    const { fake } = await renderApp({ spread: { applied: 1 }, prepare }, '#/leads');
    await grid('Leads');
    expect(screen.getByRole('link', { name: 'Make it a role… Talk with Jo Park' })).toHaveAttribute(
      'href',
      `#/board/role/${fake.role('Talk with Jo Park').id}`,
    );
  });

  it('teaches what a lead is while there are none, and the rail counts nothing', async () => {
    await renderApp({ spread: { applied: 1 } }, '#/leads');
    expect(await screen.findByRole('heading', { name: 'No leads yet' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Leads' })).toBeVisible();
    expect(await problems()).toEqual([]);
  });
});

describe('Adding a lead', () => {
  const openForm = async () => {
    const app = await renderApp({ spread: { applied: 1 }, prepare }, '#/leads');
    await grid('Leads');
    await app.user.click(screen.getByRole('button', { name: 'Add lead' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add a lead' });
    return { ...app, dialog, field: (name: RegExp) => within(dialog).getByLabelText(name) };
  };

  it('needs a company, and somebody or something to talk about', async () => {
    const { fake, user, field } = await openForm();
    await user.type(field(/^Whom/), '{Enter}');
    expect(screen.getByText('Name somebody to talk to, or say what it is about.')).toBeVisible();
    expect(screen.getByText('Name the company; “Unknown” is fine too.')).toBeVisible();
    expect(await problems()).toEqual([]);
    expect(fake.callsOf('leads.create')).toHaveLength(0);
  });

  it('writes down whom to talk to and how', async () => {
    const { fake, user, field } = await openForm();
    const { id } = fake.company('Tribune Daily');
    await user.type(field(/^Whom/), 'Mia Lane');
    await user.type(field(/^Company/), 'Tribune Daily');
    await user.type(field(/^E-mail/), 'mia@example.com');
    await user.type(field(/^How you came/), 'an event{Enter}');
    await waitFor(async () => expect(await names('Leads')).toContain('Talk with Mia Lane'));
    expect(fake.callsOf('leads.create')).toEqual([
      {
        title: null,
        company: { kind: 'known', id },
        person: { kind: 'new', name: 'Mia Lane', email: 'mia@example.com', phone: null, profileUrl: null },
        source: 'an event',
      },
    ]);
  });

  it('keeps what was typed when it cannot be saved, and says why', async () => {
    const { fake, user, field } = await openForm();
    fake.fail('leads.create', { code: 'disk_full', message: 'The disk is full. Nothing was written.' });
    await user.type(field(/^Company/), 'Tribune Daily');
    await user.type(field(/^What it is about/), 'Freelance{Enter}');
    expect(await screen.findByText('The disk is full. Nothing was written.')).toBeVisible();
    expect(field(/^What it is about/)).toHaveValue('Freelance');
  });
});
