import type { StageKind } from '#shared/domain/stage.ts';

/** One thing that a menu offers. */
export type MenuAction = {
  readonly kind: 'action';
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  /** The present choice of a menu that is a choice of one. */
  readonly isChosen?: boolean;
  readonly stage?: StageKind;
};

export type MenuSection = { readonly kind: 'section'; readonly label: string; readonly actions: readonly MenuAction[] };
/** Actions that are needed less often, behind an entry of their own. */
export type Submenu = {
  readonly kind: 'submenu';
  readonly id: string;
  readonly label: string;
  readonly actions: readonly MenuAction[];
};

export type MenuEntry = MenuAction | MenuSection | Submenu;
