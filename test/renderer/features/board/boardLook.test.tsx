import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { shownBoard } from '#renderer/lists/shownBoard.ts';
import { addDays, localDayOf } from '#shared/domain/dayMath.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { announced, besideHeading, card, column, renderApp, titlesIn } from '../../support/renderApp.tsx';
import { daysAgo } from '../../support/testWriter.ts';

const spread = { saved: 2, applied: 3, closed: 2 };
const APPLIED = ['QA Engineer', 'Editor, Features', 'Product Manager, Payments'];
const problems = async () =>
  (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations;

/** Changes roles by title, as an import or another screen would. */
const edit = (fake: RealBridge, parts: Readonly<Record<string, Parameters<RealBridge['patchRole']>[1]>>): void =>
  act(() => {
    for (const [title, part] of Object.entries(parts)) fake.patchRole(title, part);
  });
const openPanel = async (user: Awaited<ReturnType<typeof renderApp>>['user']) => {
  await user.click(screen.getByRole('button', { name: /^Filter/ }));
  return screen.findByRole('dialog', { name: 'What the board shows' });
};
const chooseIn = async (user: Awaited<ReturnType<typeof renderApp>>['user'], item: string) => {
  await user.click(screen.getByRole('button', { name: /^View: / }));
  await user.click(await screen.findByRole('menuitemradio', { name: item }));
};

describe('The filter', () => {
  it('narrows the board at once, shows its parts, and lets each be taken away', async () => {
    const { fake, user } = await renderApp({ spread });
    edit(fake, { 'QA Engineer': { tags: ['remote'] }, 'Data Analyst': { tags: ['remote'], excitement: 5 } });
    const panel = await openPanel(user);
    await user.click(await within(panel).findByRole('checkbox', { name: 'remote' }));
    await waitFor(() => expect(announced()).toBe('2 of 7 match'));
    await user.selectOptions(within(panel).getByRole('combobox', { name: 'How much you want it, at least' }), '4 of 5');
    await waitFor(() => expect(announced()).toBe('1 of 7 matches'));
    await user.click(within(panel).getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Filter, 2 parts on' })).toHaveFocus());
    expect(besideHeading()).toBe('1 of 7 matches');
    expect(titlesIn('Applied')).toEqual([]);
    expect(titlesIn('Saved')).toEqual(['Data Analyst']);
    await user.click(screen.getByRole('button', { name: 'Take away: 4 of 5 or more' }));
    await waitFor(() => expect(titlesIn('Applied')).toEqual(['QA Engineer']));
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    await waitFor(() => expect(titlesIn('Applied')).toEqual(APPLIED));
  });

  it('leaves columns out as narrow places that still take roles, each with a way back', async () => {
    const { user } = await renderApp({ spread });
    const panel = await openPanel(user);
    await user.click(within(panel).getByRole('checkbox', { name: 'Applied' }));
    await user.click(within(panel).getByRole('button', { name: 'Done' }));
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Saved, hidden in this view' })).toBeInTheDocument(),
    );
    await user.click(screen.getByRole('button', { name: 'Show the roles in Saved' }));
    await waitFor(() => expect(titlesIn('Saved')).toHaveLength(2));
    expect(titlesIn('Applied')).toEqual(APPLIED);
  });

  it('may still be read for the first time while a card is moved', async () => {
    const { fake, user } = await renderApp({ spread });
    card('QA Engineer').focus();
    const release = fake.hold('board.load');
    await chooseIn(user, 'All roles');
    card('QA Engineer').focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(() => expect(titlesIn('Screening')).toEqual(['QA Engineer']));
    release();
    await waitFor(() => expect(fake.role('QA Engineer').stageId).toBe(fake.stage('screening').id));
    await waitFor(() => expect(titlesIn('Screening')).toEqual(['QA Engineer']));
  });

  it('that hides every role says which parts do, and offers to clear them', async () => {
    const { fake, user } = await renderApp({ spread });
    edit(fake, { 'QA Engineer': { tags: ['remote'] } });
    await user.click(within(await openPanel(user)).getByRole('checkbox', { name: 'remote' }));
    await user.keyboard('{Escape}');
    await user.type(screen.getByRole('searchbox', { name: 'Filter the board' }), 'zzz');
    expect(await screen.findByText('“zzz”, Tag: remote hide every role.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear the filter', description: '' }));
    await waitFor(() => expect(titlesIn('Applied')).toEqual(APPLIED));
    expect(screen.getByRole('searchbox', { name: 'Filter the board' })).toHaveValue('');
  });

  it('is accessible while it is open', async () => {
    const { user } = await renderApp({ spread });
    await openPanel(user);
    expect(await problems()).toEqual([]);
  });
});

describe('A view', () => {
  it('shows closed roles only when it says so', async () => {
    const { user } = await renderApp({ spread });
    expect(besideHeading()).toBe('5 active');
    expect(within(column('Closed')).queryAllByRole('listitem')).toHaveLength(0);
    await chooseIn(user, 'All roles');
    await waitFor(() => expect(besideHeading()).toBe('7 roles'));
    expect(titlesIn('Closed')).toHaveLength(2);
    await chooseIn(user, 'Closed');
    await waitFor(() => expect(besideHeading()).toBe('2 closed'));
  });

  it('survives a visit to another screen', async () => {
    const { user } = await renderApp({ spread });
    await chooseIn(user, 'All roles');
    await waitFor(() => expect(besideHeading()).toBe('7 roles'));
    act(() => {
      window.location.hash = '#/settings';
    });
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    act(() => {
      window.location.hash = '#/board';
    });
    expect(await screen.findByRole('button', { name: 'View: All roles' })).toBeVisible();
    expect(besideHeading()).toBe('7 roles');
  });

  it('is saved under a name, changed, renamed, removed and brought back', async () => {
    const { fake, user } = await renderApp({ spread });
    const named = async (item: string, name: string) => {
      await user.click(screen.getByRole('button', { name: /^View: / }));
      await user.click(await screen.findByRole('menuitem', { name: item }));
      const field = await screen.findByRole('textbox', { name: 'Name of the view' });
      await user.clear(field);
      await user.type(field, `${name}{Enter}`);
    };
    await chooseIn(user, 'By days in the column');
    expect(screen.getByRole('button', { name: 'View: Active roles (changed)' })).toBeVisible();
    await named('Save as a view…', 'Oldest');
    expect(await screen.findByRole('button', { name: 'View: Oldest' })).toBeVisible();
    await chooseIn(user, 'By hand');
    await user.click(screen.getByRole('button', { name: 'View: Oldest (changed)' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Save the changes to “Oldest”' }));
    await waitFor(() => expect(fake.callsOf('views.update')[0]).toMatchObject({ name: 'Oldest', sort: 'hand' }));
    await screen.findByRole('button', { name: 'View: Oldest' });
    await named('Rename the view…', 'Mine');
    await user.click(await screen.findByRole('button', { name: 'View: Mine' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove the view' }));
    expect(await screen.findByRole('button', { name: /^View: Active roles/ })).toBeVisible();
    const notices = screen.getByRole('region', { name: 'Notices' });
    await user.click(await within(notices).findByRole('button', { name: 'Undo' }));
    await user.click(screen.getByRole('button', { name: /^View: / }));
    expect(await screen.findByRole('menuitemradio', { name: 'Mine' })).toBeVisible();
  });
});

describe('An order other than by hand', () => {
  it('offers no moves within a column and says why, but moves to other columns', async () => {
    const { fake, user } = await renderApp({ spread });
    await chooseIn(user, 'By days in the column');
    await waitFor(() => expect(fake.callsOf('board.load').at(-1)?.sort).toBe('age'));
    act(() => card('QA Engineer').focus());
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(announced()).toMatch(/^Columns are sorted by days in the column/);
    expect(fake.callsOf('roles.move')).toHaveLength(0);
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(announced()).toBe('Moved QA Engineer from Applied to Screening');
    await waitFor(() => expect(fake.callsOf('roles.move')).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Move or edit Editor, Features' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Within the column' }));
    expect(await screen.findByRole('menuitem', { name: 'Down' })).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('Closing a role', () => {
  const close = async (user: Awaited<ReturnType<typeof renderApp>>['user'], title: string) => {
    await user.click(screen.getByRole('button', { name: `Move or edit ${title}` }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Closed' }));
  };

  it('takes it out of the view of active roles, says so, and asks why', async () => {
    const { fake, user } = await renderApp({ spread });
    await close(user, 'QA Engineer');
    expect(announced()).toMatch(/^Moved QA Engineer from Applied to Closed\. This view does not show it there\. Why/);
    expect(titlesIn('Applied')).toEqual(APPLIED.slice(1));
    const ask = screen.getByRole('region', { name: 'Why did QA Engineer close?' });
    await waitFor(() => expect(within(ask).getByRole('button', { name: 'Rejected' })).toHaveFocus());
    expect(await problems()).toEqual([]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(fake.callsOf('roles.setOutcome')).toHaveLength(1));
    expect(fake.callsOf('roles.setOutcome')[0]).toMatchObject({ outcome: 'rejected', version: 2 });
    await waitFor(() => expect(announced()).toBe('QA Engineer is closed: rejected.'));
    const notice = screen.getByRole('region', { name: 'Notices' });
    expect(within(notice).getByRole('button', { name: 'Undo' })).toBeVisible();
    expect(screen.queryByRole('region', { name: /^Why did/ })).toBeNull();
    await waitFor(() => expect(card('Editor, Features')).toHaveFocus());
  });

  it('can stay without an answer', async () => {
    const { fake, user } = await renderApp({ spread });
    await close(user, 'QA Engineer');
    await screen.findByRole('region', { name: /^Why did/ });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: /^Why did/ })).toBeNull();
    await waitFor(() => expect(card('Editor, Features')).toHaveFocus());
    expect(fake.callsOf('roles.setOutcome')).toHaveLength(0);
  });

  it('that main refuses brings the card back, and takes the question away', async () => {
    const { fake, user } = await renderApp({ spread });
    fake.fail('roles.move', { code: 'disk_full', message: 'The disk is full. Nothing was written.' });
    await close(user, 'QA Engineer');
    await waitFor(() => expect(titlesIn('Applied')).toEqual(APPLIED));
    expect(screen.queryByRole('region', { name: /^Why did/ })).toBeNull();
  });
});

describe('The menu of a card', () => {
  it('is gone through by arrows, into its further menus and back', async () => {
    const { user } = await renderApp({ spread });
    await user.click(screen.getByRole('button', { name: 'Move or edit QA Engineer' }));
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Edit…' })).toHaveFocus());
    await user.keyboard('{End}{ArrowUp}');
    expect(screen.getByRole('menuitem', { name: 'How much you want it' })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(screen.getByRole('menuitemradio', { name: 'Not said' })).toHaveFocus());
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'How much you want it' })).toHaveFocus());
    expect(screen.queryByRole('menuitemradio', { name: 'Not said' })).toBeNull();
  });

  it('says how much the user wants it; a card that the filter then hides leaves with a word', async () => {
    const { fake, user } = await renderApp({ spread });
    edit(fake, { 'QA Engineer': { excitement: 4 }, 'Editor, Features': { excitement: 4 } });
    const { look, view } = shownBoard.get();
    act(() => shownBoard.set({ view, look: { ...look, filter: { ...look.filter, excitementFrom: 4 } } }));
    await waitFor(() => expect(titlesIn('Applied')).toEqual(['QA Engineer', 'Editor, Features']));
    await user.click(screen.getByRole('button', { name: 'Move or edit QA Engineer' }));
    await user.click(await screen.findByRole('menuitem', { name: 'How much you want it' }));
    await user.click(await screen.findByRole('menuitemradio', { name: '2 of 5' }));
    expect(announced()).toBe('QA Engineer: you want it 2 of 5. The filter hides it now.');
    expect(titlesIn('Applied')).toEqual(['Editor, Features']);
    await waitFor(() => expect(fake.callsOf('roles.patch')[0]).toMatchObject({ fields: { excitement: 2 } }));
    await waitFor(() => expect(card('Editor, Features')).toHaveFocus());
  });

  it('removes a role, says what went with it, and brings it back', async () => {
    const { user } = await renderApp({
      spread,
      prepare: (main) => {
        for (const days of [1, 2]) main.addInterview('QA Engineer', daysAgo(days));
        main.log({ role: 'QA Engineer', at: daysAgo(3) });
      },
    });
    await user.click(screen.getByRole('button', { name: 'Move or edit QA Engineer' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    expect(titlesIn('Applied')).toEqual(APPLIED.slice(1));
    const notices = await screen.findByRole('region', { name: 'Notices' });
    expect(within(notices).getByText('Removed QA Engineer with 2 interviews and 1 entry.')).toBeVisible();
    await user.click(within(notices).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(titlesIn('Applied')).toEqual(APPLIED));
  });
});

describe('A card', () => {
  const inTwoMinutes = new Date(Date.now() + 120_000).toISOString() as Instant;

  it('tells what comes next, its tags, how much it is wanted and whom the user met, to eyes and ears', async () => {
    await renderApp({
      spread,
      prepare: (main) => {
        const personIds = ['Ann Archer', 'Ben Okafor'].map((name) => main.addPerson(name).id);
        main.addInterview('QA Engineer', daysAgo(1), { state: 'held', personIds });
        main.addInterview('QA Engineer', inTwoMinutes);
        main.patchRole('QA Engineer', { tags: ['fintech', 'remote', 'visa'], excitement: 4 });
      },
    });
    expect(card('QA Engineer')).toHaveTextContent(/Tags: fintech, remote, visa/);
    const text = card('QA Engineer').textContent ?? '';
    expect(text).toMatch(/(Today|Tomorrow) /);
    expect(text).toContain('+1');
    expect(text).toContain('You want it 4 of 5');
    expect(text).toContain('Followed up with 0 of 2 people you met');
    expect(await problems()).toEqual([]);
  });

  it('says until when one can apply, unless an interview comes or the day is gone', async () => {
    const today = localDayOf(new Date());
    await renderApp({
      spread,
      prepare: (main) => {
        main.patchRole('QA Engineer', { closesOn: addDays(today, 3) });
        main.patchRole('Editor, Features', { closesOn: addDays(today, -1) });
      },
    });
    await waitFor(() => expect(card('QA Engineer')).toHaveTextContent(/Closes \d+ [A-Z]|Closes [A-Z][a-z]+ \d+/));
    expect(card('Editor, Features')).not.toHaveTextContent('Closes');
  });

  it('says how long nobody has answered, whatever the user wrote since, and asks at last whether it is over', async () => {
    const said = { 'QA Engineer': 20, 'Editor, Features': 40, 'Product Manager, Payments': 2 };
    await renderApp({
      spread,
      prepare: (main) => {
        for (const [role, days] of Object.entries(said)) {
          main.setStageDay(role, addDays(localDayOf(new Date()), -60));
          main.log({ role, at: daysAgo(days) });
        }
        main.log({ role: 'QA Engineer', at: daysAgo(2), direction: 'out', channel: 'email' });
      },
    });
    await waitFor(() => expect(card('QA Engineer')).toHaveTextContent('No word from them for 20 days'));
    expect(card('Editor, Features')).toHaveTextContent('No word from them for 40 days. Is it over?');
    expect(card('Product Manager, Payments')).not.toHaveTextContent('No word');
  });
});
