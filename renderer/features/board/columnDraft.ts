import type { StageKind } from '#shared/domain/stage.ts';
import { createStore, type Store } from '../../ui/createStore.ts';

export type ColumnDraft = { readonly name: string; readonly kind: StageKind };

export const emptyColumnDraft: ColumnDraft = { name: '', kind: 'interview' };

/** The new column as it was typed and neither saved nor given up. It outlives its dialog: Escape loses nothing. */
export const columnDraft: Store<ColumnDraft> = createStore(emptyColumnDraft);
