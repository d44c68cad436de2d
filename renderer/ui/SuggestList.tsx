import { Plus } from 'lucide-react';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import styles from './SuggestList.module.css';
import type { SuggestionsOf } from './useSuggestions.ts';

type Props = {
  readonly label: string;
  readonly list: NonNullable<SuggestionsOf['list']>;
  /** The text field that it belongs to. */
  readonly fieldRef: RefObject<HTMLInputElement | null>;
};

/** The suggestions below a text field, on top of all that would cut them off. */
export const SuggestList = ({ label, list, fieldRef }: Props) => {
  const element = useRef<HTMLDivElement>(null);

  const { id } = list;
  useLayoutEffect(() => {
    const field = fieldRef.current;
    const popover = element.current;
    // Without a top layer (a test's page has none) the list stands where it is drawn.
    if (field !== null && popover !== null && 'showPopover' in popover) {
      field.style.setProperty('anchor-name', `--${id}`);
      popover.style.setProperty('position-anchor', `--${id}`);
      popover.popover = 'manual';
      popover.showPopover();
    }
  }, [fieldRef, id]);

  useLayoutEffect(() => {
    if (list.activeIndex !== null) {
      element.current?.children[list.activeIndex]?.scrollIntoView?.({ block: 'nearest' });
    }
  }, [list.activeIndex]);

  return (
    <div ref={element} id={list.id} role="listbox" aria-label={label} className={styles.list}>
      {list.entries.map((entry, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the text field, where the focus stays.
        <div
          key={entry.id}
          id={list.optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === list.activeIndex}
          className={styles.option}
          // The focus stays in the text.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => list.choose(entry)}
        >
          {entry.id === list.addId && <Plus />}
          <span className={styles.text} dir="auto">
            {entry.label}
          </span>
          {entry.detail && (
            <span className={styles.detail} dir="auto">
              {entry.detail}
            </span>
          )}
        </div>
      ))}
    </div>
  );
};
