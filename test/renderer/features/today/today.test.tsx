import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { addDays, localDayOf } from '#shared/domain/dayMath.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { alerted, renderApp } from '../../support/renderApp.tsx';
import { daysAgo } from '../../support/testWriter.ts';

const day = (ago: number): LocalDay => addDays(localDayOf(new Date()), -ago);
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** An application that was to be followed up some days ago, whatever weekday it is today. */
const LATE_DAYS = 15;
const lateApplication =
  (...titles: readonly string[]) =>
  (main: RealBridge): void => {
    for (const title of titles) main.addRole(title, { appliedOn: day(LATE_DAYS) });
  };

const start = async (prepare: (main: RealBridge) => void) => {
  const app = await renderApp({ prepare }, '#/today');
  await screen.findByRole('heading', { name: 'Today', level: 1 });
  return app;
};

/** The line of somebody, or of a role. */
const line = (name: string): Promise<HTMLElement> => screen.findByRole('group', { name: new RegExp(`^${name}`) });
const DUE = ['Missed, or at hand', 'From previous days', 'Reach out today'];
/** Nothing is to be done about it for now; it may stand among what is next. */
const settled = (name: string): Promise<void> =>
  waitFor(() => {
    for (const group of DUE) {
      const region = screen.queryByRole('region', { name: group });
      if (region !== null) expect(within(region).queryByText(name)).toBeNull();
    }
  });
const undo = (): HTMLElement =>
  within(screen.getByRole('region', { name: 'Notices' })).getByRole('button', { name: 'Undo' });

describe('Today', () => {
  it('is where the app opens, and says why each line is there', async () => {
    await start(lateApplication('Analyst'));
    window.location.hash = '';
    const analyst = await line('Analyst');
    expect(analyst).toHaveAccessibleName(/You applied \d+ business days ago; nobody has answered\./);
    expect(screen.getByRole('region', { name: 'From previous days' })).toContainElement(analyst);
    expect(await screen.findByRole('link', { name: /^Today 1 to do/ })).toHaveAttribute('aria-current', 'page');
  });

  it('takes three keys at most, and the words, from a line to “done and logged”', async () => {
    const { user, fake } = await start(lateApplication('Analyst', 'Nurse'));
    (await line('Analyst')).focus();
    // One: done. Then the words. Two: Enter.
    await user.keyboard('d');
    await user.keyboard('Asked for news{Enter}');
    await settled('Analyst');
    expect(fake.callsOf('followUps.done')).toMatchObject([
      { log: { channel: 'email', text: 'Asked for news', reached: null } },
    ]);
    // The next line has the focus, and the next step is to come.
    await waitFor(async () => expect(await line('Nurse')).toHaveFocus());
    const next = await screen.findByRole('region', { name: 'Next' });
    expect(within(next).getByText(/^Analyst/)).toBeVisible();
    await user.click(undo());
    expect(
      within(await screen.findByRole('region', { name: 'From previous days' })).getByText('Analyst'),
    ).toBeVisible();
  });

  it('is gone through by arrows and letters, and opens what a line is about', async () => {
    const { user, fake } = await start(lateApplication('One', 'Two', 'Three'));
    const names = (await screen.findAllByRole('group')).map((one) => one.textContent?.match(/One|Two|Three/)?.[0]);
    (await line(names[0] ?? '')).focus();
    await user.keyboard('j');
    expect(await line(names[1] ?? '')).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(await line(names[2] ?? '')).toHaveFocus();
    await user.keyboard('{Home}{Enter}');
    await waitFor(() => expect(window.location.hash).toBe(`#/board/role/${fake.role(names[0] ?? '').id}`));
  });

  it('puts off, pins, skips and retires, each by its key', async () => {
    const { user, fake } = await start(lateApplication('Snoozed', 'Pinned', 'Skipped', 'Retired'));
    (await line('Snoozed')).focus();
    await user.keyboard('s');
    await screen.findByRole('menu');
    await user.click(screen.getByRole('menuitem', { name: 'Tomorrow' }));
    await settled('Snoozed');
    (await line('Pinned')).focus();
    await user.keyboard('p');
    await user.keyboard('in 9 days{Tab}They are away{Enter}');
    (await line('Skipped')).focus();
    await user.keyboard('n');
    (await line('Retired')).focus();
    await user.keyboard('r');
    await user.keyboard('Nobody to reach{Enter}');
    await waitFor(() => expect(fake.callsOf('followUps.act')).toHaveLength(4));
    expect(fake.callsOf('followUps.act')).toMatchObject([
      { act: 'snoozed', until: { day: day(-1), time: null } },
      { act: 'pinned', until: { day: day(-9), time: null }, reason: 'They are away' },
      { act: 'skipped', until: null },
      { act: 'retired', until: null, reason: 'Nobody to reach' },
    ]);
    const next = await screen.findByRole('region', { name: 'Next' });
    await within(next).findByText(/Pinned: They are away/);
    expect(screen.queryByText('Retired')).toBeNull();
  });

  it('keeps what was typed when a day is not understood, and backs out by Esc', async () => {
    const { user, fake } = await start(lateApplication('Analyst'));
    (await line('Analyst')).focus();
    await user.keyboard('p');
    await user.keyboard('some day{Enter}');
    expect(screen.getByLabelText('Until when')).toHaveAccessibleDescription(/That isn’t a day or time to come/);
    expect(screen.getByLabelText('Until when')).toHaveValue('some day');
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText('Until when')).toBeNull();
    expect(await line('Analyst')).toHaveFocus();
    expect(fake.callsOf('followUps.act')).toEqual([]);
  });

  it('shows the most urgent first, and the rest when it is asked for', async () => {
    const { user } = await start(lateApplication(...Array.from({ length: 12 }, (_, index) => `Role ${index}`)));
    await waitFor(() => expect(screen.getAllByRole('group')).toHaveLength(7));
    await user.click(screen.getByRole('button', { name: 'Show all 12' }));
    await waitFor(() => expect(screen.getAllByRole('group')).toHaveLength(12));
  });

  it('clears a group in one step, which undo takes back in one', async () => {
    const { user, fake } = await start(lateApplication('One', 'Two', 'Three'));
    await line('One');
    await user.click(screen.getByRole('button', { name: 'Clear “From previous days”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Next week' }));
    await screen.findByText('All clear');
    expect(fake.callsOf('followUps.act')).toMatchObject([{ act: 'snoozed', items: [{}, {}, {}] }]);
    await user.click(undo());
    await waitFor(() => expect(screen.getByRole('region', { name: 'From previous days' })).toHaveTextContent(/Three/));
    expect(screen.getAllByRole('group')).toHaveLength(3);
  });

  it('brings a line back, with the reason, if it could not be written', async () => {
    const { user, fake } = await start(lateApplication('Analyst'));
    (await line('Analyst')).focus();
    fake.fail('followUps.act', { code: 'disk_full', message: 'The disk is full. Nothing was changed.' });
    await user.keyboard('n');
    await waitFor(() => expect(alerted()).toMatch(/The disk is full/));
    expect(await line('Analyst')).toBeVisible();
  });

  it('says that all is clear, and what is next', async () => {
    await start((main) => void main.addRole('Analyst', { appliedOn: day(0) }));
    expect(await screen.findByText('All clear')).toBeVisible();
    expect(screen.getByText(/Next: Analyst/)).toBeVisible();
  });
});

describe('a promise that lapsed', () => {
  const promised = (main: RealBridge): void => {
    const role = main.addRole('Shop Assistant', { stage: 'screening' });
    const edith = main.addPerson('Edith Hale', {
      phone: '+44 20 7946 0000',
      parts: { 'Shop Assistant': 'hiring_manager' },
    });
    answerOf(
      main.services.interactions.log({
        ...{
          roleId: role.id,
          who: { kind: 'person', personId: edith.id, part: null },
          direction: 'out',
          channel: 'call',
        },
        ...{ isAutomatic: false, reached: true, text: '', at: { day: day(3), time: '10:00', zone: ZONE } },
        also: { promise: { what: 'call', due: { day: day(3), time: '10:10', zone: ZONE }, text: '' } },
      }),
    );
  };

  it('asks whether they called; if they did not it is a call to make, with the number', async () => {
    const { user, fake } = await start(promised);
    const edith = await line('Edith Hale');
    expect(edith).toHaveAccessibleName(/Said they would call by/);
    expect(screen.getByRole('region', { name: 'Missed, or at hand' })).toContainElement(edith);
    await user.click(within(edith).getByRole('button', { name: 'They didn’t' }));
    await waitFor(() => expect(edith).toHaveAccessibleName(/They didn’t\./));
    expect(within(edith).getByText('+44 20 7946 0000')).toBeVisible();
    edith.focus();
    await user.keyboard('d');
    expect(screen.getByLabelText('How')).toHaveValue('call');
    await user.keyboard('Got the interview{Enter}');
    await settled('Edith Hale');
    expect(fake.callsOf('followUps.done')).toMatchObject([{ log: { channel: 'call', reached: true } }]);
  });

  it('is done with once they did', async () => {
    const { user, fake } = await start(promised);
    await user.click(within(await line('Edith Hale')).getByRole('button', { name: 'They called' }));
    await settled('Edith Hale');
    expect(fake.callsOf('promises.settle')).toMatchObject([{ state: 'kept' }]);
  });
});

describe('a group', () => {
  it('gives the focus back to its button when its form is left by Esc', async () => {
    const { user } = await start(lateApplication('One', 'Two'));
    await line('One');
    const clear = screen.getByRole('button', { name: 'Clear “From previous days”' });
    await user.click(clear);
    await user.click(await screen.findByRole('menuitem', { name: 'Retire, for good…' }));
    await user.keyboard('{Escape}');
    expect(clear).toHaveFocus();
  });
});

describe('roles that have had no answer for over a month', () => {
  it('are one line, settled in bulk and brought back in one step', async () => {
    const { user, fake } = await start((main) => {
      for (let index = 0; index < 40; index += 1) main.addRole(`Old ${index}`, { appliedOn: day(90) });
    });
    expect(await screen.findByText('40 applications have had no answer for over a month.')).toBeVisible();
    expect(await screen.findByText('All clear')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close as unanswered' }));
    await within(screen.getByRole('region', { name: 'Notices' })).findByText('Closed 40 roles as unanswered.');
    expect(fake.callsOf('quietRoles.settle')).toEqual([{ how: 'close', seen: 40 }]);
    // The question is gone, and the keys still belong to the list.
    await waitFor(() => expect(document.body).not.toHaveFocus());
    await user.click(undo());
    expect(await screen.findByText('40 applications have had no answer for over a month.')).toBeVisible();
  });
});

describe('axe finds nothing', () => {
  it('on Today, full and with a form open', async () => {
    const { user } = await start((main) => {
      lateApplication('One', 'Two', 'Three')(main);
      main.addRole('Old', { appliedOn: day(90) });
      main.addPerson('Ed', { lastContactAt: daysAgo(3) });
    });
    (await line('One')).focus();
    await user.keyboard('p');
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
