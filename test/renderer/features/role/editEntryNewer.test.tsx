import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { RealBridge } from '../../support/realBridge.ts';
import { daysAgo } from '../../support/testWriter.ts';
import { openRole, TITLE } from './openRole.ts';

const annWrote = (main: RealBridge): void => {
  main.addPerson('Ann Archer');
  main.log({ role: TITLE, person: 'Ann Archer', at: daysAgo(3), channel: 'email', text: 'We have your CV.' });
};

/** Something that was logged, and ways to open its form. */
const start = async (prepare: (main: RealBridge) => void | Promise<void> = annWrote) => {
  const app = await openRole('Timeline', { prepare });
  const { user, fake, inPanel } = app;
  const edit = async () => {
    await user.click(await inPanel.findByRole('button', { name: /^More for: Ann Archer/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit…' }));
    return within(await screen.findByRole('dialog', { name: /^Edit: Ann Archer/ }));
  };
  /** Types something over one of its fields, and leaves it at that. */
  const leaveHalfWay = async (label: string, text: string) => {
    const field = (await edit()).getByLabelText(label);
    await user.clear(field);
    await user.type(field, text);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  };
  /** Another hand changes it meanwhile. */
  const changeElsewhere = async (set: string, shown: string | RegExp) => {
    fake.db.exec(`UPDATE interactions SET ${set}, version = version + 1`);
    fake.changed('board');
    await inPanel.findByText(shown);
  };
  const goOn = async () => {
    const form = await edit();
    await user.click(await form.findByRole('button', { name: 'Go on with it' }));
    return form;
  };
  return { ...app, edit, leaveHalfWay, changeElsewhere, goOn };
};

describe('Changes of what was logged that were left half-way', () => {
  it('say what stands there now before they take its place', async () => {
    const { user, fake, leaveHalfWay, changeElsewhere, goOn } = await start();
    await leaveHalfWay('What was said', 'They have it.');
    await changeElsewhere("text = 'They want to meet.'", 'They want to meet.');
    const form = await goOn();
    expect(form.getByLabelText('What was said')).toHaveValue('They have it.');
    expect(form.getByRole('alert')).toHaveTextContent('What was said is now “They want to meet.”');
    expect((await axe.run(await screen.findByRole('dialog'))).violations).toEqual([]);
    await user.type(form.getByLabelText('What was said'), ' Good.');
    expect(form.getByRole('alert')).toBeVisible();
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(fake.callsOf('interactions.patch')).toEqual([
        { id: expect.any(String), version: 2, fields: { text: 'They have it. Good.' } },
      ]),
    );
  });

  it('make room for what stands there now, if the user wants that; the rest that was typed stays', async () => {
    const { user, fake, edit, changeElsewhere, leaveHalfWay, goOn } = await start();
    await leaveHalfWay('What was said', 'They have it.');
    await user.selectOptions((await goOn()).getByLabelText('How'), 'Text message');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await changeElsewhere("text = 'They want to meet.'", 'They want to meet.');
    const form = await goOn();
    await user.click(form.getByRole('button', { name: 'Take what is there now' }));
    expect(form.getByLabelText('What was said')).toHaveValue('They want to meet.');
    expect(form.queryByRole('alert')).toBeNull();
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.callsOf('interactions.patch')).toMatchObject([{ fields: { channel: 'text' } }]);
    expect(Object.keys(fake.callsOf('interactions.patch')[0]?.fields ?? {})).toEqual(['channel']);
    expect((await edit()).queryByRole('button', { name: 'Go on with it' })).toBeNull();
  });

  it('are told of another time, too, and of nothing where the field was only emptied', async () => {
    const { user, fake, leaveHalfWay, changeElsewhere, goOn } = await start();
    await leaveHalfWay('When', 'yesterday 9:30');
    await changeElsewhere("at = '2026-01-05T10:00:00.000Z', text = 'Moved.'", 'Moved.');
    const form = await goOn();
    expect(form.getByRole('alert')).toHaveTextContent(/since you began: When is now “2026-01-05 \d\d:\d\d”\. What/);
    await user.clear(form.getByLabelText('When'));
    expect(form.queryByRole('alert')).toBeNull();
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.callsOf('interactions.patch')).toEqual([]);
  });

  it('of the last session are told against what stands there now, where they do not say with what they were begun', async () => {
    const { goOn } = await start(async (main) => {
      annWrote(main);
      const entryId = main.db.prepare('SELECT id FROM interactions').pluck().get();
      const left = { entryId, touched: { text: 'They have it.', direction: 'in' } };
      await main.ask('drafts.keep', { key: 'editLog/left', text: JSON.stringify(left) });
    });
    const form = await goOn();
    expect(form.getByLabelText('What was said')).toHaveValue('They have it.');
    expect(form.getByRole('alert')).toHaveTextContent(
      /since you began: What was said is now “We have your CV.”\. What/,
    );
  });
});
