import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ownZone } from '#shared/messages/when.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { cell, matrix, renderSignals } from './renderSignals.tsx';
import { daysBefore, JORDI, MARTA, mixedMessages, say, threePeople } from './signalScenes.ts';

describe('the matrix of signals', () => {
  it('says who said what, how sure and how old, and where two are at odds', async () => {
    await renderSignals(mixedMessages);
    const table = await matrix();
    expect(within(table).getByRole('rowheader', { name: 'Where they are conflict' })).toBeVisible();
    const head = within(table).getByRole('columnheader', { name: /^Hiring manager/ });
    expect(head).toHaveTextContent('Marta Soler');
    expect(head).toHaveTextContent(/heard \w+/);
    const marta = cell(table, 'Where they are', 0);
    expect(marta).toHaveTextContent('Ready to hire, against Jordi Pui');
    expect(marta).toHaveTextContent('likely · 6 days ago');
    expect(marta).toHaveAttribute('data-band', 'conflict');
    expect(cell(table, 'Where they are', 1)).toHaveTextContent('implied: several others remain · 5 days ago');
    expect(cell(table, 'Where they are', 2)).toHaveTextContent(/^not heardAsk$/);
    expect(cell(table, 'Other candidates', 1)).toHaveTextContent('Severaldefinite · 5 days ago');
    expect(cell(table, 'Other candidates', 1)).not.toHaveAttribute('data-band');
  });

  it('tells hearsay, documents beside talk, and whoever has no name', async () => {
    await renderSignals((main) => {
      const id = threePeople(main);
      say(main, { topic: 'remote_policy', value: 2 }, JORDI, { from: MARTA, certainty: 'tentative' });
      say(main, { topic: 'contract_type', value: 'permanent' }, MARTA, { channel: 'document' });
      say(main, { topic: 'contract_type', value: 'fixed_term' }, MARTA, { days: 3 });
      say(main, { topic: 'contract_type', value: 'permanent' }, null, { days: 2 });
      return id;
    });
    const table = await matrix();
    expect(cell(table, 'Office days', 1)).toHaveTextContent('tentative · second-hand, from Marta Soler · yesterday');
    const both = cell(table, 'Kind of contract', 0);
    expect(both).toHaveTextContent('Permanent, against another word of theirsdefinite · in writing · yesterday');
    expect(both).toHaveTextContent('Fixed term, against another word of theirs and Somebody there');
    expect(within(table).getByRole('columnheader', { name: /^Somebody there/ })).toBeVisible();
  });

  it('is gone through by keys; one cell at a time takes the focus', async () => {
    const { user } = await renderSignals(mixedMessages);
    const table = await matrix();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Known today' })).toHaveFocus();
    await user.tab();
    expect(cell(table, 'Where they are', 0)).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(cell(table, 'Other candidates', 1)).toHaveFocus();
    await user.keyboard('{Home}');
    expect(within(table).getByRole('rowheader', { name: 'Other candidates' })).toHaveFocus();
    await user.keyboard('{End}');
    expect(cell(table, 'Other candidates', 2)).toHaveFocus();
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(within(table).getByRole('columnheader', { name: 'What about' })).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowLeft}');
    expect(within(table).getByRole('columnheader', { name: 'What about' })).toHaveFocus();
    await user.keyboard('{Control>}{End}{/Control}');
    expect(cell(table, 'Office days', 2)).toHaveFocus();
    expect(table.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('opens what was said, with what became of it, and gives the focus back', async () => {
    const { user } = await renderSignals((main) => {
      const id = mixedMessages(main);
      say(main, { topic: 'decision_stance', value: 'positive' }, MARTA, { days: 20, quote: 'You did well.' });
      return id;
    });
    const table = await matrix();
    cell(table, 'Where they are', 0).focus();
    await user.keyboard('{Enter}');
    const detail = screen.getByRole('region', { name: 'Marta Soler on where they are' });
    expect(detail).toHaveFocus();
    expect(cell(table, 'Where they are', 0)).toHaveAttribute('aria-expanded', 'true');
    const [now, past] = within(detail).getAllByRole('listitem');
    expect(now).toHaveTextContent('We’re ready to move.');
    expect(now).toHaveTextContent(/in person · likely/);
    expect(past).toHaveTextContent('Leaning towards you restated since');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Marta Soler on where they are' })).toBeNull();
    expect(cell(table, 'Where they are', 0)).toHaveFocus();
  });

  it('takes back what was misheard and lets it hold after all, from where it is read', async () => {
    const { user } = await renderSignals(mixedMessages);
    const table = await matrix();
    await user.click(cell(table, 'Where they are', 0));
    await user.click(screen.getByRole('button', { name: 'More for: Ready to hire' }));
    await user.click(await screen.findByRole('menuitem', { name: 'I misheard' }));
    await waitFor(() =>
      expect(cell(table, 'Where they are', 0)).toHaveTextContent('Ready to hireAsktaken back: misheard'),
    );
    expect(within(table).getByRole('rowheader', { name: 'Where they are' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'More for: Ready to hire' }));
    await user.click(await screen.findByRole('menuitem', { name: 'It holds after all' }));
    expect(await within(table).findByRole('rowheader', { name: 'Where they are conflict' })).toBeVisible();
  });

  it('keeps a topic in sight on which all was taken back', async () => {
    await renderSignals(async (main) => {
      const id = mixedMessages(main);
      const wrong = say(main, { topic: 'location', value: 'Girona' }, JORDI);
      await main.ask('signals.act', { id: wrong.id, act: 'changed_mind' });
      return id;
    });
    expect(cell(await matrix(), 'Place', 1)).toHaveTextContent('GironaAsktaken back: they changed their mind');
  });

  it('lets what nobody said be asked, by mouse and by Enter', async () => {
    const { user, main } = await renderSignals(mixedMessages);
    const table = await matrix();
    const sofia = main.person('Sofia Vidal').id;
    await user.click(screen.getByRole('button', { name: 'Ask Sofia Vidal about where they are' }));
    const asked = () => main.callsOf('signals.ask').map(({ topic, personId }) => [topic, personId]);
    await waitFor(() => expect(asked()).toEqual([['decision_stance', sofia]]));
    cell(table, 'Office days', 2).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(asked()).toHaveLength(2));
    expect(asked()[1]).toEqual(['remote_policy', sofia]);
  });

  it('folds what all agree on where there is much to look at', async () => {
    const { user } = await renderSignals((main) => {
      const id = mixedMessages(main);
      say(main, { topic: 'location', value: 'Girona' }, MARTA);
      say(main, { topic: 'title_level', value: 'Senior' }, MARTA);
      say(main, { topic: 'contract_type', value: 'permanent' }, MARTA);
      say(main, { topic: 'start_date', value: daysBefore(-30) }, MARTA);
      return id;
    });
    const table = await matrix();
    expect(within(table).queryByRole('rowheader', { name: 'Place' })).toBeNull();
    cell(table, 'Where they are', 1).focus();
    await user.keyboard('{ArrowDown}');
    const fold = within(table).getByRole('button', { name: '6 topics on which all agree' });
    expect(fold).toHaveFocus();
    await user.keyboard('{Enter}{ArrowDown}');
    expect(cell(table, 'Start', 1)).toHaveFocus();
    expect(fold).toHaveAttribute('aria-expanded', 'true');
  });

  it('says in the head of a column what they still owe', async () => {
    await renderSignals((main) => {
      const id = mixedMessages(main);
      const who = { kind: 'person', personId: main.person('Sofia Vidal').id, part: null } as const;
      const due = { day: daysBefore(-2), time: null, zone: ownZone() };
      answerOf(
        main.services.interactions.log({
          ...{ roleId: id, who, direction: 'in', channel: 'call', isAutomatic: false, reached: true, text: '' },
          at: { day: daysBefore(1), time: '09:00', zone: ownZone() },
          also: { promise: { what: 'call', due, text: '' } },
        }),
      );
      return id;
    });
    const head = within(await matrix()).getByRole('columnheader', { name: /^Recruiter/ });
    expect(head).toHaveTextContent(/heard .+ promised a call by /);
  });
});
