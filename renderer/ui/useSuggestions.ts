import { type ComponentProps, type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react';

/** One thing that a field proposes. */
export type Suggestion = {
  readonly id: string;
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly detail?: string | null | undefined;
};

/** What makes something new of the text: the last entry of the list. */
export type AddEntry = { readonly label: (text: string) => string; readonly run: (text: string) => void };

const ADD_ID = '\0add';

type Options = {
  readonly text: string;
  /** Those that fit the text, best first. */
  readonly suggestions: readonly Suggestion[];
  /** False while the suggestions still belong to a text typed before. */
  readonly isSettled: boolean;
  readonly onText: (text: string) => void;
  readonly onChoose: (suggestion: Suggestion) => void;
  readonly add?: AddEntry | undefined;
};

/** The entry the user went to by the arrows; `auto`: the first one, once something is typed. */
type Active = number | 'auto' | 'none';

/**
 * The behaviour of a text field with suggestions, after the ARIA pattern for an editable combobox with automatic
 * selection: the focus stays in the text, the first match is active and Enter takes it, arrows go through the list,
 * Escape closes the list and only then what is around it. Something new is made by its own entry alone. An Enter that
 * is quicker than the suggestions waits for them, so that nobody gets the match of a text typed before.
 *
 * Not react-aria's ComboBox: that one has no entry active until an arrow is pressed, and takes the typed text.
 */
export const useSuggestions = ({ text, suggestions, isSettled, onText, onChoose, add }: Options) => {
  const listId = `${useId()}-list`;
  const [isWanted, setWanted] = useState(false);
  const [active, setActive] = useState<Active>('auto');
  /** Enter was pressed before the suggestions for the text had come. */
  const [isAwaited, setAwaited] = useState(false);

  const typed = text.trim();
  const entries: readonly Suggestion[] =
    add !== undefined && typed !== '' && isSettled
      ? [...suggestions, { id: ADD_ID, label: add.label(typed) }]
      : suggestions;
  const isOpen = isWanted && entries.length > 0;
  const activeIndex = ((): number | null => {
    if (!isOpen || active === 'none') return null;
    if (active === 'auto') return typed === '' || !isSettled ? null : 0;
    return Math.min(active, entries.length - 1);
  })();

  const close = (): void => {
    setWanted(false);
    setActive('auto');
    setAwaited(false);
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
    setActive(next < 0 || next >= entries.length ? 'none' : next);
  };

  const takeAwaited = useEffectEvent((): void => {
    const [first] = entries;
    if (first === undefined) {
      close();
    } else {
      choose(first);
    }
  });
  useEffect(() => {
    if (isAwaited && isSettled) takeAwaited();
  }, [isAwaited, isSettled]);

  /** Whether the key was for the list. */
  const take = (key: string): boolean => {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        go(key === 'ArrowDown' ? 1 : -1);
        return true;
      case 'Enter': {
        const entry = activeIndex === null ? undefined : entries[activeIndex];
        if (entry !== undefined) {
          choose(entry);
          return true;
        }
        if (isWanted && !isSettled && typed !== '') {
          setAwaited(true);
          return true;
        }
        close();
        return false;
      }
      case 'Escape':
        close();
        return isOpen;
      default:
        // Leaving the field closes the list without taking anything from it.
        if (key === 'Tab') close();
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    // While an input method composes, its keys are its own.
    const isTaken = !event.nativeEvent.isComposing && !hasModifier && take(event.key);
    if (isTaken) {
      event.preventDefault();
      event.stopPropagation();
    }
    return isTaken;
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
      'aria-activedescendant': activeIndex === null ? undefined : optionId(activeIndex),
      onChange: (event) => {
        setWanted(true);
        setActive('auto');
        setAwaited(false);
        onText(event.target.value);
      },
      // Who only looks has typed nothing that the first entry could be meant by.
      onClick: () => {
        if (isWanted) return;
        setWanted(true);
        setActive('none');
      },
    } satisfies ComponentProps<'input'>,
    close,
    /** For the list below it. */
    list: isOpen ? { id: listId, entries, activeIndex, optionId, choose, addId: ADD_ID } : null,
  };
};

export type SuggestionsOf = ReturnType<typeof useSuggestions>;
