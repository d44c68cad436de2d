import { Check, ChevronRight } from 'lucide-react';
import type { ComponentProps, RefObject } from 'react';
import { Header, MenuItem, MenuSection, Popover, Menu as RacMenu, SubmenuTrigger } from 'react-aria-components/Menu';
import styles from './Menu.module.css';
import type { MenuAction, MenuEntry, Submenu } from './menuEntries.ts';
import { StageDot } from './StageDot.tsx';

export type MenuPlacement = NonNullable<ComponentProps<typeof Popover>['placement']>;

type Props = {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly triggerRef: RefObject<HTMLElement | null>;
  readonly placement: MenuPlacement;
  readonly onClose: () => void;
};

const Item = ({ action }: { readonly action: MenuAction }) => (
  <MenuItem
    id={action.id}
    textValue={action.label}
    className={styles.item ?? ''}
    isDisabled={action.isDisabled ?? false}
    onAction={action.run}
  >
    {action.stage !== undefined && <StageDot kind={action.stage} />}
    <span className={styles.label}>{action.label}</span>
    {action.isChosen === true && <Check className={styles.check} />}
    {action.shortcut !== undefined && (
      <span className={styles.shortcut} aria-hidden="true">
        {action.shortcut}
      </span>
    )}
  </MenuItem>
);

const chosenOf = (actions: readonly MenuAction[]): readonly string[] =>
  actions.filter((action) => action.isChosen === true).map((action) => action.id);

const choiceOf = (actions: readonly MenuAction[]) =>
  actions.some((action) => action.isChosen !== undefined)
    ? { selectionMode: 'single' as const, selectedKeys: chosenOf(actions) }
    : {};

const More = ({ submenu, onClose }: { readonly submenu: Submenu; readonly onClose: () => void }) => (
  <SubmenuTrigger>
    <MenuItem id={submenu.id} textValue={submenu.label} className={styles.item ?? ''}>
      <span className={styles.label}>{submenu.label}</span>
      <ChevronRight className={styles.more} />
    </MenuItem>
    <Popover aria-label={submenu.label} className={styles.popover ?? ''}>
      <RacMenu
        aria-label={submenu.label}
        className={styles.menu ?? ''}
        onClose={onClose}
        {...choiceOf(submenu.actions)}
      >
        {submenu.actions.map((action) => (
          <Item key={action.id} action={action} />
        ))}
      </RacMenu>
    </Popover>
  </SubmenuTrigger>
);

const Entry = ({ entry, onClose }: { readonly entry: MenuEntry; readonly onClose: () => void }) => {
  if (entry.kind === 'action') {
    return <Item action={entry} />;
  }
  if (entry.kind === 'submenu') {
    return <More submenu={entry} onClose={onClose} />;
  }
  return (
    <MenuSection className={styles.section ?? ''} {...choiceOf(entry.actions)}>
      <Header className={styles.header ?? ''}>{entry.label}</Header>
      {entry.actions.map((action) => (
        <Item key={action.id} action={action} />
      ))}
    </MenuSection>
  );
};

/**
 * Hands the focus on from the menu itself to its first entry. Opened by Enter on its button, the menu would keep it:
 * the press counts as that of an assistive technology, for which the entries wait, and then find the focus taken.
 */
const handFocusOn = (menu: HTMLElement | null): void =>
  menu?.addEventListener('focusin', ({ target }) => {
    if (target === menu) {
      menu.querySelector<HTMLElement>('[role^=menuitem]:not([aria-disabled=true])')?.focus();
    }
  });

/** An open menu beside the element that opened it. Focus goes into it and, when it closes, back. */
export const Menu = ({ label, entries, triggerRef, placement, onClose }: Props) => (
  <Popover
    isOpen
    // A popover calls itself a dialog, and a dialog needs a name.
    aria-label={label}
    triggerRef={triggerRef}
    placement={placement}
    offset={4}
    className={styles.popover ?? ''}
    onOpenChange={(isOpen) => {
      if (!isOpen) {
        onClose();
      }
    }}
  >
    <RacMenu ref={handFocusOn} aria-label={label} autoFocus="first" className={styles.menu ?? ''} onClose={onClose}>
      {entries.map((entry) => (
        <Entry key={entry.kind === 'section' ? entry.label : entry.id} entry={entry} onClose={onClose} />
      ))}
    </RacMenu>
  </Popover>
);
