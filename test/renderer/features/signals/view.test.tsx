import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { renderSignals } from './renderSignals.tsx';
import { daysBefore, JORDI, MARTA, mixedMessages, say, threePeople } from './signalScenes.ts';

const problems = async (place: HTMLElement): Promise<readonly string[]> => {
  const { violations } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
const card = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });

describe('the signals of a role', () => {
  it('sets both sides against each other in their own words, the harmless explanation first', async () => {
    await renderSignals(mixedMessages);
    const conflict = await card('Where they are');
    expect(conflict).toHaveTextContent('Contradiction');
    expect(conflict).toHaveTextContent(/conflict, since/);
    expect(conflict).toHaveTextContent(
      'They may know different things, or mean different steps. One day lies between the two.',
    );
    const [one, other] = within(within(conflict).getByRole('list', { name: 'The two sides' })).getAllByRole('listitem');
    expect(one).toHaveTextContent('Ready to hire');
    expect(one).toHaveTextContent('We’re ready to move. I’d like you to start soon.');
    expect(one).toHaveTextContent(/Marta Soler · Hiring manager · in person · likely/);
    expect(other).toHaveTextContent('Still comparing');
    expect(other).toHaveTextContent(/Jordi Puig · Supervisor · call · definite/);
    expect(within(conflict).getByRole('button', { name: 'Ask Marta Soler' })).toBeVisible();
  });

  it('tells the arithmetic on demand, as text', async () => {
    const { user } = await renderSignals(mixedMessages);
    const conflict = await card('Where they are');
    await user.click(within(conflict).getByRole('button', { name: '0.44, why?' }));
    expect(conflict).toHaveTextContent('0.90 how well they can know × 0.70 in person × 0.80 likely = 0.50');
    expect(conflict).toHaveTextContent('0.70 call × 1.00 definite × 0.90 implied only = 0.38');
    expect(conflict).toHaveTextContent('Conflict: 1.00 × √(0.50 × 0.38) = 0.44');
    expect(conflict).toHaveTextContent('That reads as: conflict');
    expect(conflict).toHaveTextContent('A heuristic, not a measurement');
  });

  it('says of ordinary progress that it is such, and what nobody has spoken of for long', async () => {
    const { user } = await renderSignals((main) => {
      const id = threePeople(main);
      say(main, { topic: 'decision_stance', value: 'comparing' }, JORDI, { days: 60 });
      say(main, { topic: 'decision_stance', value: 'ready_to_hire' }, MARTA, { days: 30 });
      return id;
    });
    const watched = await card('Where they are');
    expect(watched).toHaveTextContent('Possible change');
    expect(watched).toHaveTextContent('Nobody has spoken of it for a while.');
    await user.click(within(watched).getByRole('button', { name: /why\?$/ }));
    expect(watched).toHaveTextContent('It counts as ordinary progress');
  });

  it('asks for the same terms where pay cannot be compared, without a figure', async () => {
    await renderSignals((main) => {
      const id = threePeople(main);
      const pay = { topic: 'salary', value: { min: 50_000, max: 54_000, currency: 'EUR', period: 'year' } } as const;
      say(main, pay, MARTA);
      say(main, { ...pay, value: { ...pay.value, currency: 'USD', period: 'month' } }, JORDI);
      return id;
    });
    const pay = await card('Pay');
    expect(pay).toHaveTextContent('Not comparable: ask');
    expect(pay).toHaveTextContent('The amounts are in different currencies, or for different periods.');
    expect(within(pay).queryByRole('button', { name: /why/ })).toBeNull();
  });

  it('says where it was thin, and which day was moved again and again', async () => {
    await renderSignals((main) => {
      const id = mixedMessages(main);
      for (const [day, days] of [
        [5, 20],
        [12, 10],
        [26, 2],
      ] as const) {
        say(main, { topic: 'decision_date', value: daysBefore(-day) }, MARTA, { days });
      }
      return id;
    });
    const heard = await card('Heard from');
    expect(heard).toHaveTextContent('Nobody met in an interview yet');
    expect(heard).toHaveTextContent('Only one voice on the decision date: Marta Soler');
    expect(heard).toHaveTextContent('Pay not discussed');
    expect(heard).toHaveTextContent('12 of 16 topics not heard');
    expect(await card('Moved again and again')).toHaveTextContent(/Marta Soler moved the decision day twice: /);
  });

  it('says what to do while nothing was heard, and gives no figure while only one person was', async () => {
    const { main } = await renderSignals(threePeople);
    const notice = await card('Nothing heard yet');
    expect(within(notice).getByRole('button', { name: 'Write down what was said' })).toBeVisible();
    say(main, { topic: 'decision_stance', value: 'ready_to_hire' }, MARTA);
    say(main, { topic: 'candidates_remaining', value: 2 }, MARTA);
    expect(await card('Only one person heard so far')).toHaveTextContent('What Marta Soler said');
    const conflict = await card('Where they are');
    expect(conflict).toHaveTextContent('Mixed message');
    expect(within(conflict).queryByRole('button', { name: /why/ })).toBeNull();
  });

  it('shows what was known on a day before, where nothing can be changed, and comes back', async () => {
    const { user } = await renderSignals(
      mixedMessages,
      ({ db }) =>
        void db.exec(
          `UPDATE signals SET recorded_at = '${daysBefore(9)}T12:00:00.000Z', said_at = '${daysBefore(9)}T10:00:00.000Z'`,
        ),
    );
    await screen.findByRole('grid');
    await user.click(screen.getByRole('button', { name: 'Known today' }));
    const day = screen.getByLabelText('What was known on which day');
    expect(day).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(day).toHaveAccessibleDescription('Choose a day up to today.');
    await user.type(day, daysBefore(5));
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('status')).toHaveTextContent(/What was known on/);
    const table = await screen.findByRole('grid');
    expect(screen.queryByRole('button', { name: 'Not a conflict' })).toBeNull();
    expect(within(table).queryByRole('button', { name: /^Ask/ })).toBeNull();
    expect(table).not.toHaveTextContent('ago');
    await user.click(screen.getByRole('button', { name: 'Back to today' }));
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Not a conflict' })).toHaveLength(1));
    expect(screen.getByRole('button', { name: 'Known today' })).toHaveFocus();
  });

  it('says why it cannot be shown, and tries again', async () => {
    const { main, user } = await renderSignals(mixedMessages, (bridge) =>
      bridge.fail('signals.ofRole', { code: 'internal', message: 'The disk is full.' }),
    );
    expect(await screen.findByText('The disk is full.', {}, { timeout: 5000 })).toBeVisible();
    main.fail('signals.ofRole', null);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('grid')).toBeVisible();
  });

  it('is clean to axe, opened out, and while nothing was heard', async () => {
    const { user, container } = await renderSignals(mixedMessages);
    const conflict = await card('Where they are');
    await user.click(within(conflict).getByRole('button', { name: /why/ }));
    await user.click(await screen.findByRole('gridcell', { name: /^Ready to hire/ }));
    expect(await problems(container)).toEqual([]);
    const empty = await renderSignals(threePeople);
    await within(empty.container).findByRole('region', { name: 'Nothing heard yet' });
    expect(await problems(empty.container)).toEqual([]);
  });
});
