import { useEffect } from 'react';
import { capture as words } from '#shared/messages/capture.ts';
import { promises as promiseWords } from '#shared/messages/promises.ts';
import { signalForm } from '#shared/messages/signalForm.ts';
import { signalWords } from '#shared/messages/signalWords.ts';
import { ownZone } from '#shared/messages/when.ts';
import { STANCES } from '#shared/signals/choices.ts';
import type { Stance } from '#shared/signals/signal.ts';
import { idOf } from '../../lists/choice.ts';
import { DraftOffer } from '../../lists/DraftOffer.tsx';
import { draftAbout } from '../../lists/draftAbout.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { useOfferedDraft } from '../../lists/useOfferedDraft.ts';
import formStyles from '../../ui/Form.module.css';
import { Select } from '../../ui/Select.tsx';
import styles from './Capture.module.css';
import {
  type CaptureStart,
  CHANNELS_OF,
  emptyLog,
  isLogFilled,
  type LogDraft,
  type LogKind,
  logBelongs,
  logDrafts,
  USUAL_DIRECTION,
} from './captureDraft.ts';
import { FormEnd, LongText } from './FormParts.tsx';
import { KeepsField } from './KeepsField.tsx';
import { NextField } from './NextField.tsx';
import { PersonOfForm } from './PersonOfForm.tsx';
import { RoleField } from './RoleField.tsx';
import { checkLog, saveLog } from './saveLog.ts';
import { TalkFields } from './TalkFields.tsx';
import { useCaptureForm } from './useCaptureForm.ts';
import { useKeptPromises } from './useKeptPromises.ts';
import { useWho } from './useWho.ts';
import { WhenField } from './WhenField.tsx';
import { canNeedReply, canSayStance } from './whatNext.ts';

const stances = STANCES.map((value) => ({ value, label: signalWords.stances[value] }));

type Props = {
  readonly kind: LogKind;
  readonly start: CaptureStart;
  readonly onFilled: (isFilled: boolean) => void;
  readonly onClose: () => void;
};

/** What a draft is about: whom, which role, and how its text begins. */
const aboutOf = ({ who, role, text }: LogDraft): string => draftAbout([who.name, role.name], text);

/** One touch with somebody: who, about which role, which way, when, and what was said. */
export const LogForm = ({ kind, start, onFilled, onClose }: Props) => {
  const form = useOfferedDraft({
    drafts: logDrafts,
    empty: emptyLog(kind, start),
    isFilled: isLogFilled(start),
    belongs: logBelongs(kind, start),
  });
  const { draft } = form;
  const { who, role } = draft;
  const roleId = idOf(role);
  const person = useWho(who, roleId);
  const promises = useKeptPromises(draft, roleId, person.meant.kind === 'known' ? person.meant.id : null);
  useEffect(() => onFilled(form.isFilled), [onFilled, form.isFilled]);

  const {
    errors,
    end,
    clearError,
    form: formProps,
  } = useCaptureForm({
    check: () => ({ ...checkLog(draft) }),
    save: async () => {
      const found = await saveLog(draft, promises.kept);
      return found === null ? null : { ...found };
    },
    onSaved: () => {
      const about = [who.name.trim(), role.name.trim()].filter((name) => name !== '').join(', ');
      offerUndo(words.logged({ what: kind, about }), 'logInteraction');
      form.forget(draft);
      onClose();
    },
  });
  const set = (part: Partial<LogDraft>): void => {
    form.set({ ...draft, ...part });
    clearError('who' in part || 'role' in part ? ['who', 'role'] : Object.keys(part));
  };
  const startsAtRole = start.who.kind === 'known' && start.role.kind !== 'known';

  return (
    <form {...formProps} className={formStyles.form}>
      <DraftOffer offer={form.offer} about={aboutOf} />
      <PersonOfForm
        label={words.who}
        name="who"
        who={person}
        error={errors.who}
        autoFocus={!startsAtRole}
        part={{ value: draft.part, onChange: (part) => set({ part }) }}
        onChange={(next) => set({ who: next })}
      />
      <RoleField
        value={role}
        error={errors.role}
        isOptional
        autoFocus={startsAtRole}
        onChange={(next) => set({ role: next })}
      />
      <TalkFields
        kind={kind}
        ways={CHANNELS_OF[kind]}
        value={{ ...draft, direction: draft.direction ?? USUAL_DIRECTION[kind] }}
        onChange={set}
      />
      <KeepsField promises={promises.open} kept={promises.kept} onKept={(keeps) => set({ keeps })} />
      <WhenField
        value={draft.when}
        zone={ownZone()}
        lean="past"
        hint={words.whenHint}
        error={errors.when}
        onText={(when) => set({ when })}
      />
      <LongText label={words.text} isTakenUp={form.isTakenUp} value={draft.text} onText={(text) => set({ text })} />
      <NextField draft={draft} error={errors.next} onText={(next) => set({ next })} />
      {canSayStance(draft) && (
        <Select
          label={signalForm.stance}
          options={[{ value: '', label: signalForm.stanceNotSaid }, ...stances]}
          value={draft.stance ?? ''}
          onChange={(stance: Stance | '') => set({ stance: stance === '' ? null : stance })}
        />
      )}
      {canNeedReply(draft) && (
        <label className={styles.mark}>
          <input
            type="checkbox"
            checked={draft.needsReply}
            onChange={(event) => set({ needsReply: event.target.checked })}
          />
          {promiseWords.needsReply}
        </label>
      )}
      <FormEnd end={end} draft={form} onClose={onClose} />
    </form>
  );
};
