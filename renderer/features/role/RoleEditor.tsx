import { useQueryClient } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { role as words } from '#shared/messages/role.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { showProblem } from '../../ui/toasts.ts';
import { checkCompany, checkLink, checkLocation, checkTitle } from './checkFields.ts';
import { ImportedFacts } from './ImportedFacts.tsx';
import { RoleField } from './RoleField.tsx';
import { RoleHistory } from './RoleHistory.tsx';
import { RoleNotes } from './RoleNotes.tsx';
import styles from './RolePanel.module.css';
import { useDraft } from './useDraft.ts';
import { type RoleDetails, type RoleFields, saveFields } from './useRole.ts';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const openLink = (url: string): void => {
  call('app.openExternal', { url }).catch((failure: unknown) => showProblem(failureMessage(failure)));
};

/** All that can be edited of a role, each field on its own. */
export const RoleEditor = ({ role }: { readonly role: RoleDetails }) => {
  const client = useQueryClient();
  const { card, url, notes } = role;

  const field = (name: keyof RoleFields, stored: string, toPart: (text: string) => Partial<RoleFields>) => ({
    name: `${card.id} ${name}`,
    stored,
    save: (text: string) => saveFields(client, role, toPart(text)),
    reload: () => void client.invalidateQueries({ queryKey: queryKeys.role(card.id) }),
  });

  const title = useDraft({ ...field('title', card.title, (text) => ({ title: text.trim() })), check: checkTitle });
  const company = useDraft({
    ...field('companyName', card.companyName, (text) => ({ companyName: text.trim() })),
    check: checkCompany,
  });
  const location = useDraft({
    ...field('location', card.location ?? '', (text) => ({ location: orNull(text) })),
    check: checkLocation,
  });
  const link = useDraft({ ...field('url', url ?? '', (text) => ({ url: orNull(text) })), check: checkLink });
  const appliedOn = useDraft(field('appliedOn', card.appliedOn ?? '', (text) => ({ appliedOn: orNull(text) })));
  const note = useDraft(field('notes', notes, (text) => ({ notes: text })));

  return (
    <div className={styles.body}>
      <RoleField label={words.title} field={title} />
      <div className={styles.pair}>
        <RoleField label={words.company} field={company} />
        <RoleField label={words.location} field={location} />
      </div>
      <RoleField label={words.appliedOn} field={appliedOn} type="date" />
      <RoleField
        label={words.link}
        field={link}
        type="url"
        end={
          url !== null && (
            <IconButton label={words.openLink} onClick={() => openLink(url)}>
              <ExternalLink />
            </IconButton>
          )
        }
      />
      <RoleNotes field={note} />
      <RoleHistory history={role.history} />
      <ImportedFacts role={role} />
    </div>
  );
};
