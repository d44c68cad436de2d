import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { addDays, localDayOf } from '#shared/domain/dayMath.ts';
import { formatWeekday, ownZone } from '#shared/messages/when.ts';
import { openRole, TITLE } from './openRole.ts';
import { addOwn } from './ownFollowUp.ts';

const TODAY = localDayOf(new Date());

/** A role with one follow-up of the user's own, and ways to open its form. */
const start = async () => {
  const app = await openRole('Overview', { prepare: (main) => addOwn(main, { text: 'Call Jana' }) });
  const { user, fake, inPanel } = app;
  const edit = async () => {
    await user.click(await inPanel.findByRole('button', { name: /^More for/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change…' }));
    return within(await screen.findByRole('dialog', { name: 'Change the follow-up' }));
  };
  const leave = async () => {
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  };
  /** Another hand changes it meanwhile. */
  const changeElsewhere = async (set: string, shown: RegExp) => {
    fake.db.exec(`UPDATE own_follow_ups SET ${set}, version = version + 1`);
    fake.changed('board');
    await inPanel.findByText(shown);
  };
  const retype = async (field: HTMLElement, text: string) => {
    await user.clear(field);
    await user.type(field, text);
  };
  const goOn = async () => {
    const form = await edit();
    await user.click(form.getByRole('button', { name: 'Go on with it' }));
    return form;
  };
  return { ...app, edit, leave, changeElsewhere, retype, goOn };
};

describe('Changes of a follow-up of one’s own that were left half-way', () => {
  it('touch nothing else that was changed elsewhere since', async () => {
    const { user, fake, edit, leave, changeElsewhere, retype, goOn } = await start();
    await retype((await edit()).getByLabelText('When'), 'in 2 weeks');
    await leave();
    await changeElsewhere("text = 'Call Jordi'", /^Call Jordi/);
    const form = await goOn();
    expect(form.getByLabelText('What to do')).toHaveValue('Call Jordi');
    expect(form.getByLabelText('When')).toHaveValue('in 2 weeks');
    expect(form.queryByRole('alert')).toBeNull();
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(fake.callsOf('followUps.patchOwn')).toEqual([
        {
          ...{ id: expect.any(String), version: 2 },
          fields: { due: { day: addDays(TODAY, 14), time: null, zone: ownZone() } },
        },
      ]),
    );
  });

  it('say what stands there now before they take its place, and keep what was typed until the user says', async () => {
    const { user, fake, edit, leave, changeElsewhere, retype, goOn } = await start();
    await retype((await edit()).getByLabelText('What to do'), 'Write to Jana');
    await leave();
    await changeElsewhere("text = 'Call Jordi'", /^Call Jordi/);
    const form = await goOn();
    expect(form.getByLabelText('What to do')).toHaveValue('Write to Jana');
    expect(form.getByRole('alert')).toHaveTextContent('What to do is now “Call Jordi”');
    expect((await axe.run(await screen.findByRole('dialog'))).violations).toEqual([]);
    await user.type(form.getByLabelText('What to do'), ' today');
    expect(form.getByRole('alert')).toBeVisible();
    await leave();
    const again = await goOn();
    expect(again.getByLabelText('What to do')).toHaveValue('Write to Jana today');
    expect(again.getByRole('alert')).toHaveTextContent('What to do is now “Call Jordi”');
    await user.click(again.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(fake.callsOf('followUps.patchOwn')).toEqual([
        { id: expect.any(String), version: 2, fields: { text: 'Write to Jana today' } },
      ]),
    );
  });

  it('make room for what stands there now, if the user wants that', async () => {
    const { user, fake, edit, leave, changeElsewhere, retype, goOn } = await start();
    await retype((await edit()).getByLabelText('What to do'), 'Write to Jana');
    await leave();
    await changeElsewhere("text = 'Call Jordi'", /^Call Jordi/);
    const form = await goOn();
    await user.click(form.getByRole('button', { name: 'Take what is there now' }));
    expect(form.getByLabelText('What to do')).toHaveValue('Call Jordi');
    expect(form.queryByRole('alert')).toBeNull();
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.callsOf('followUps.patchOwn')).toEqual([]);
  });
});

describe('What the last session left of such changes', () => {
  it('is told against what stands there now, where it does not say with what it was begun', async () => {
    const { user, inPanel } = await openRole('Overview', {
      prepare: async (main) => {
        addOwn(main, { text: 'Call Jana' });
        const id = main.db.prepare('SELECT id FROM own_follow_ups').pluck().get();
        const left = {
          roleId: main.role(TITLE).id,
          id,
          what: 'Write to Jana',
          when: TODAY,
          personId: null,
          channel: null,
        };
        await main.ask('drafts.keep', { key: 'ownFollowUp/left', text: JSON.stringify(left) });
      },
    });
    await user.click(await inPanel.findByRole('button', { name: 'More for Call Jana' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change…' }));
    const form = within(await screen.findByRole('dialog', { name: 'Change the follow-up' }));
    await user.click(await form.findByRole('button', { name: 'Go on with it' }));
    expect(form.getByLabelText('What to do')).toHaveValue('Write to Jana');
    expect(form.getByRole('alert')).toHaveTextContent(/since you began: What to do is now “Call Jana”\. What/);
  });
});

describe('The form of a follow-up that was snoozed', () => {
  it('shows until when, and for when it was set; the old day can be chosen again', async () => {
    const { user, fake, inPanel, edit, retype } = await start();
    await user.click(await inPanel.findByRole('button', { name: 'Snooze Call Jana' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Tomorrow' }));
    await waitFor(() => expect(fake.callsOf('followUps.act')).toHaveLength(1));
    const tomorrow = addDays(TODAY, 1);
    await inPanel.findByText(formatWeekday(tomorrow, TODAY));
    const form = await edit();
    expect(form.getByLabelText('When')).toHaveValue(tomorrow);
    const [until, due] = [tomorrow, TODAY].map((day) => formatWeekday(day, TODAY));
    expect(form.getByText(`Snoozed until ${until}; you had set it for ${due}.`)).toBeVisible();
    await retype(form.getByLabelText('When'), 'today');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(fake.callsOf('followUps.patchOwn')).toMatchObject([{ fields: { due: { day: TODAY, time: null } } }]),
    );
    await waitFor(() => expect(inPanel.queryByText(formatWeekday(tomorrow, TODAY))).toBeNull());
  });

  it('keeps it snoozed when something else is changed', async () => {
    const { user, fake, inPanel, edit, retype } = await start();
    await user.click(await inPanel.findByRole('button', { name: 'Snooze Call Jana' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Tomorrow' }));
    const shown = formatWeekday(addDays(TODAY, 1), TODAY);
    await inPanel.findByText(shown);
    const form = await edit();
    await retype(form.getByLabelText('What to do'), 'Call Jordi');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(fake.callsOf('followUps.patchOwn')).toMatchObject([{ fields: { text: 'Call Jordi' } }]));
    await inPanel.findByText(/^Call Jordi/);
    expect(inPanel.getByText(shown)).toBeVisible();
  });
});
