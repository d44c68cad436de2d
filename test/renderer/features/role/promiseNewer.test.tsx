import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { addDays, localDayOf } from '#shared/domain/dayMath.ts';
import { ownZone } from '#shared/messages/when.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { openRole, TITLE } from './openRole.ts';

const TODAY = localDayOf(new Date());
const TOMORROW = addDays(TODAY, 1);

/** A call that was promised for tomorrow. */
const promised = (main: RealBridge): void => {
  const { id: personId } = main.addPerson('Ann Archer', { parts: { [TITLE]: 'recruiter' } });
  answerOf(
    main.services.interactions.log({
      ...{ roleId: main.role(TITLE).id, who: { kind: 'person', personId, part: null } },
      ...{ direction: 'out', channel: 'call', isAutomatic: false, reached: true, text: '' },
      at: { day: addDays(TODAY, -1), time: '10:00', zone: ownZone() },
      also: { promise: { what: 'call', due: { day: TOMORROW, time: null, zone: ownZone() }, text: 'ring me' } },
    }),
  );
};

const start = async () => {
  const app = await openRole('Overview', { prepare: promised });
  const { user, fake, role } = app;
  const list = async () => within(await screen.findByRole('region', { name: 'Promises' }));
  const findForm = async () => within(await (await list()).findByRole('form', { name: 'Change the promise' }));
  const edit = async () => {
    await user.click((await list()).getByRole('button', { name: /^More for: Ann Archer will/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change the promise' }));
    return findForm();
  };
  /** Another hand changes it while the form is open. */
  const changeElsewhere = (set: string): void => {
    fake.db.exec(`UPDATE promises SET ${set}, version = version + 1`);
    fake.changed('board');
  };
  const leaveAndReturn = async () => {
    window.location.hash = '#/board';
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Role:/ })).toBeNull());
    window.location.hash = `#/board/role/${role.id}/overview`;
  };
  return { ...app, list, findForm, edit, changeElsewhere, leaveAndReturn };
};

describe('A promise that is changed while it is changed elsewhere', () => {
  it('keeps what was changed there and not touched here, and is saved over that', async () => {
    const { user, fake, edit, changeElsewhere } = await start();
    const form = await edit();
    await user.type(form.getByLabelText(/^In their words/), ' back on Monday');
    changeElsewhere(`due_on = '${addDays(TODAY, 5)}'`);
    await waitFor(() => expect(form.getByLabelText('By which day')).toHaveValue(addDays(TODAY, 5)));
    expect(form.queryByRole('alert')).toBeNull();
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(fake.callsOf('promises.patch')).toEqual([
        { id: expect.any(String), version: 2, fields: { text: 'ring me back on Monday' } },
      ]),
    );
  });

  it('says what stands there now before what was typed takes its place, and makes room for it on demand', async () => {
    const { user, fake, panel, list, edit, changeElsewhere } = await start();
    const form = await edit();
    await user.type(form.getByLabelText(/^In their words/), ' back');
    changeElsewhere("text = 'write to me'");
    expect(await form.findByRole('alert')).toHaveTextContent('In their words is now “write to me”.');
    expect(form.getByLabelText(/^In their words/)).toHaveValue('ring me back');
    expect((await axe.run(panel, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
    await user.click(form.getByRole('button', { name: 'Take what is there now' }));
    expect(form.getByLabelText(/^In their words/)).toHaveValue('write to me');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(async () => expect((await list()).queryByRole('form')).toBeNull());
    expect(fake.callsOf('promises.patch')).toEqual([]);
  });

  it('is there again as it was typed when the role was left meanwhile, until it is given up', async () => {
    const { user, fake, list, findForm, edit, leaveAndReturn } = await start();
    await user.type((await edit()).getByLabelText(/^In their words/), ' back');
    await leaveAndReturn();
    const form = await findForm();
    expect(form.getByLabelText(/^In their words/)).toHaveValue('ring me back');
    expect(form.getByLabelText(/^In their words/)).not.toHaveFocus();
    await user.click(form.getByRole('button', { name: 'Cancel' }));
    await waitFor(async () => expect((await list()).queryByRole('form')).toBeNull());
    await leaveAndReturn();
    expect((await list()).queryByRole('form')).toBeNull();
    expect(fake.callsOf('promises.patch')).toEqual([]);
  });
});
