import { useEffect, useRef, useState } from 'react';
import { capture as words } from '#shared/messages/capture.ts';
import { signalForm } from '#shared/messages/signalForm.ts';
import { signalWords } from '#shared/messages/signalWords.ts';
import { ownZone } from '#shared/messages/when.ts';
import { CERTAINTIES, TALK_CHANNELS, TOPICS } from '#shared/signals/choices.ts';
import type { Topic } from '#shared/signals/signal.ts';
import { idOf } from '../../lists/choice.ts';
import { DraftOffer } from '../../lists/DraftOffer.tsx';
import { draftAbout } from '../../lists/draftAbout.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { useOfferedDraft } from '../../lists/useOfferedDraft.ts';
import { ChipGroup } from '../../ui/ChipGroup.tsx';
import formStyles from '../../ui/Form.module.css';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Capture.module.css';
import { FormEnd, LongText } from './FormParts.tsx';
import { PersonOfForm } from './PersonOfForm.tsx';
import { RoleField } from './RoleField.tsx';
import { checkSignal, momentText, saidDay, saveSignal } from './saveSignal.ts';
import {
  isSignalFilled,
  nextOfTalk,
  rememberSaid,
  type SignalDraft,
  type SignalStart,
  signalBegin,
  signalBelongs,
  signalDrafts,
} from './signalDraft.ts';
import { useCaptureForm } from './useCaptureForm.ts';
import { useWho } from './useWho.ts';
import { ValueField } from './value/ValueField.tsx';
import { WhenField } from './WhenField.tsx';

type Props = {
  readonly start: SignalStart;
  readonly currency: string | null;
  readonly onFilled: (isFilled: boolean) => void;
  readonly onClose: () => void;
};

const CHANNELS = [...TALK_CHANNELS, 'document'] as const;
const topics = TOPICS.map((value) => ({ value, label: signalWords.topics[value] }));
const aboutOf = ({ who, role, topic, quote }: SignalDraft): string =>
  draftAbout([who.name, role.name, topic === null ? '' : signalWords.topics[topic]], quote);

/** What somebody said on one topic: who, what about, what, how sure, how, when, and in which words. */
export const SignalForm = ({ start, currency, onFilled, onClose }: Props) => {
  const [begin, setBegin] = useState(() => signalBegin(start));
  const form = useOfferedDraft({
    drafts: signalDrafts,
    empty: begin,
    isFilled: isSignalFilled(begin),
    belongs: signalBelongs(begin),
  });
  const { draft } = form;
  const { topic } = draft;
  const roleId = idOf(draft.role);
  const who = useWho(draft.who, roleId);
  const origin = useWho(draft.origin, roleId);
  const decider = useWho(draft.decider, roleId);
  useEffect(() => onFilled(form.isFilled), [onFilled, form.isFilled]);

  /** Whether the form goes on with the next signal after this one. */
  const goesOn = useRef(false);
  const {
    errors,
    end,
    clearError,
    form: formProps,
  } = useCaptureForm({
    check: () => {
      const found = { ...checkSignal(draft, currency) };
      if (Object.values(found).some((error) => error !== undefined)) goesOn.current = false;
      return found;
    },
    save: async () => {
      const isNext = goesOn.current;
      goesOn.current = false;
      const found = await saveSignal(draft, currency);
      if (found !== null) return { ...found };
      goesOn.current = isNext;
      return null;
    },
    onSaved: () => {
      const isNew = draft.corrects === null;
      const about = draftAbout([draft.who.name, topic === null ? '' : signalWords.topics[topic]], '');
      offerUndo(isNew ? signalForm.added({ about }) : signalForm.corrected, isNew ? 'addSignal' : 'correctSignal');
      form.forget(draft);
      const moment = momentText(draft);
      rememberSaid(draft, moment);
      if (!goesOn.current) return onClose();
      goesOn.current = false;
      const next = nextOfTalk(draft, moment);
      setBegin(next);
      form.startAnew(next);
    },
  });
  const set = (part: Partial<SignalDraft>): void => {
    form.set({ ...draft, ...part });
    clearError(Object.keys(part));
  };
  const hasRole = start.role.kind === 'known';
  const [hasWho] = useState(() => begin.who.kind === 'known');

  return (
    <form {...formProps} className={formStyles.form}>
      <DraftOffer offer={form.offer} about={aboutOf} />
      {!hasRole && <RoleField value={draft.role} error={errors.role} autoFocus onChange={(role) => set({ role })} />}
      <PersonOfForm
        label={signalForm.who}
        name="who"
        who={who}
        error={errors.who}
        autoFocus={hasRole && !hasWho}
        part={{ value: draft.part, onChange: (part) => set({ part }) }}
        onChange={(next) => set({ who: next })}
      />
      <Select
        label={signalForm.topic}
        name="topic"
        autoFocus={hasRole && hasWho}
        options={topic === null ? [{ value: '', label: signalForm.topicChoose }, ...topics] : topics}
        value={topic ?? ''}
        onChange={(next: Topic | '') => next !== '' && set({ topic: next, value: '' })}
      />
      {errors.topic !== undefined && (
        <p role="alert" className={formStyles.problem}>
          {errors.topic}
        </p>
      )}
      {topic === 'decision_maker' && (
        <PersonOfForm
          label={signalForm.decider}
          name="decider"
          who={decider}
          error={errors.decider}
          onChange={(next) => set({ decider: next })}
        />
      )}
      {topic !== null && topic !== 'decision_maker' && (
        <ValueField
          key={topic}
          topic={topic}
          label={signalForm.value}
          name="value"
          text={draft.value}
          today={saidDay(draft)}
          currency={currency}
          error={errors.value}
          onText={(value) => set({ value })}
        />
      )}
      {topic === 'decision_date' && (
        <label className={styles.mark}>
          <input
            type="checkbox"
            checked={draft.willCall}
            onChange={(event) => set({ willCall: event.target.checked })}
          />
          {signalForm.willCall}
        </label>
      )}
      {topic === 'offer_form' && (
        <TextField
          label={signalForm.answerBy}
          name="answerBy"
          placeholder={signalForm.answerByHint}
          autoComplete="off"
          value={draft.answerBy}
          error={errors.answerBy}
          onChange={(event) => set({ answerBy: event.target.value })}
        />
      )}
      <LongText
        label={signalForm.quote}
        isTakenUp={form.isTakenUp}
        value={draft.quote}
        onText={(quote) => set({ quote })}
      />
      <ChipGroup
        label={signalForm.certainty}
        options={CERTAINTIES.map((value) => ({ value, label: signalWords.certainties[value] }))}
        value={draft.certainty}
        onChange={(certainty) => set({ certainty })}
      />
      <div className={formStyles.pair}>
        <Select
          label={signalForm.channel}
          options={CHANNELS.map((value) => ({ value, label: signalWords.channels[value] }))}
          value={draft.channel}
          onChange={(channel) => set({ channel })}
        />
        <WhenField
          value={draft.when}
          zone={ownZone()}
          lean="past"
          hint={words.whenHint}
          error={errors.when}
          onText={(when) => set({ when })}
        />
      </div>
      <label className={styles.mark}>
        <input
          type="checkbox"
          checked={draft.isHearsay}
          onChange={(event) => set({ isHearsay: event.target.checked })}
        />
        {signalForm.isHearsay}
      </label>
      {draft.isHearsay && (
        <PersonOfForm
          label={signalForm.origin}
          name="origin"
          who={origin}
          error={errors.origin}
          onChange={(next) => set({ origin: next })}
        />
      )}
      <FormEnd
        end={end}
        draft={form}
        onClose={onClose}
        {...(draft.corrects === null && {
          saveAndNext: {
            label: signalForm.saveAndNext,
            onChosen: () => {
              goesOn.current = true;
            },
          },
        })}
      />
    </form>
  );
};
