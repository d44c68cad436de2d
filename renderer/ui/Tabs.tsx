import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { formatCount } from '#shared/messages/format.ts';
import styles from './Tabs.module.css';

export type TabEntry<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  /** How many things are behind it, if that is worth knowing before it is opened. */
  readonly count?: number | undefined;
};

type Props<Id extends string> = {
  readonly label: string;
  /** Unique on the page: tabs and their panel find each other by it. */
  readonly name: string;
  readonly tabs: readonly TabEntry<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
};

const tabId = (name: string, id: string): string => `${name}-tab-${id}`;
const panelId = (name: string): string => `${name}-panel`;

/** A row of tabs. One of them takes the Tab key; arrows, Home and End go through the rest and open them at once. */
export const Tabs = <Id extends string>({ label, name, tabs, selected, onSelect }: Props<Id>) => {
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const last = tabs.length - 1;
    const next = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    const tab = next === undefined || event.altKey || event.ctrlKey || event.metaKey ? undefined : tabs[next];
    if (tab !== undefined) {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>(`[id="${tabId(name, tab.id)}"]`)?.focus();
      onSelect(tab.id);
    }
  };

  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label: text, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(name, id)}
          className={styles.tab}
          aria-selected={id === selected}
          aria-controls={id === selected ? panelId(name) : undefined}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {text}
          {count !== undefined && count > 0 && <span className={styles.count}> {formatCount(count)}</span>}
        </button>
      ))}
    </div>
  );
};

type PanelProps = {
  readonly name: string;
  readonly selected: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** What the selected tab of {@link Tabs} with the same name shows. It scrolls, so the keyboard reaches it. */
export const TabPanel = ({ name, selected, className, children }: PanelProps) => (
  <div
    role="tabpanel"
    id={panelId(name)}
    aria-labelledby={tabId(name, selected)}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by the keyboard.
    tabIndex={0}
    className={className}
  >
    {children}
  </div>
);
