import { useState } from 'react';
import type { Input } from '#shared/contract/index.ts';
import { readWhen } from '#shared/domain/whenWords.ts';
import { capture as words } from '#shared/messages/capture.ts';
import { gate } from '#shared/messages/gate.ts';
import { ownZone } from '#shared/messages/when.ts';
import { call } from '../../api/client.ts';
import { suggestPeople } from '../../api/useSuggest.ts';
import { inTurn } from '../../api/writes.ts';
import type { DialogRequest } from '../../ground/dialogs.ts';
import { NOBODY } from '../../lists/choice.ts';
import { DraftOffer } from '../../lists/DraftOffer.tsx';
import { draftAbout } from '../../lists/draftAbout.ts';
import { createKeptDrafts } from '../../lists/keptDrafts.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { useOfferedDraft } from '../../lists/useOfferedDraft.ts';
import { wallNow } from '../../lists/whenNow.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import formStyles from '../../ui/Form.module.css';
import { FormEnd } from './FormParts.tsx';
import { namedBy } from './namedBy.ts';
import { PersonOfForm } from './PersonOfForm.tsx';
import type { SignalDraft } from './signalDraft.ts';
import { useCaptureForm } from './useCaptureForm.ts';
import { useWho } from './useWho.ts';
import { WhenField } from './WhenField.tsx';

type Request = Extract<DialogRequest, { readonly kind: 'offerStep' }>;
type Props = { readonly request: Request; readonly onClose: () => void };
type StepDraft = Pick<SignalDraft, 'who' | 'part' | 'when'> &
  Pick<Request, 'roleId' | 'step'> & {
    /** What was cleared; one of an older version of the app does not say. */
    readonly contingency?: Request['contingency'];
  };
type StepInput = Input<'offerSteps.add'>;

/** Steps of an offer that are neither saved nor given up. */
const stepDrafts = createKeptDrafts<StepDraft>('offerStep', { who: NOBODY, when: '' });

/** Writes down what happened with an offer: who said so, and when. */
export const OfferStepDialog = ({ request, onClose }: Props) => {
  const { roleId, step, signalId, contingency } = request;
  const [empty] = useState<StepDraft>({ who: NOBODY, part: null, when: '', roleId, step, contingency });
  const form = useOfferedDraft({
    drafts: stepDrafts,
    empty,
    isFilled: ({ who, when }) => who.name.trim() !== '' || when.trim() !== '',
    belongs: (draft) =>
      draft.roleId === roleId &&
      draft.step === step &&
      (draft.contingency === undefined || draft.contingency === contingency),
  });
  const { draft } = form;
  const who = useWho(draft.who, roleId);
  const said = () => readWhen(draft.when, wallNow(ownZone()), 'past');
  const {
    errors,
    end,
    clearError,
    form: formProps,
  } = useCaptureForm<{
    readonly when?: string;
    readonly who?: string;
  }>({
    check: () => ({ ...(said() === null && { when: words.whenUnknown }) }),
    save: () =>
      inTurn(async () => {
        const moment = said();
        const found = draft.who.kind === 'typed' ? await suggestPeople(draft.who.name, roleId) : [];
        const named = namedBy(draft.who, draft.part, found);
        if (moment === null) return { when: words.whenUnknown };
        if ('question' in named) return { who: named.question };
        const { time, ...day } = moment.at;
        const at: StepInput['at'] = { ...day, time: moment.hasTime ? time : null };
        await call('offerSteps.add', { roleId, step, signalId, contingency, who: named.who, at });
        return null;
      }),
    onSaved: () => {
      offerUndo(gate.form.saved, 'addOfferStep');
      form.forget(draft);
      onClose();
    },
  });
  const set = (part: Partial<StepDraft>): void => {
    form.set({ ...draft, ...part });
    clearError(Object.keys(part));
  };
  return (
    <Dialog heading={gate.form.headings[step]} isFilled={form.isFilled} onClose={onClose}>
      <form {...formProps} className={formStyles.form}>
        <DraftOffer offer={form.offer} about={(begun) => draftAbout([begun.who.name, begun.when], '')} />
        {step === 'accepted' && signalId === null && <p>{gate.form.onlyTalk}</p>}
        <PersonOfForm
          label={gate.form.who[step]}
          name="who"
          who={who}
          error={errors.who}
          autoFocus
          part={{ value: draft.part, onChange: (part) => set({ part }) }}
          onChange={(next) => set({ who: next })}
        />
        <WhenField
          value={draft.when}
          zone={ownZone()}
          lean="past"
          hint={words.whenHint}
          error={errors.when}
          onText={(when) => set({ when })}
        />
        <FormEnd end={end} draft={form} onClose={onClose} />
      </form>
    </Dialog>
  );
};
