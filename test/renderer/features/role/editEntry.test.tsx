import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RealBridge } from '../../support/realBridge.ts';
import { daysAgo } from '../../support/testWriter.ts';
import { openRole, TITLE } from './openRole.ts';

const annWrote = (main: RealBridge): void => {
  main.addPerson('Ann Archer');
  main.log({
    role: TITLE,
    person: 'Ann Archer',
    at: daysAgo(3),
    channel: 'email',
    text: 'We received your application.',
  });
};

const openEdit = async (prepare: (main: RealBridge) => void = annWrote, what = 'Ann Archer wrote to you') => {
  const app = await openRole('Timeline', { prepare });
  await app.user.click(await app.inPanel.findByRole('button', { name: `More for: ${what}` }));
  await app.user.click(await screen.findByRole('menuitem', { name: 'Edit…' }));
  const dialog = within(await screen.findByRole('dialog', { name: `Edit: ${what}` }));
  return { ...app, dialog };
};

describe('What was logged', () => {
  it('is marked as automatic afterwards: no contact, and the timeline says so; Undo takes it back', async () => {
    const { fake, user, inPanel, dialog } = await openEdit();
    expect(fake.role(TITLE).lastHeardAt).not.toBeNull();
    await user.click(dialog.getByRole('checkbox', { name: /^Sent automatically/ }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await inPanel.findByText('(automatic)')).toBeVisible();
    expect(fake.role(TITLE)).toMatchObject({ lastHeardAt: null, lastTouchAt: null });
    await user.click(within(screen.getByRole('region', { name: 'Notices' })).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(inPanel.queryByText('(automatic)')).toBeNull());
  });

  it('is put right by what was touched alone: its time stays to the second unless another is typed', async () => {
    const { fake, user, inPanel, dialog } = await openEdit();
    await user.type(dialog.getByLabelText('What was said'), ' Thank you.');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await inPanel.findByText('We received your application. Thank you.')).toBeVisible();
    expect(fake.callsOf('interactions.patch')).toEqual([
      { id: expect.any(String), version: 1, fields: { text: 'We received your application. Thank you.' } },
    ]);
  });

  it('becomes a missed call, on another day', async () => {
    const { user, inPanel, dialog } = await openEdit();
    await user.selectOptions(dialog.getByLabelText('How'), 'Call');
    await user.click(dialog.getByRole('radio', { name: 'No, I missed it' }));
    await user.clear(dialog.getByLabelText('When'));
    await user.type(dialog.getByLabelText('When'), 'yesterday 9:30');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    const day = within(await inPanel.findByRole('region', { name: /, yesterday$/ }));
    expect(await day.findByText('(missed)')).toBeVisible();
    expect(day.getByText('Ann Archer called you')).toBeVisible();
    expect(day.getByText(/^9:30\sAM$|^09:30$/)).toBeVisible();
  });

  it('is not saved with a moment that is none, and nothing typed is lost by closing', async () => {
    const { user, fake, inPanel, dialog } = await openEdit();
    await user.type(dialog.getByLabelText('What was said'), ' And more.');
    await user.clear(dialog.getByLabelText('When'));
    await user.type(dialog.getByLabelText('When'), 'soonish');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByText(/^This is no moment/)).toBeVisible();
    expect(fake.callsOf('interactions.patch')).toEqual([]);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(inPanel.getByRole('button', { name: 'More for: Ann Archer wrote to you' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit…' }));
    const again = within(await screen.findByRole('dialog'));
    await user.click(again.getByRole('button', { name: 'Go on with it' }));
    expect(again.getByLabelText('What was said')).toHaveValue('We received your application. And more.');
    expect(again.getByLabelText('When')).toHaveValue('soonish');
  });

  it('keeps what was changed elsewhere while a draft lay: only what was touched is written', async () => {
    const { user, fake, inPanel, dialog } = await openEdit();
    await user.type(dialog.getByLabelText('What was said'), ' Mine.');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    fake.db.exec("UPDATE interactions SET direction = 'out', version = version + 1");
    fake.changed('board');
    await user.click(await inPanel.findByRole('button', { name: 'More for: You wrote to Ann Archer' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit…' }));
    const again = within(await screen.findByRole('dialog'));
    await user.click(again.getByRole('button', { name: 'Go on with it' }));
    expect(again.getByRole('radio', { name: 'I wrote to them' })).toBeChecked();
    await user.click(again.getByRole('button', { name: 'Save' }));
    expect(await inPanel.findByText('We received your application. Mine.')).toBeVisible();
    expect(fake.callsOf('interactions.patch')).toEqual([
      { id: expect.any(String), version: 2, fields: { text: 'We received your application. Mine.' } },
    ]);
  });

  it('keeps its time when the field is emptied, and says nothing of a time then', async () => {
    const { user, fake, dialog } = await openEdit();
    await user.clear(dialog.getByLabelText('When'));
    expect(dialog.queryByText(/today/)).toBeNull();
    await user.type(dialog.getByLabelText('What was said'), ' More.');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.callsOf('interactions.patch')).toMatchObject([{ fields: { text: expect.stringContaining('More.') } }]);
    expect(fake.callsOf('interactions.patch')[0]?.fields).not.toHaveProperty('at');
  });

  it('that becomes a call asks whether they talked, and takes nothing for an answer that was none', async () => {
    const { user, dialog } = await openEdit();
    await user.selectOptions(dialog.getByLabelText('How'), 'Call');
    expect(dialog.getByRole('radio', { name: 'Yes' })).not.toBeChecked();
    expect(dialog.getByRole('radio', { name: 'No, I missed it' })).not.toBeChecked();
  });

  it('that was changed elsewhere meanwhile is said, and what was typed stays in the form', async () => {
    const { user, fake, dialog } = await openEdit();
    fake.fail('interactions.patch', { code: 'stale', message: 'This was changed elsewhere.' });
    await user.type(dialog.getByLabelText('What was said'), ' Mine.');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('This was changed elsewhere.')).toBeVisible();
    expect(dialog.getByLabelText('What was said')).toHaveValue('We received your application. Mine.');
  });
});

describe('The end of a role', () => {
  it('stands in its timeline with its day', async () => {
    const { inPanel } = await openRole('Timeline', {
      prepare: (main) => void main.setOutcome(TITLE, 'ghosted'),
    });
    const today = within(await inPanel.findByRole('region', { name: /, today$/ }));
    expect(today.getByText('Outcome: no answer')).toBeVisible();
  });
});
