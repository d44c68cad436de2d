import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StageId } from '#shared/domain/ids.ts';
import type { StageKind } from '#shared/domain/stage.ts';
import { board as words } from '#shared/messages/board.ts';
import { common } from '#shared/messages/common.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { inTurn } from '../../api/writes.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import form from '../../ui/Form.module.css';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

const NAME_MOST = 60;

const KINDS: readonly StageKind[] = ['lead', 'saved', 'applied', 'screening', 'interview', 'offer', 'closed'];
const KIND_OPTIONS: readonly SelectOption<StageKind>[] = KINDS.map((kind) => ({
  value: kind,
  label: words.kinds[kind],
}));

type Props = {
  /** The column that the new one goes after. */
  readonly after: StageId | null;
  readonly onClose: () => void;
};

/** Makes a column, and puts it where it was asked for. */
const createColumn = async (name: string, kind: StageKind, after: StageId | null): Promise<void> => {
  const stage = await call('stages.create', { name, kind });
  await call('stages.reorder', { id: stage.id, afterStageId: after, version: stage.version });
};

/** Asks for the name of a new column and what it is for. */
export const AddColumnDialog = ({ after, onClose }: Props) => {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<StageKind>('interview');
  const create = useMutation({
    mutationFn: () => inTurn(() => createColumn(name.trim(), kind, after)),
    onSuccess: onClose,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: queryKeys.boards });
      void client.invalidateQueries({ queryKey: queryKeys.stages });
    },
  });

  return (
    <Dialog heading={words.newColumn} onClose={onClose}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && !create.isPending) {
            create.mutate();
          }
        }}
      >
        <TextField
          label={words.columnName}
          autoFocus
          maxLength={NAME_MOST}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Select label={words.newColumnKind} value={kind} onChange={setKind} options={KIND_OPTIONS} />
        {create.isError && (
          <p className={form.problem} role="alert">
            {failureMessage(create.error)}
          </p>
        )}
        <div className={form.actions}>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit" disabled={name.trim() === '' || create.isPending}>
            {words.createColumn}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
