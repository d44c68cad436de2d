import type { StageId } from '#shared/domain/ids.ts';
import { role as words } from '#shared/messages/role.ts';
import { useStore } from '../../ui/createStore.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useStages } from '../board/useStages.ts';
import { AddRoleForm } from './AddRoleForm.tsx';
import { isFilled, roleDraft } from './roleForm.ts';

type Props = { readonly stageId: StageId | null; readonly onClose: () => void };

/** Adds a role by hand. */
export const AddRoleDialog = ({ stageId, onClose }: Props) => {
  const { data: stages } = useStages();
  const hasText = useStore(roleDraft, isFilled);
  return (
    <Dialog heading={words.addHeading} isFilled={hasText} onClose={onClose}>
      {stages !== undefined && <AddRoleForm stages={stages} stageId={stageId} onClose={onClose} />}
    </Dialog>
  );
};
