import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addDays, localDayOf } from '#shared/domain/dayMath.ts';
import { errors } from '#shared/messages/errors.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { alerted, announced, renderApp } from '../support/renderApp.tsx';
import { openRole, TITLE } from './role/openRole.ts';

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const TODAY = localDayOf(new Date());

describe('The export to a calendar', () => {
  it('is a command of the palette, and says how much is where', async () => {
    const { fake, user } = await renderApp();
    fake.answer('calendar.export', () => ({ events: 1200, leftOut: 1, file: '/home/ada/jobs.ics' }));
    act(() => fake.emit('command', { command: 'palette' }));
    await screen.findByRole('dialog', { name: 'Search or do anything' });
    await user.keyboard('outlook save');
    const entry = await screen.findByRole('option', { name: /Export to calendar/ });
    expect(entry).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(announced()).toMatch(/^1,?200 events are in \/home\/ada\/jobs\.ics\. 1 was left out/));
    expect(fake.callsOf('calendar.export')).toEqual([{ what: { kind: 'all' } }]);
  });

  it('says nothing where the user backs out, and in words what went wrong', async () => {
    const { fake } = await renderApp();
    fake.answer('calendar.export', () => null);
    act(() => fake.emit('command', { command: 'export-calendar' }));
    await waitFor(() => expect(fake.callsOf('calendar.export')).toHaveLength(1));
    expect(announced()).not.toMatch(/ in /);
    fake.fail('calendar.export', { code: 'disk_full', message: errors.saveDiskFull({ file: 'jobs.ics' }) });
    act(() => fake.emit('command', { command: 'export-calendar' }));
    await waitFor(() => expect(alerted()).toMatch(/^The disk is full, so jobs\.ics was not written/));
  });

  it('is in the menu of an interview as long as that is planned', async () => {
    const { fake, user, inPanel, role } = await openRole('Interviews', {
      prepare: (main) => {
        const at = { day: addDays(TODAY, 3), time: '10:00', zone: ZONE };
        for (const state of ['scheduled', 'cancelled'] as const) {
          answerOf(
            main.services.interviews.create({
              ...{ roleId: main.role(TITLE).id, at, minutes: 30, channel: 'call', place: null, state },
              ...{ personIds: [], notes: '' },
            }),
          );
        }
      },
    });
    fake.answer('calendar.export', () => null);
    const menus = await inPanel.findAllByRole('button', { name: /change or remove$/ });
    expect(menus).toHaveLength(2);
    const offered: boolean[] = [];
    for (const menu of menus) {
      await user.click(menu);
      await screen.findByRole('menuitem', { name: 'Change…' });
      const entry = screen.queryByRole('menuitem', { name: 'Export to calendar…' });
      offered.push(entry !== null);
      await (entry === null ? user.keyboard('{Escape}') : user.click(entry));
    }
    expect(offered.toSorted()).toEqual([false, true]);
    const planned = answerOf(await fake.ask('interviews.list', { roleId: role.id })).find(
      ({ state }) => state === 'scheduled',
    );
    expect(fake.callsOf('calendar.export')).toEqual([{ what: { kind: 'interview', id: planned?.id } }]);
  });

  it('is in the menu of an open promise', async () => {
    const { fake, user, inPanel, role } = await openRole('Overview', {
      prepare: (main) => {
        answerOf(
          main.services.interactions.log({
            ...{ roleId: main.role(TITLE).id, who: null, direction: 'out', channel: 'call', text: '' },
            ...{ isAutomatic: false, reached: true, at: { day: addDays(TODAY, -1), time: '10:00', zone: ZONE } },
            also: { promise: { what: 'call', due: { day: addDays(TODAY, 1), time: null, zone: ZONE }, text: '' } },
          }),
        );
      },
    });
    fake.answer('calendar.export', () => null);
    await user.click(await inPanel.findByRole('button', { name: /^More for:/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Export to calendar…' }));
    const [promise] = answerOf(await fake.ask('promises.list', { roleId: role.id }));
    expect(fake.callsOf('calendar.export')).toEqual([{ what: { kind: 'promise', id: promise?.id } }]);
  });
});
