import { lazy, Suspense, useEffect } from 'react';
import { closeDialog, type DialogRequest, useOpenDialog } from '../ground/dialogs.ts';
import { goTo } from '../ground/router.ts';
import { whenIdle } from '../ground/whenIdle.ts';

const loadPalette = () => import('../features/palette/PaletteDialog.tsx');
const loadDraft = () => import('../features/draft/DraftDialog.tsx');
const loadCapture = () => import('../features/capture/CaptureDialog.tsx');

const AddRoleDialog = lazy(async () => ({
  default: (await import('../features/addRole/AddRoleDialog.tsx')).AddRoleDialog,
}));
const AddColumnDialog = lazy(async () => ({
  default: (await import('../features/board/AddColumnDialog.tsx')).AddColumnDialog,
}));
const AddLeadDialog = lazy(async () => ({
  default: (await import('../features/leads/AddLeadDialog.tsx')).AddLeadDialog,
}));
const AddPersonDialog = lazy(async () => ({
  default: (await import('../features/people/AddPersonDialog.tsx')).AddPersonDialog,
}));
const CaptureDialog = lazy(async () => ({ default: (await loadCapture()).CaptureDialog }));
const DraftDialog = lazy(async () => ({ default: (await loadDraft()).DraftDialog }));
const EditLogDialog = lazy(async () => ({
  default: (await import('../features/capture/EditLogDialog.tsx')).EditLogDialog,
}));
const InvitationDialog = lazy(async () => ({
  default: (await import('../features/capture/InvitationDialog.tsx')).InvitationDialog,
}));
const OfferStepDialog = lazy(async () => ({
  default: (await import('../features/capture/OfferStepDialog.tsx')).OfferStepDialog,
}));
const OwnFollowUpDialog = lazy(async () => ({
  default: (await import('../features/capture/OwnFollowUpDialog.tsx')).OwnFollowUpDialog,
}));
const PaletteDialog = lazy(async () => ({ default: (await loadPalette()).PaletteDialog }));
const SignalDialog = lazy(async () => ({
  default: (await import('../features/capture/SignalDialog.tsx')).SignalDialog,
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
    case 'addLead':
      return <AddLeadDialog onClose={closeDialog} />;
    case 'addPerson':
      return <AddPersonDialog onAdded={(personId) => goTo({ screen: 'people', personId })} onClose={closeDialog} />;
    case 'capture':
      return <CaptureDialog request={request} onClose={closeDialog} />;
    case 'draft':
      return <DraftDialog entry={request.entry} onDone={request.onDone} onClose={closeDialog} />;
    case 'invitation':
      return <InvitationDialog invitation={request.invitation} onClose={closeDialog} />;
    case 'editLog':
      return <EditLogDialog entry={request.entry} onClose={closeDialog} />;
    case 'offerStep':
      return <OfferStepDialog request={request} onClose={closeDialog} />;
    case 'ownFollowUp':
      return <OwnFollowUpDialog request={request} onClose={closeDialog} />;
    case 'palette':
      return <PaletteDialog text={request.text ?? ''} onClose={closeDialog} />;
    case 'signal':
      return <SignalDialog request={request} onClose={closeDialog} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeDialog} />;
  }
};

/** Palette, quick capture and drafts open at once: their code is fetched while the user looks around. */
const useEarlyParts = (): void => {
  useEffect(
    () =>
      whenIdle(() => {
        void loadPalette();
        void loadCapture();
        void loadDraft();
      }),
    [],
  );
};

/** Where dialogs appear. The code of the rarer ones comes with their first use. */
export const DialogHost = () => {
  const request = useOpenDialog();
  useEarlyParts();
  return request === null ? null : (
    <Suspense fallback={null}>
      <DialogOf request={request} />
    </Suspense>
  );
};
