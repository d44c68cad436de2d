import { useMutation, useQueryClient } from '@tanstack/react-query';
import { STAGE_KINDS } from '#shared/domain/choices.ts';
import type { StageId } from '#shared/domain/ids.ts';
import type { StageKind } from '#shared/domain/stage.ts';
import { board as words } from '#shared/messages/board.ts';
import { common } from '#shared/messages/common.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { inTurn } from '../../api/writes.ts';
import { Button } from '../../ui/Button.tsx';
import { useStore } from '../../ui/createStore.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import form from '../../ui/Form.module.css';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type ColumnDraft, columnDraft, emptyColumnDraft } from './columnDraft.ts';

const NAME_MOST = 60;

const KIND_OPTIONS: readonly SelectOption<StageKind>[] = STAGE_KINDS.map((kind) => ({
  value: kind,
  label: words.kinds[kind],
}));

type Props = {
  /** The column that the new one goes after. */
  readonly after: StageId | null;
  readonly onClose: () => void;
};

/** Asks for the name of a new column and what it is for. */
export const AddColumnDialog = ({ after, onClose }: Props) => {
  const client = useQueryClient();
  const draft = useStore(columnDraft, (kept) => kept);
  const { name, kind } = draft;
  const create = useMutation({
    mutationFn: (typed: ColumnDraft) =>
      inTurn(() => call('stages.create', { name: typed.name.trim(), kind: typed.kind, afterStageId: after })),
    onSuccess: (_, saved) => {
      // What was typed since is not saved.
      if (columnDraft.get() === saved) {
        columnDraft.set(emptyColumnDraft);
      }
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: queryKeys.boards });
      void client.invalidateQueries({ queryKey: queryKeys.stages });
    },
  });

  return (
    <Dialog heading={words.newColumn} isFilled={name !== ''} onClose={onClose}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && !create.isPending) {
            create.mutate(draft, { onSuccess: onClose });
          }
        }}
      >
        <TextField
          label={words.columnName}
          autoFocus
          maxLength={NAME_MOST}
          value={name}
          onChange={(event) => columnDraft.set({ name: event.target.value, kind })}
        />
        <Select
          label={words.newColumnKind}
          value={kind}
          onChange={(chosen) => columnDraft.set({ name, kind: chosen })}
          options={KIND_OPTIONS}
        />
        {create.isError && (
          <p className={form.problem} role="alert">
            {failureMessage(create.error)}
          </p>
        )}
        <div className={form.actions}>
          <Button
            onClick={() => {
              columnDraft.set(emptyColumnDraft);
              onClose();
            }}
          >
            {common.cancel}
          </Button>
          <Button look="primary" type="submit" disabled={name.trim() === '' || create.isPending}>
            {words.createColumn}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
