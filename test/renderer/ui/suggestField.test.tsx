import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
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
    await user.type(field, 'an{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('option', { name: 'Anna Berg' })).toHaveAttribute('aria-selected', 'true');
    expect(field).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { name: 'Anna Berg' }).id);
    expect(field).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    expect(chosen).toHaveBeenCalledExactlyOnceWith('Ann Archer');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('makes something new by Enter, unless it is there already', async () => {
    const { user, field, chosen, added } = setup();
    await user.type(field, 'Cleo{Enter}');
    expect(added).toHaveBeenCalledExactlyOnceWith('Cleo');
    await user.clear(field);
    await user.type(field, 'ann archer{Enter}');
    expect(chosen).toHaveBeenCalledExactlyOnceWith('Ann Archer');
  });

  it('closes by Escape and keeps the text', async () => {
    const { user, field } = setup(false);
    await user.type(field, 'an{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field).toHaveValue('an');
  });
});
