import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { SignalId } from '#shared/domain/ids.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { renderSignals } from './renderSignals.tsx';
import { daysBefore, JORDI, MARTA, mixedMessages, say, TITLE, threePeople } from './signalScenes.ts';

const card = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });
const problems = async (place: HTMLElement) =>
  (await axe.run(place, { rules: { 'color-contrast': { enabled: false } } })).violations.map(({ id }) => id);

describe('what can be done about a conflict', () => {
  it('is to say that it is none, with a reason, and to open it again', async () => {
    const { user, main } = await renderSignals(mixedMessages);
    const conflict = await card('Where they are');
    await user.click(within(conflict).getByRole('button', { name: 'Not a conflict' }));
    await user.keyboard('She meant the next round.{Enter}');
    expect(
      await within(conflict).findByText(/You said that it is no conflict: She meant the next round/),
    ).toBeVisible();
    expect(conflict).toHaveTextContent('settled');
    expect(main.callsOf('signals.settle')[0]?.ids).toHaveLength(2);
    expect(screen.getByRole('gridcell', { name: /^Ready to hire/ })).not.toHaveTextContent('against');
    await user.click(within(conflict).getByRole('button', { name: 'Open it again' }));
    expect(await within(conflict).findByRole('button', { name: 'Not a conflict' })).toBeVisible();
  });

  it('is to take back what somebody no longer thinks', async () => {
    const { user } = await renderSignals(mixedMessages);
    const conflict = await card('Where they are');
    await user.click(within(conflict).getByRole('button', { name: 'They changed their mind' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Marta Soler: Ready to hire/ }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Where they are' })).toBeNull());
  });

  it('is to say that two places are the same thing', async () => {
    const { user } = await renderSignals((main) => {
      const id = threePeople(main);
      say(main, { topic: 'location', value: 'London' }, MARTA);
      say(main, { topic: 'location', value: 'London office' }, JORDI);
      return id;
    });
    await user.click(within(await card('Place')).getByRole('button', { name: 'The same thing' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Place' })).toBeNull());
  });

  it('is to ask, and it says who was asked and who never answers', async () => {
    const { user, main } = await renderSignals(mixedMessages);
    const conflict = await card('Where they are');
    await user.click(within(conflict).getByRole('button', { name: `Ask ${MARTA}` }));
    expect(await within(conflict).findByText(`To ask ${MARTA}: it is in Today`)).toBeVisible();
    expect(main.callsOf('signals.ask')).toHaveLength(1);
  });
});

/** A letter of the recruiter, all in order but for what is left out. */
const offered = (main: RealBridge, without: readonly string[] = []) => {
  const id = threePeople(main);
  const paper = { channel: 'document', days: 4 } as const;
  const letter = say(main, { topic: 'offer_form', value: 'written' }, 'Sofia Vidal', paper);
  say(main, { topic: 'start_date', value: daysBefore(-60) }, 'Sofia Vidal', paper);
  if (!without.includes('contingencies'))
    say(main, { topic: 'contingencies', value: ['references'] }, 'Sofia Vidal', paper);
  const step = (name: 'accepted' | 'acknowledged' | 'may_give_notice', signalId: SignalId | null = null) =>
    answerOf(
      main.services.offerSteps.add({
        ...{ roleId: main.role(TITLE).id, step: name, signalId, contingency: null },
        who: { kind: 'person', personId: main.person(MARTA).id, part: null },
        at: { day: daysBefore(2), time: '10:00', zone: 'UTC' },
      }),
    );
  if (!without.includes('accepted')) step('accepted', letter.id);
  step('acknowledged');
  step('may_give_notice');
  return id;
};

describe('the resign gate', () => {
  it('says what is open and what to do about it, point by point, and that it is no legal advice', async () => {
    const { user, container } = await renderSignals((main) => offered(main, ['accepted']));
    const gate = await screen.findByRole('region', { name: 'Don’t resign yet' });
    expect(gate).toHaveTextContent('Open: acceptance and contingencies.');
    await user.click(within(gate).getByRole('button', { name: 'All seven points' }));
    const points = within(gate).getByRole('list', { name: 'The seven points' });
    expect(within(points).getAllByRole('listitem')).toHaveLength(7);
    expect(points).toHaveTextContent('There is a written offer: passed');
    expect(points).toHaveTextContent('Still open: references.');
    expect(within(points).getByRole('button', { name: 'I accepted it…' })).toBeVisible();
    expect(within(points).getByRole('button', { name: 'Cleared: references…' })).toBeVisible();
    expect(gate).toHaveTextContent('Information, not legal advice.');
    expect(await problems(container)).toEqual([]);
  });

  it('names the sentence on which the verdict rests, and takes a step away again', async () => {
    const { user, main } = await renderSignals((bridge) => {
      const id = offered(bridge, ['contingencies']);
      say(bridge, { topic: 'contingencies', value: [] }, 'Sofia Vidal', { days: 1, channel: 'email' });
      return id;
    });
    const gate = await screen.findByRole('region', { name: /^Clear, as of/ });
    expect(gate).toHaveTextContent(/It holds until .* if nothing more is heard\./);
    await user.click(within(gate).getByRole('button', { name: 'All seven points' }));
    expect(
      await within(gate).findByText(/Sofia Vidal on what is still to be cleared, .* Without it: don’t resign yet/),
    ).toBeVisible();
    await user.click(within(gate).getByRole('button', { name: 'Remove: You accepted it' }));
    expect(await screen.findByRole('region', { name: 'Don’t resign yet' })).toBeVisible();
    expect(main.callsOf('offerSteps.remove')).toHaveLength(1);
  });
});
