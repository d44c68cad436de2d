import type { TrayAct } from './trayAct.ts';

export type TrayAction = { readonly kind: 'action'; readonly label: string; readonly act: TrayAct };

/** A line of the tray's menu: text alone, a separator, something to do, or a menu of its own. Labels are ready to be shown. */
export type TrayEntry =
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'separator' }
  | TrayAction
  | { readonly kind: 'submenu'; readonly label: string; readonly entries: readonly TrayEntry[] };

/** An ampersand would mark the letter behind it as a key of the menu; two are one that is meant. */
const literal = (text: string): string => text.replaceAll('&', '&&');

export const SEPARATOR: TrayEntry = { kind: 'separator' };
export const label = (text: string): TrayEntry => ({ kind: 'label', label: literal(text) });
export const action = (text: string, act: TrayAct): TrayAction => ({ kind: 'action', label: literal(text), act });
export const submenu = (text: string, entries: readonly TrayEntry[]): TrayEntry => ({
  ...{ kind: 'submenu', label: literal(text), entries },
});
