import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import { Header, MenuItem, MenuSection, Popover, Menu as RacMenu } from 'react-aria-components/Menu';
import styles from './Menu.module.css';
import type { MenuAction, MenuEntry } from './menuEntries.ts';
import { StageDot } from './StageDot.tsx';

type Props = {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly triggerRef: RefObject<HTMLElement | null>;
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

/** An open menu beside the element that opened it. Focus goes into it and, when it closes, back. */
export const Menu = ({ label, entries, triggerRef, onClose }: Props) => (
  <Popover
    isOpen
    // A popover calls itself a dialog, and a dialog needs a name.
    aria-label={label}
    triggerRef={triggerRef}
    placement="bottom end"
    offset={4}
    className={styles.popover ?? ''}
    onOpenChange={(isOpen) => {
      if (!isOpen) {
        onClose();
      }
    }}
  >
    <RacMenu aria-label={label} autoFocus="first" className={styles.menu ?? ''} onClose={onClose}>
      {entries.map((entry) =>
        entry.kind === 'action' ? (
          <Item key={entry.id} action={entry} />
        ) : (
          <MenuSection
            key={entry.label}
            className={styles.section ?? ''}
            {...(entry.actions.some((action) => action.isChosen !== undefined)
              ? { selectionMode: 'single' as const, selectedKeys: chosenOf(entry.actions) }
              : {})}
          >
            <Header className={styles.header ?? ''}>{entry.label}</Header>
            {entry.actions.map((action) => (
              <Item key={action.id} action={action} />
            ))}
          </MenuSection>
        ),
      )}
    </RacMenu>
  </Popover>
);
