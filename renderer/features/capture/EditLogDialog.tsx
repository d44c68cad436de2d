import { useState } from 'react';
import { capture as words } from '#shared/messages/capture.ts';
import { timeline } from '#shared/messages/timeline.ts';
import { call } from '../../api/client.ts';
import { inTurn } from '../../api/writes.ts';
import { DraftOffer } from '../../lists/DraftOffer.tsx';
import { draftAbout } from '../../lists/draftAbout.ts';
import { NewerNotice } from '../../lists/NewerNotice.tsx';
import { offerUndo } from '../../lists/offerUndo.ts';
import { useOfferedDraft } from '../../lists/useOfferedDraft.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import formStyles from '../../ui/Form.module.css';
import {
  changedFields,
  type EditDraft,
  editDrafts,
  isWhenWrong,
  kindOf,
  type LoggedEntry,
  shownOf,
  WAYS,
  withNewer,
  withTouched,
  zoneOf,
} from './editDraft.ts';
import { FormEnd, LongText } from './FormParts.tsx';
import { newerLogged } from './newerLogged.ts';
import { TalkFields } from './TalkFields.tsx';
import { useCaptureForm } from './useCaptureForm.ts';
import { WhenField } from './WhenField.tsx';

type Props = { readonly entry: LoggedEntry; readonly onClose: () => void };

/** Puts right what was logged: how, when, and what was said. */
export const EditLogDialog = ({ entry, onClose }: Props) => {
  // What was there when the form was opened: an answer that comes meanwhile must not change what the user sees in it.
  const [known] = useState(entry);
  const form = useOfferedDraft<EditDraft>({
    drafts: editDrafts,
    empty: { entryId: known.id, touched: {}, from: {} },
    isFilled: ({ touched }) => Object.keys(touched).length > 0,
    belongs: (draft) => draft.entryId === known.id,
  });
  const { draft } = form;
  const {
    errors,
    end,
    clearError,
    form: formProps,
  } = useCaptureForm<{ readonly when?: string }>({
    check: () => ({ ...(isWhenWrong(known, draft) && { when: words.whenUnknown }) }),
    save: async () => {
      const fields = changedFields(known, draft);
      if (Object.keys(fields).length === 0) return null;
      await inTurn(() => call('interactions.patch', { id: known.id, version: known.version, fields }));
      offerUndo(timeline.changed, 'editInteraction');
      return null;
    },
    onSaved: () => {
      form.forget(draft);
      onClose();
    },
  });
  const shown = shownOf(known, draft);
  const set = (part: EditDraft['touched']): void => {
    form.set(withTouched(known, draft, part));
    clearError(Object.keys(part));
  };
  const what = timeline.interaction({ direction: known.direction, channel: known.channel, name: known.personName });

  return (
    <Dialog heading={timeline.edit({ what })} isFilled={form.isFilled} onClose={onClose}>
      <form {...formProps} className={formStyles.form}>
        <DraftOffer offer={form.offer} about={(begun) => draftAbout([what], shownOf(known, begun).text)} />
        <NewerNotice fields={newerLogged(known, draft)} onTake={() => form.set(withNewer(known, draft))} />
        <TalkFields kind={kindOf(shown.channel)} ways={WAYS} value={shown} onChange={set} />
        <WhenField
          value={shown.when}
          zone={zoneOf(known)}
          lean="past"
          isOptional
          hint={words.whenHint}
          error={errors.when}
          onText={(when) => set({ when })}
        />
        <LongText label={words.text} isTakenUp={form.isTakenUp} value={shown.text} onText={(text) => set({ text })} />
        <FormEnd end={end} draft={form} onClose={onClose} />
      </form>
    </Dialog>
  );
};
