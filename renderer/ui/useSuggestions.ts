import { type ComponentProps, type KeyboardEvent, useId, useState } from 'react';

/** One thing that a field proposes. */
export type Suggestion = {
  readonly id: string;
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly detail?: string | null | undefined;
};

/** The last entry of a list: what makes something new of the text. */
const ADD_ID = '\0add';

type Options = {
  readonly text: string;
  /** Those that fit the text, best first. */
  readonly suggestions: readonly Suggestion[];
  readonly onText: (text: string) => void;
  readonly onChoose: (suggestion: Suggestion) => void;
  /** With it, the list ends with an entry that makes something new of the text; Enter does the same. */
  readonly add?: { readonly label: (text: string) => string; readonly run: (text: string) => void } | undefined;
};

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * The behaviour of a text field with suggestions, after the ARIA pattern for an editable combobox: the focus stays in
 * the text, arrows go through the list, Enter takes, Escape closes the list and only then what is around it.
 */
export const useSuggestions = ({ text, suggestions, onText, onChoose, add }: Options) => {
  const listId = `${useId()}-list`;
  const [isWanted, setWanted] = useState(false);
  const [active, setActive] = useState<number | null>(null);

  const typed = text.trim();
  const known = suggestions.find(({ label }) => same(label, typed));
  const entries: readonly Suggestion[] =
    add !== undefined && typed !== '' && known === undefined
      ? [...suggestions, { id: ADD_ID, label: add.label(typed) }]
      : suggestions;
  const isOpen = isWanted && entries.length > 0;
  const activeIndex = active === null ? null : Math.min(active, entries.length - 1);

  const close = (): void => {
    setWanted(false);
    setActive(null);
  };
  const choose = (entry: Suggestion): void => {
    close();
    if (entry.id === ADD_ID) {
      add?.run(typed);
    } else {
      onChoose(entry);
    }
  };
  const go = (step: 1 | -1): void => {
    setWanted(true);
    const before = activeIndex ?? (step === 1 ? -1 : entries.length);
    const next = before + step;
    setActive(next < 0 || next >= entries.length ? null : next);
  };

  /** Whether the key was for the list. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing) {
      return false;
    }
    const chosen = isOpen && activeIndex !== null ? entries[activeIndex] : undefined;
    const taken = ((): boolean => {
      switch (event.key) {
        case 'ArrowDown':
        case 'ArrowUp':
          go(event.key === 'ArrowDown' ? 1 : -1);
          return true;
        case 'Enter':
          if (chosen !== undefined) {
            choose(chosen);
            return true;
          }
          if (add !== undefined && typed !== '') {
            choose(known ?? { id: ADD_ID, label: typed });
            return true;
          }
          close();
          return false;
        case 'Escape':
          close();
          return isOpen;
        case 'Tab':
          close();
          return false;
        default:
          return false;
      }
    })();
    if (taken) {
      event.preventDefault();
      event.stopPropagation();
    }
    return taken;
  };

  const optionId = (index: number): string => `${listId}-${index}`;

  return {
    onKeyDown,
    /** For the text field, beside `onKeyDown`. */
    input: {
      role: 'combobox',
      autoComplete: 'off',
      value: text,
      'aria-autocomplete': 'list',
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? listId : undefined,
      'aria-activedescendant': isOpen && activeIndex !== null ? optionId(activeIndex) : undefined,
      onChange: (event) => {
        setWanted(true);
        setActive(null);
        onText(event.target.value);
      },
      onClick: () => setWanted(true),
    } satisfies ComponentProps<'input'>,
    close,
    /** For the list below it. */
    list: isOpen ? { id: listId, entries, activeIndex, optionId, choose, addId: ADD_ID } : null,
  };
};

export type SuggestionsOf = ReturnType<typeof useSuggestions>;
