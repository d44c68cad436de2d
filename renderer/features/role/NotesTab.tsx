import { useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../api/queryKeys.ts';
import { NotesField } from '../../lists/NotesField.tsx';
import { useDraft } from '../../lists/useDraft.ts';
import { type RoleDetails, saveNotes } from './useRole.ts';

/** The user's own words about a role. */
export const NotesTab = ({ role }: { readonly role: RoleDetails }) => {
  const client = useQueryClient();
  const field = useDraft({
    name: `${role.card.id} notes`,
    stored: role.notes,
    save: (text) => saveNotes(client, role, text),
    reload: () => void client.invalidateQueries({ queryKey: queryKeys.role(role.card.id) }),
  });
  return <NotesField field={field} fills />;
};
