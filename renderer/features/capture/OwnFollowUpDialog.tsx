import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { OWN_FOLLOW_UP_LENGTH } from '#shared/contract/pageSizes.ts';
import { FOLLOW_UP_CHANNELS } from '#shared/domain/choices.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { OwnFollowUp } from '#shared/domain/ownFollowUp.ts';
import { ownFollowUps as words } from '#shared/messages/ownFollowUps.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { inTurn } from '../../api/writes.ts';
import type { DialogRequest } from '../../ground/dialogs.ts';
import { useToday } from '../../ground/today.ts';
import { DraftOffer } from '../../lists/DraftOffer.tsx';
import { NewerNotice } from '../../lists/NewerNotice.tsx';
import { offerUndo } from '../../lists/offerUndo.ts';
import { useNow } from '../../lists/useNow.ts';
import { useOfferedDraft } from '../../lists/useOfferedDraft.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import formStyles from '../../ui/Form.module.css';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Capture.module.css';
import { FormEnd } from './FormParts.tsx';
import { HeldNote } from './HeldNote.tsx';
import { newerOwn } from './newerOwn.ts';
import {
  broughtUpTo,
  changedFields,
  dueOf,
  isSameDraft,
  newFields,
  type OwnShown,
  ownDrafts,
  startOf,
  withNewer,
} from './ownFollowUpDraft.ts';
import { useCaptureForm } from './useCaptureForm.ts';

type Request = Extract<DialogRequest, { readonly kind: 'ownFollowUp' }>;
type Props = { readonly request: Request; readonly onClose: () => void };
type Way = NonNullable<OwnFollowUp['channel']>;

/** What is chosen in a list where nothing in particular is. */
const NONE = '';

/** The people of the role to choose from, and whoever it is for already. */
const usePeople = ({ roleId, person }: Request): readonly { readonly value: PersonId; readonly label: string }[] => {
  const { data } = useQuery({ queryKey: queryKeys.role(roleId), queryFn: () => call('roles.get', { id: roleId }) });
  const here = (data?.people ?? []).map(({ personId, name }) => ({ value: personId, label: name }));
  const isHere = person === null || here.some(({ value }) => value === person.id);
  return isHere ? here : [...here, { value: person.id, label: person.name }];
};

/** Writes down what the user wants to do on a role, or changes that. */
export const OwnFollowUpDialog = ({ request, onClose }: Props) => {
  const { roleId, own, held } = request;
  const today = useToday();
  useNow();
  const people = usePeople(request);
  // What was there when it was opened: a change from elsewhere is told, and not written over.
  const [start] = useState(() => startOf(roleId, own, held));
  const form = useOfferedDraft({
    drafts: ownDrafts,
    empty: start,
    isFilled: (draft) => !isSameDraft(broughtUpTo(draft, start), start),
    belongs: (draft) => draft.roleId === roleId && draft.id === start.id,
  });
  // One that was begun before may be of an older version: what it does not touch is as it stands now.
  const draft = broughtUpTo(form.draft, start);
  const due = dueOf(draft);
  const isOldDue = own !== null && draft.when.trim() === start.when.trim();
  const {
    errors,
    end,
    clearError,
    form: formProps,
  } = useCaptureForm<{ readonly what?: string; readonly when?: string }>({
    check: () => ({
      ...(draft.what.trim() === '' && { what: words.whatMissing }),
      ...(due === null && !isOldDue && { when: words.whenUnknown }),
    }),
    save: async () => {
      if (own !== null) {
        const fields = changedFields(draft, start);
        if (Object.keys(fields).length > 0) {
          await inTurn(() => call('followUps.patchOwn', { id: own.id, version: own.version, fields }));
        }
        return null;
      }
      const fields = newFields(draft);
      if (fields === null) return { when: words.whenUnknown };
      await inTurn(() => call('followUps.add', { ...fields, roleId }));
      return null;
    },
    onSaved: () => {
      if (own === null) offerUndo(words.added, 'addOwnFollowUp');
      else if (!isSameDraft(draft, start)) offerUndo(words.changed, 'editOwnFollowUp');
      form.forget(form.draft);
      onClose();
    },
  });
  const set = (part: Partial<OwnShown>): void => {
    form.set({ ...draft, ...part });
    clearError(Object.keys(part));
  };
  return (
    <Dialog heading={own === null ? words.addHeading : words.editHeading} isFilled={form.isFilled} onClose={onClose}>
      <form {...formProps} className={formStyles.form}>
        <DraftOffer offer={form.offer} about={({ what, when }) => what.trim() || when} />
        <NewerNotice fields={newerOwn(draft, start, people)} onTake={() => form.set(withNewer(draft, start))} />
        <TextField
          label={words.what}
          name="what"
          autoFocus
          autoComplete="off"
          dir="auto"
          maxLength={OWN_FOLLOW_UP_LENGTH}
          placeholder={words.whatHint}
          value={draft.what}
          error={errors.what}
          onChange={(event) => set({ what: event.target.value })}
        />
        <div className={styles.when}>
          <TextField
            label={words.when}
            name="when"
            autoComplete="off"
            spellCheck={false}
            placeholder={words.whenHint}
            value={draft.when}
            error={errors.when}
            onChange={(event) => set({ when: event.target.value })}
          />
          {own !== null && held !== null && <HeldNote own={own} held={held} />}
          <output className={styles.understood}>{due !== null && words.understood({ ...due, today })}</output>
        </div>
        <div className={formStyles.pair}>
          <Select<PersonId | typeof NONE>
            label={words.who}
            options={[{ value: NONE, label: words.nobody }, ...people]}
            value={draft.personId ?? NONE}
            onChange={(personId) => set({ personId: personId === NONE ? null : personId })}
          />
          <Select<Way | typeof NONE>
            label={words.channel}
            options={[
              { value: NONE, label: words.anyWay },
              ...FOLLOW_UP_CHANNELS.map((value) => ({ value, label: words.channels[value] })),
            ]}
            value={draft.channel ?? NONE}
            onChange={(channel) => set({ channel: channel === NONE ? null : channel })}
          />
        </div>
        <FormEnd end={end} draft={form} onClose={onClose} />
      </form>
    </Dialog>
  );
};
