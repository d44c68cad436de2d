import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ValueField } from '#renderer/features/capture/value/ValueField.tsx';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { signalFields } from '#shared/messages/signalFields.ts';
import { signalWords } from '#shared/messages/signalWords.ts';
import { CHOSEN_TOPICS, TYPED_TOPICS, type WrittenTopic } from '#shared/signals/writtenTopics.ts';

/** A Monday. */
const today = '2026-11-23' as LocalDay;

type Given = { readonly text?: string; readonly currency?: string | null; readonly error?: string };

const setup = (topic: WrittenTopic, { text: first = '', currency = 'EUR', error }: Given = {}) => {
  const onText = vi.fn();
  const Form = () => {
    const [text, setText] = useState(first);
    return (
      <ValueField
        name="value"
        topic={topic}
        text={text}
        today={today}
        currency={currency}
        error={error}
        onText={(typed) => {
          onText(typed);
          setText(typed);
        }}
      />
    );
  };
  render(
    <main>
      <Form />
    </main>,
  );
  return { user: userEvent.setup(), onText };
};

const understood = (): string | null => screen.getByRole('status').textContent;

describe('A value of a few words', () => {
  it('is chosen by keyboard, and begins with nothing chosen', async () => {
    const { user, onText } = setup('decision_stance');
    const group = screen.getByRole('radiogroup', { name: 'Where they are' });
    expect(within(group).getAllByRole('radio')).toHaveLength(7);
    expect(within(group).queryByRole('radio', { checked: true })).toBeNull();
    await user.tab();
    await user.keyboard(' ');
    expect(onText).toHaveBeenLastCalledWith('rejected');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(onText).toHaveBeenLastCalledWith('comparing');
    expect(screen.getByRole('radio', { checked: true })).toHaveAccessibleName('Still comparing');
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it('shows what the text says, and says nothing of a text that is no answer', () => {
    setup('sentiment', { text: '+1' });
    expect(screen.getByRole('radio', { name: 'Keen' })).toBeChecked();
  });

  it.each([
    ['headcount_approved', 'Yes, approved', 'yes'],
    ['contract_type', 'Fixed term', 'fixed_term'],
    ['next_step', 'Nothing planned', 'nothing_planned'],
    ['offer_form', 'No offer', 'none'],
    ['sentiment', 'Cold', '-2'],
  ] as const)('writes its code: %s', async (topic, label, code) => {
    const { user, onText } = setup(topic, { text: 'no answer' });
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    await user.click(screen.getByRole('radio', { name: label }));
    expect(onText).toHaveBeenCalledExactlyOnceWith(code);
  });

  it('has its error read with it', () => {
    setup('next_step', { error: 'Choose one.' });
    const group = screen.getByRole('radiogroup', { name: 'Next step' });
    expect(group).toHaveAccessibleDescription('Choose one.');
    expect(group).toBeInvalid();
  });
});

describe('What is still to be cleared', () => {
  it('is several things, or nothing, or not said', async () => {
    const { user, onText } = setup('contingencies');
    const box = (name: string) => screen.getByRole('checkbox', { name });
    expect(screen.getByRole('group', { name: 'Still to be cleared' })).toBeVisible();
    await user.click(box('References'));
    await user.click(box('Background check'));
    expect(onText).toHaveBeenLastCalledWith('background_check, references');
    await user.click(box('None'));
    expect(onText).toHaveBeenLastCalledWith('none');
    expect(box('References')).not.toBeChecked();
    await user.click(box('Drug test'));
    expect(onText).toHaveBeenLastCalledWith('drug_test');
    expect(box('None')).not.toBeChecked();
    await user.click(box('Drug test'));
    expect(onText).toHaveBeenLastCalledWith('');
    expect(screen.queryByRole('checkbox', { checked: true })).toBeNull();
  });
});

describe('A value in a line', () => {
  it('says below it how a day was understood, and how to write what was not', async () => {
    const { user, onText } = setup('decision_date');
    expect(understood()).toBe('');
    await user.type(screen.getByRole('textbox', { name: 'Decision by' }), 'fri');
    expect(onText).toHaveBeenLastCalledWith('fri');
    expect(understood()).toMatch(/27.*\(in 4 days\)/);
    await user.keyboard('{Backspace}x');
    expect(understood()).toBe(signalFields.unknown.decision_date);
  });

  it('says pay in full, and asks for the currency that nobody knows', async () => {
    const { user } = setup('salary', { currency: null });
    await user.type(screen.getByRole('textbox', { name: 'Pay' }), '48-54k');
    expect(understood()).toBe(signalFields.currencyMissing);
    await user.keyboard(' chf');
    expect(understood()).toMatch(/CHF.48.000–54.000 a year/);
    await user.keyboard(' net');
    expect(understood()).toBe(signalFields.unknown.salary);
  });

  it('has ready answers that write into it, and follow it', async () => {
    const { user, onText } = setup('candidates_remaining');
    const line = screen.getByRole('textbox', { name: 'Other candidates' });
    const quick = within(screen.getByRole('radiogroup', { name: 'Other candidates: ready answers' }));
    await user.click(quick.getByRole('radio', { name: 'Several' }));
    expect(onText).toHaveBeenLastCalledWith('several');
    expect(line).toHaveValue('several');
    expect(understood()).toBe('Several: counted as 3 others');
    await user.clear(line);
    await user.type(line, '2 others');
    expect(quick.getByRole('radio', { name: 'Two' })).toBeChecked();
    await user.type(line, 'x');
    expect(quick.queryByRole('radio', { checked: true })).toBeNull();
  });

  it('takes office days by one Tab and the arrows', async () => {
    const { user, onText } = setup('remote_policy');
    await user.tab();
    expect(screen.getByRole('textbox', { name: 'Office days' })).toHaveFocus();
    await user.tab();
    await user.keyboard(' {ArrowRight}{ArrowRight}');
    expect(onText).toHaveBeenLastCalledWith('2');
    expect(screen.getByRole('radio', { checked: true })).toHaveAccessibleName('2 days');
    expect(understood()).toBe('2 in the office each week');
  });

  it('reads its error with it, instead of what was understood', () => {
    setup('start_date', { text: 'fri', error: 'That was before the offer.' });
    const line = screen.getByRole('textbox', { name: 'Start' });
    expect(line).toHaveAccessibleDescription('That was before the offer.');
    expect(line).toBeInvalid();
    expect(understood()).toBe('');
  });

  it('lists tags where they were not written as they are kept', async () => {
    const { user } = setup('role_scope');
    await user.type(screen.getByRole('textbox', { name: 'What the work is' }), 'backend');
    expect(understood()).toBe('');
    await user.keyboard(' , payments,');
    expect(understood()).toBe('backend, payments');
  });

  it('says nothing of a place but that it is too long', () => {
    setup('location', { text: 'x'.repeat(301) });
    expect(understood()).toBe(signalFields.unknown.location);
  });
});

describe('Every field for a value', () => {
  it.each([...CHOSEN_TOPICS, ...TYPED_TOPICS, 'contingencies' as const])(
    'has a name, and axe finds nothing: %s',
    async (topic) => {
      setup(topic, { error: 'An error.' });
      expect(screen.getAllByText(signalWords.topics[topic])[0]).toBeVisible();
      const { violations } = await axe.run(document.body, {
        rules: { 'color-contrast': { enabled: false }, 'page-has-heading-one': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    },
  );
});
