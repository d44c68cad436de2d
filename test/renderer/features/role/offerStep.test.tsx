import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { todayNow } from '#renderer/ground/today.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import { ownZone } from '#shared/messages/when.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { openRole, TITLE } from './openRole.ts';

const ANN = 'Ann Archer';

/** A letter came, and names two things that are to be cleared. */
const letterCame = (main: RealBridge): void => {
  const { id: personId } = main.addPerson(ANN, { parts: { [TITLE]: 'recruiter' } });
  const whole = { who: { kind: 'person', personId, part: null }, certainty: 'definite', channel: 'document' } as const;
  const none = { hearsayOf: null, quote: '', interactionId: null, interviewId: null, willCall: false, answerBy: null };
  const paper = {
    ...whole,
    ...none,
    at: { day: addDays(todayNow(), -4), time: null, zone: ownZone() },
  };
  for (const said of [
    { topic: 'offer_form', value: 'written' },
    { topic: 'contingencies', value: ['references', 'background_check'] },
  ] as const) {
    answerOf(main.services.signals.add({ roleId: main.role(TITLE).id, signal: { ...paper, said } }));
  }
};

const start = async (prepare: (main: RealBridge) => void | Promise<void> = letterCame) => {
  const app = await openRole('Signals', { kind: 'offer', prepare });
  const { user, inPanel } = app;
  await user.click(await inPanel.findByRole('button', { name: 'All seven points' }));
  const open = async (deed: string, heading: string) => {
    await user.click(await inPanel.findByRole('button', { name: deed }));
    return within(await screen.findByRole('dialog', { name: heading }));
  };
  const leave = async () => {
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  };
  return {
    ...{ ...app, leave },
    accept: () => open('I accepted it…', 'You accepted the offer'),
    clear: (what: string) => open(`Cleared: ${what}…`, 'Something is cleared'),
  };
};

describe('A step of an offer', () => {
  it('is written down from the point that it answers', async () => {
    const { user, fake, role, inPanel, accept } = await start();
    const form = await accept();
    await user.type(form.getByRole('combobox', { name: 'Whom you told' }), 'ann');
    await user.click(await screen.findByRole('option', { name: new RegExp(`^${ANN}`) }));
    await user.type(form.getByLabelText('When'), 'yesterday 15:00');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.callsOf('offerSteps.add')).toMatchObject([
      {
        ...{ roleId: role.id, step: 'accepted', signalId: expect.any(String), contingency: null },
        who: { kind: 'person', personId: fake.person(ANN).id },
        at: { day: addDays(todayNow(), -1), time: '15:00' },
      },
    ]);
    expect(await inPanel.findByText('You accepted it')).toBeVisible();
  });

  it('that was left half-way is offered again, gone on with and saved', async () => {
    const { user, fake, accept, leave } = await start();
    const form = await accept();
    await user.type(form.getByRole('combobox', { name: 'Whom you told' }), 'ann');
    await user.click(await screen.findByRole('option', { name: new RegExp(`^${ANN}`) }));
    await user.type(form.getByLabelText('When'), 'some time on monday');
    await leave();
    const again = await accept();
    expect(again.getByLabelText('When')).toHaveValue('');
    expect(again.getByText(`You began before: ${ANN}, some time on monday`)).toBeVisible();
    expect((await axe.run(await screen.findByRole('dialog'))).violations).toEqual([]);
    await user.click(again.getByRole('button', { name: 'Go on with it' }));
    expect(again.getByRole('combobox', { name: 'Whom you told' })).toHaveValue(ANN);
    expect(again.getByLabelText('When')).toHaveValue('some time on monday');
    await user.clear(again.getByLabelText('When'));
    await user.type(again.getByLabelText('When'), 'yesterday{Enter}');
    await waitFor(() =>
      expect(fake.callsOf('offerSteps.add')).toMatchObject([
        { who: { kind: 'person', personId: fake.person(ANN).id }, at: { day: addDays(todayNow(), -1) } },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(within(screen.getByRole('region', { name: 'Notices' })).getByRole('button', { name: 'Undo' }));
    expect((await accept()).queryByRole('region', { name: 'Begun before' })).toBeNull();
  });

  it('that was left half-way is not offered for another one', async () => {
    const { user, accept, clear, leave } = await start();
    await user.type((await clear('references')).getByLabelText('When'), 'monday');
    await leave();
    for (const open of [accept, () => clear('background check')]) {
      expect((await open()).queryByRole('button', { name: 'Go on with it' })).toBeNull();
      await leave();
    }
    await user.click((await clear('references')).getByRole('button', { name: 'Go on with it' }));
    expect(screen.getByLabelText('When')).toHaveValue('monday');
  });

  it('that the last session left is offered, too', async () => {
    const { user, clear } = await start(async (main) => {
      letterCame(main);
      const left = {
        ...{ roleId: main.role(TITLE).id, step: 'cleared', part: null, when: 'on friday' },
        who: { kind: 'typed', name: 'Ann' },
      };
      await main.ask('drafts.keep', { key: 'offerStep/left', text: JSON.stringify(left) });
    });
    const form = await clear('references');
    await user.click(await form.findByRole('button', { name: 'Go on with it' }));
    expect(form.getByLabelText('When')).toHaveValue('on friday');
  });
});
