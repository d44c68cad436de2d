import { lazy, Suspense } from 'react';
import { closeDialog, type DialogRequest, useOpenDialog } from './dialogs.ts';

const AddRoleDialog = lazy(async () => ({
  default: (await import('../features/addRole/AddRoleDialog.tsx')).AddRoleDialog,
}));
const AddColumnDialog = lazy(async () => ({
  default: (await import('../features/board/AddColumnDialog.tsx')).AddColumnDialog,
}));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('../features/shortcuts/ShortcutsDialog.tsx')).ShortcutsDialog,
}));

const DialogOf = ({ request }: { readonly request: DialogRequest }) => {
  switch (request.kind) {
    case 'addRole':
      return <AddRoleDialog stageId={request.stageId} onClose={closeDialog} />;
    case 'addColumn':
      return <AddColumnDialog after={request.after} onClose={closeDialog} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeDialog} />;
  }
};

/** Where dialogs appear. Their code comes with their first use. */
export const DialogHost = () => {
  const request = useOpenDialog();
  return request === null ? null : (
    <Suspense fallback={null}>
      <DialogOf request={request} />
    </Suspense>
  );
};
