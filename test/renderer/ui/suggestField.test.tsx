import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { createStore, useStore } from '#renderer/ui/createStore.ts';
import { SuggestField } from '#renderer/ui/SuggestField.tsx';

const NAMES = ['Ann Archer', 'Anna Berg'];

const setup = (canAdd = true) => {
  const chosen = vi.fn();
  const added = vi.fn();
  const Form = () => {
    const [text, setText] = useState('');
    return (
      <SuggestField
        label="Who"
        value={text}
        onText={setText}
        suggestions={NAMES.filter((name) => name.toLowerCase().includes(text.toLowerCase())).map((name) => ({
          id: name,
          label: name,
        }))}
        onChoose={({ label }) => chosen(label)}
        add={canAdd ? { label: (name) => `Add “${name}”`, run: added } : undefined}
      />
    );
  };
  render(<Form />);
  return { user: userEvent.setup(), field: screen.getByRole('combobox', { name: 'Who' }), chosen, added };
};

/** The suggestions belong to the text that was there when `settle` was called last. */
const setupSlow = () => {
  const chosen = vi.fn();
  const store = createStore({ typed: '', answered: null as string | null });
  const Form = () => {
    const { typed, answered } = useStore(store, (all) => all);
    return (
      <SuggestField
        label="Who"
        value={typed}
        onText={(text) => store.set({ ...store.get(), typed: text })}
        suggestions={NAMES.filter((name) => answered !== null && name.toLowerCase().includes(answered)).map((name) => ({
          id: name,
          label: name,
        }))}
        isSettled={typed === answered}
        onChoose={({ label }) => chosen(label)}
      />
    );
  };
  render(<Form />);
  const settle = (): void => act(() => store.set({ ...store.get(), answered: store.get().typed }));
  return { user: userEvent.setup(), field: screen.getByRole('combobox', { name: 'Who' }), chosen, settle };
};

describe('A field with suggestions', () => {
  it('is closed until something is typed, and says so', async () => {
    const { user, field } = setup();
    await user.tab();
    expect(field).toHaveAttribute('aria-expanded', 'false');
    await user.keyboard('an');
    expect(field).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([...NAMES, 'Add “an”']);
  });

  it('is gone through by the arrows, the text in between, while the focus stays in it', async () => {
    const { user, field, chosen } = setup();
    await user.type(field, 'an{ArrowDown}');
    expect(screen.getByRole('option', { name: 'Anna Berg' })).toHaveAttribute('aria-selected', 'true');
    expect(field).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { name: 'Anna Berg' }).id);
    expect(field).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    expect(chosen).toHaveBeenCalledExactlyOnceWith('Ann Archer');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('has its first entry active once something is typed, and none for who only looks', async () => {
    const { user, field, chosen, added } = setup();
    await user.click(field);
    expect(screen.queryByRole('option', { selected: true })).toBeNull();
    await user.type(field, 'an');
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Ann Archer');
    await user.keyboard('{Enter}');
    expect(chosen).toHaveBeenCalledExactlyOnceWith('Ann Archer');
    expect(added).not.toHaveBeenCalled();
  });

  it('lets an Enter wait for the suggestions of what was typed, and takes nothing of an older text', async () => {
    const { user, field, chosen, settle } = setupSlow();
    await user.type(field, 'an');
    settle();
    await user.type(field, 'na{Enter}');
    expect(chosen).not.toHaveBeenCalled();
    settle();
    await waitFor(() => expect(chosen).toHaveBeenCalledExactlyOnceWith('Anna Berg'));
  });

  it('forgets an Enter that waits when the typing goes on', async () => {
    const { user, field, chosen, settle } = setupSlow();
    await user.type(field, 'an{Enter}n');
    settle();
    expect(chosen).not.toHaveBeenCalled();
  });

  it('takes nothing while an input method composes, nor by Ctrl and Enter', async () => {
    const { user, field, chosen, added } = setup();
    await user.type(field, 'an');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(chosen).not.toHaveBeenCalled();
    expect(added).not.toHaveBeenCalled();
  });

  it('makes something new by its own entry alone', async () => {
    const { user, field, chosen, added } = setup();
    await user.type(field, 'Cleo{Enter}');
    expect(added).toHaveBeenCalledExactlyOnceWith('Cleo');
    await user.clear(field);
    await user.type(field, 'ann archer{Enter}');
    expect(chosen).toHaveBeenCalledExactlyOnceWith('Ann Archer');
    await user.clear(field);
    await user.type(field, 'ann archer{ArrowDown}{Enter}');
    expect(added.mock.calls).toEqual([['Cleo'], ['ann archer']]);
  });

  it('closes by Escape and keeps the text', async () => {
    const { user, field } = setup(false);
    await user.type(field, 'an{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field).toHaveValue('an');
  });
});
