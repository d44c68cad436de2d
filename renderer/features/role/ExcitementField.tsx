import { useId } from 'react';
import { role as words } from '#shared/messages/role.ts';
import { DraftNotice } from '../../lists/DraftNotice.tsx';
import { Stars } from '../../ui/Stars.tsx';
import { useInstantDraft } from './useInstantDraft.ts';
import type { RoleDetails } from './useRole.ts';
import { useRoleField } from './useRoleField.ts';

const read = (text: string): number | null => (text === '' ? null : Number(text));

/** How much the user wants the role. */
export const ExcitementField = ({ role }: { readonly role: RoleDetails }) => {
  const id = useId();
  const options = useRoleField(role);
  const field = useInstantDraft(
    options('excitement', `${role.card.excitement ?? ''}`, (text) => ({ excitement: read(text) })),
  );
  return (
    <div>
      <Stars
        label={words.excitement}
        value={read(field.text)}
        nameOf={(value) => (value === null ? words.excitementNone : words.excitementOf({ value }))}
        onChange={(value) => field.change(`${value ?? ''}`)}
        describedBy={id}
      />
      <DraftNotice id={id} field={field} />
    </div>
  );
};
