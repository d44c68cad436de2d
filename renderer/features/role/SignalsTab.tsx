import { MessageSquareQuote } from 'lucide-react';
import { signalForm } from '#shared/messages/signalForm.ts';
import { openDialog } from '../../ground/dialogs.ts';
import { RoleSignalsView } from '../../lists/signals/RoleSignalsView.tsx';
import { Button } from '../../ui/Button.tsx';
import type { RoleDetails } from './useRole.ts';

/** What the people of a role said, where it is at odds, and whether to resign. */
export const SignalsTab = ({ role: { card } }: { readonly role: RoleDetails }) => (
  <>
    <div>
      <Button onClick={() => openDialog({ kind: 'signal', roleId: card.id, personId: null })}>
        <MessageSquareQuote />
        {signalForm.add}
      </Button>
    </div>
    <RoleSignalsView roleId={card.id} isNarrow />
  </>
);
