import type { StageId } from '#shared/domain/ids.ts';
import { createStore, useStore } from '../ui/createStore.ts';

/** The dialogs that any part of the page may ask for. */
export type DialogRequest =
  | { readonly kind: 'addRole'; readonly stageId: StageId | null }
  | { readonly kind: 'addColumn'; readonly after: StageId | null }
  | { readonly kind: 'shortcuts' };

const open = createStore<DialogRequest | null>(null);

/** Opens a dialog. One that is open already stays: a command of the menu must not take away what is typed in it. */
export const openDialog = (request: DialogRequest): void => {
  if (open.get() === null) {
    open.set(request);
  }
};

/** Closes the dialog that is open. */
export const closeDialog = (): void => open.set(null);

/** The dialog that is open, if any. */
export const useOpenDialog = (): DialogRequest | null => useStore(open, (request) => request);
