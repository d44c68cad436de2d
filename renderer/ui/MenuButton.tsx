import { type ComponentProps, lazy, type ReactNode, type RefObject, Suspense, useRef, useState } from 'react';
import type { MenuPlacement } from './Menu.tsx';
import type { MenuEntry } from './menuEntries.ts';

const loadMenu = () => import('./Menu.tsx');
const Menu = lazy(async () => ({ default: (await loadMenu()).Menu }));

/** Fetches the menu's code ahead of its first use. */
export const preloadMenu = (): void => void loadMenu();

type Props = Omit<ComponentProps<'button'>, 'aria-label' | 'onClick' | 'ref'> & {
  readonly label: string;
  /** What is drawn; its name is `label`. */
  readonly children: ReactNode;
  readonly ref?: RefObject<HTMLButtonElement | null>;
  /** Where it opens; a long one has the whole height of the window only beside its button. */
  readonly placement?: MenuPlacement;
  /** Asked when the menu opens, so that closed menus cost nothing. */
  readonly entries: () => readonly MenuEntry[];
};

/** A button that opens a menu. The menu's own code comes with the first opening. */
export const MenuButton = ({ label, entries, placement = 'bottom end', children, ref, ...button }: Props) => {
  const own = useRef<HTMLButtonElement>(null);
  const trigger = ref ?? own;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        title={label}
        {...button}
        ref={trigger}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        onPointerEnter={preloadMenu}
        onFocus={preloadMenu}
      >
        {children}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Menu
            label={label}
            entries={entries()}
            triggerRef={trigger}
            placement={placement}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
};
