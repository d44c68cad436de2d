import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { RealBridge } from '../../support/realBridge.ts';
import { daysAgo } from '../../support/testWriter.ts';
import { openRole, TITLE } from './openRole.ts';

const planned = (main: RealBridge): void => {
  const { id } = main.addPerson('Ann Archer');
  main.addPerson('Ben Bishop');
  main.addInterview(TITLE, daysAgo(-1), { personIds: [id], notes: 'Bring the portfolio', place: 'Main Street 5' });
};

const start = async (prepare: (main: RealBridge) => void | Promise<void> = planned) => {
  const app = await openRole('Interviews', { prepare });
  const { user, fake, inPanel } = app;
  const findForm = async () => within(await inPanel.findByRole('form', { name: 'Change the interview' }));
  const edit = async () => {
    await user.click(await inPanel.findByRole('button', { name: /: change or remove$/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change…' }));
    return findForm();
  };
  /** Another hand changes it while the form is open. */
  const changeElsewhere = (set: string): void => {
    fake.db.exec(`UPDATE interviews SET ${set}, version = version + 1`);
    fake.changed('board');
  };
  const retype = async (field: HTMLElement, text: string) => {
    await user.clear(field);
    await user.type(field, text);
  };
  return { ...app, findForm, edit, changeElsewhere, retype };
};

describe('An interview that is changed while it is changed elsewhere', () => {
  it('keeps what was changed there and not touched here', async () => {
    const { user, fake, edit, changeElsewhere, retype } = await start();
    const form = await edit();
    await retype(form.getByLabelText('Minutes'), '30');
    changeElsewhere("notes = 'Bring nothing', place = 'Side Street 7'");
    await waitFor(() => expect(form.getByLabelText('Notes')).toHaveValue('Bring nothing'));
    expect(form.queryByRole('alert')).toBeNull();
    await user.click(form.getByRole('button', { name: 'Save interview' }));
    await waitFor(() =>
      expect(fake.callsOf('interviews.update')).toMatchObject([
        { version: 2, minutes: 30, notes: 'Bring nothing', place: 'Side Street 7' },
      ]),
    );
  });

  it('says what stands there now before what was typed takes its place, and makes room for it on demand', async () => {
    const { user, fake, panel, edit, changeElsewhere, retype } = await start();
    const form = await edit();
    await retype(form.getByLabelText('Notes'), 'Bring the diploma');
    await retype(form.getByLabelText('Minutes'), '30');
    changeElsewhere("notes = 'Bring nothing'");
    expect(await form.findByRole('alert')).toHaveTextContent(/since you began: Notes is now “Bring nothing”\. What/);
    expect((await axe.run(panel, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
    expect(form.getByLabelText('Notes')).toHaveValue('Bring the diploma');
    await user.type(form.getByLabelText('Notes'), ', too');
    expect(form.getByRole('alert')).toBeVisible();
    await user.click(form.getByRole('button', { name: 'Take what is there now' }));
    expect(form.getByLabelText('Notes')).toHaveValue('Bring nothing');
    expect(form.queryByRole('alert')).toBeNull();
    await user.click(form.getByRole('button', { name: 'Save interview' }));
    await waitFor(() =>
      expect(fake.callsOf('interviews.update')).toMatchObject([{ version: 2, minutes: 30, notes: 'Bring nothing' }]),
    );
  });

  it('tells of other people only where the user has changed them', async () => {
    const { user, fake, edit, changeElsewhere } = await start();
    const form = await edit();
    await user.click(form.getByRole('button', { name: 'Take Ann Archer off' }));
    const ben = fake.person('Ben Bishop').id;
    fake.db.prepare('INSERT INTO interview_people (interview_id, person_id) SELECT id, ? FROM interviews').run(ben);
    changeElsewhere("place = ''");
    expect(await form.findByRole('alert')).toHaveTextContent(
      'Who will be there is now “Ann Archer, Ben Bishop”. What you typed',
    );
    expect(form.getByLabelText('Address, number or link')).toHaveValue('');
  });

  it('is told against what stands there now where the last session does not say with what it was begun', async () => {
    const { findForm } = await start(async (main) => {
      planned(main);
      const id = main.db.prepare('SELECT id FROM interviews').pluck().get();
      const left = {
        ...{ day: '2030-03-05', time: '14:00', zone: 'Europe/Berlin', minutes: '45', channel: 'video' },
        ...{ place: 'Main Street 5', people: [], person: '', notes: 'Bring the portfolio' },
      };
      await main.ask('drafts.keep', { key: `interviewForm/${id}`, text: JSON.stringify(left) });
    });
    const form = await findForm();
    expect(form.getByLabelText('Date')).toHaveValue('2030-03-05');
    expect(form.getByRole('alert')).toHaveTextContent(/since you began: Date is now “.*Who will be there is now “Ann/);
  });
});
