import { useState } from 'react';
import type { StageId } from '#shared/domain/ids.ts';
import { role as words } from '#shared/messages/role.ts';
import { useStages } from '../../lists/useStages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { AddRoleForm } from './AddRoleForm.tsx';

type Props = { readonly stageId: StageId | null; readonly onClose: () => void };

/** Adds a role by hand. */
export const AddRoleDialog = ({ stageId, onClose }: Props) => {
  const { data: stages } = useStages();
  const [isFilled, setFilled] = useState(false);
  return (
    <Dialog heading={words.addHeading} isFilled={isFilled} onClose={onClose}>
      {stages !== undefined && <AddRoleForm stages={stages} stageId={stageId} onFilled={setFilled} onClose={onClose} />}
    </Dialog>
  );
};
