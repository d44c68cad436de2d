import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { OUTCOMES } from '#shared/domain/choices.ts';
import type { Outcome } from '#shared/domain/outcome.ts';
import { role as words } from '#shared/messages/role.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { DraftNotice } from '../../lists/DraftNotice.tsx';
import { Select } from '../../ui/Select.tsx';
import { useInstantDraft } from './useInstantDraft.ts';
import { type RoleDetails, saveOutcome } from './useRole.ts';

const outcomeOf = (text: string): Outcome | null => OUTCOMES.find((outcome) => outcome === text) ?? null;

/** Why a role closed. */
export const OutcomeField = ({ role }: { readonly role: RoleDetails }) => {
  const id = useId();
  const client = useQueryClient();
  const field = useInstantDraft({
    name: `${role.card.id} outcome`,
    stored: role.card.outcome ?? '',
    save: (text) => saveOutcome(client, role, outcomeOf(text)),
    reload: () => void client.invalidateQueries({ queryKey: queryKeys.role(role.card.id) }),
  });
  return (
    <div>
      <Select
        label={words.outcome}
        value={outcomeOf(field.text) ?? ''}
        options={[
          { value: '', label: words.notClosed },
          ...OUTCOMES.map((outcome) => ({ value: outcome, label: words.outcomes[outcome] })),
        ]}
        onChange={field.change}
      />
      <DraftNotice id={id} field={field} />
    </div>
  );
};
