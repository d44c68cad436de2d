import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { UNSET_SETTINGS } from '#shared/contract/settings.ts';
import { SET_RULES } from '#shared/domain/choices.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { renderApp } from '../../support/renderApp.tsx';

const standIn = (main: RealBridge): void => {
  main.answer('backups.list', () => ({ folder: '/data/backups', backups: [], problem: null }));
};
const open = () => renderApp({ prepare: standIn }, '#/settings');
const lastSet = (fake: RealBridge) => fake.callsOf('settings.update').at(-1);
const rule = async (name: string): Promise<HTMLElement> =>
  (await screen.findByRole('switch', { name })).closest('li') ?? expect.fail('a rule stands in its line');

describe('The rules of follow-ups', () => {
  it('each say what they do and on what grounds, and are switched off and on', async () => {
    const { fake, user } = await open();
    const line = await rule('After the application');
    expect(within(line).getByText(/29 % said in under a week/)).toBeVisible();
    const section = screen.getByRole('region', { name: 'Follow-ups' });
    expect(within(section).getAllByRole('switch')).toHaveLength(SET_RULES.length);
    await user.click(within(line).getByRole('switch'));
    expect(lastSet(fake)).toEqual({ rules: { ...UNSET_SETTINGS.rules, off: ['applied'] } });
    expect(within(line).getByRole('switch')).not.toBeChecked();
    await user.click(within(line).getByRole('switch'));
    expect(lastSet(fake)).toEqual({ rules: UNSET_SETTINGS.rules });
  });

  it('take other days by keys alone, and are put back', async () => {
    const { fake, user } = await open();
    const line = await rule('After the application');
    within(line).getByRole('button', { name: 'Days and people: After the application' }).focus();
    await user.keyboard('{Enter}');
    const days = within(line).getByRole('textbox', { name: 'After you applied' });
    await user.clear(days);
    await user.type(days, '9{Enter}');
    expect(lastSet(fake)).toMatchObject({ rules: { applied: { after: 9, afterWanted: 5 } } });
    await user.selectOptions(within(line).getByRole('combobox', { name: 'Ask first' }), 'Recruiter');
    expect(lastSet(fake)).toMatchObject({
      rules: { applied: { after: 9, to: ['recruiter', 'hiring_manager', 'agency_recruiter'] } },
    });
    await user.click(within(line).getByRole('button', { name: /^Restore the defaults/ }));
    expect(lastSet(fake)).toEqual({ rules: UNSET_SETTINGS.rules });
  });

  it.each(['0', '251', '-3', '2.5', 'soon', ' '])(
    'do not take “%s” days, say why, and keep what was typed',
    async (typed) => {
      const { fake, user } = await open();
      const line = await rule('Thank-you');
      await user.click(within(line).getByRole('button', { name: /^Days and people/ }));
      const days = within(line).getByRole('textbox', { name: 'After the interview' });
      await user.clear(days);
      await user.type(days, `${typed}{Enter}`);
      await user.tab();
      expect(within(line).getByText('A whole number from 1 to 250, please.')).toBeVisible();
      expect(days).toHaveValue(typed);
      expect(days).toBeInvalid();
      expect(fake.callsOf('settings.update')).toEqual([]);
      await user.type(days, '{Escape}');
      expect(days).toHaveValue('1');
      expect(days).toBeValid();
    },
  );

  it('after an interview wait step by step, as often as is wanted', async () => {
    const { fake, user } = await open();
    const line = await rule('After the interview');
    await user.click(within(line).getByRole('button', { name: /^Days and people/ }));
    const times = within(line).getByRole('textbox', { name: 'At most' });
    await user.clear(times);
    await user.type(times, '4{Enter}');
    expect(lastSet(fake)).toMatchObject({ rules: { postInterview: { after: [5, 5, 20, 20] } } });
    expect(await within(line).findByRole('textbox', { name: 'Then again (4)' })).toHaveValue('20');
    await user.clear(times);
    await user.type(times, '1{Enter}');
    expect(lastSet(fake)).toMatchObject({ rules: { postInterview: { after: [5] } } });
  });

  it('take over what is half typed when the screen is left', async () => {
    const { fake, user } = await open();
    const line = await rule('Thank-you');
    await user.click(within(line).getByRole('button', { name: /^Days and people/ }));
    const days = within(line).getByRole('textbox', { name: 'After the interview' });
    await user.clear(days);
    await user.type(days, '2');
    window.location.hash = '#/today';
    await waitFor(() => expect(lastSet(fake)).toMatchObject({ rules: { thankYou: { after: 2 } } }));
  });

  it('that could not be saved go back, and it is said', async () => {
    const { fake, user } = await open();
    fake.fail('settings.update', { code: 'disk_full', message: 'The disk is full.' });
    const line = await rule('Promise');
    await user.click(within(line).getByRole('switch'));
    expect(
      await screen.findByText('The setting was not saved. The disk is full.', { selector: 'li span' }),
    ).toBeVisible();
    await waitFor(() => expect(within(line).getByRole('switch')).toBeChecked());
  });
});

describe('The work week', () => {
  it('is chosen day by day, and has at least one', async () => {
    const { fake, user } = await open();
    const week = within(await screen.findByRole('group', { name: 'I follow up on' }));
    await user.click(week.getByRole('checkbox', { name: 'Sat' }));
    expect(lastSet(fake)).toEqual({ workDays: [1, 2, 3, 4, 5, 6] });
    for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']) await user.click(week.getByRole('checkbox', { name: day }));
    const calls = fake.callsOf('settings.update').length;
    await user.click(week.getByRole('checkbox', { name: 'Sat' }));
    expect(week.getByText(/A work week has at least one day/)).toBeVisible();
    expect(week.getByRole('checkbox', { name: 'Sat' })).toBeChecked();
    expect(fake.callsOf('settings.update')).toHaveLength(calls);
  });

  it('has the public holidays of a country, a state and a region, which are shown', async () => {
    const { fake, user } = await open();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Public holidays of' }), 'Germany');
    expect(lastSet(fake)).toEqual({ holidayPlace: ['DE'] });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'State or region' }), 'Bayern');
    expect(lastSet(fake)).toEqual({ holidayPlace: ['DE', 'BY'] });
    expect(await screen.findByRole('combobox', { name: 'Part of it' })).toBeVisible();
    await user.click(await screen.findByText(/^\d+ public holidays in \d{4}$/));
    expect(screen.getAllByText(/Corpus Christi/)[0]).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Public holidays of' }), 'No country');
    expect(lastSet(fake)).toEqual({ holidayPlace: null });
  });

  it('knows the days that the user takes off, and refuses what cannot be meant', async () => {
    const { fake, user } = await open();
    const from = await screen.findByLabelText('First day');
    const to = screen.getByLabelText(/^Last day/);
    const add = screen.getByRole('button', { name: 'Add days off' });
    await user.click(add);
    expect(screen.getByText('Choose the first and the last day.')).toBeVisible();
    await user.type(from, '2026-12-21');
    await user.type(to, '2026-12-20');
    await user.click(add);
    expect(screen.getByText('The last day lies before the first.')).toBeVisible();
    await user.clear(to);
    await user.type(to, '2030-01-01');
    await user.click(add);
    expect(screen.getByText(/^At most 92 days at once/)).toBeVisible();
    expect(fake.callsOf('settings.update')).toEqual([]);
    await user.clear(to);
    await user.type(to, '2027-01-03');
    await user.click(add);
    expect(lastSet(fake)).toEqual({ timesOff: [{ from: '2026-12-21', to: '2027-01-03' }] });
    expect(from).toHaveFocus();
    await user.click(await screen.findByRole('button', { name: /^Remove Dec 21/ }));
    expect(lastSet(fake)).toEqual({ timesOff: [] });
  });
});
