import { useState } from 'react';
import type { Part } from '#shared/domain/person.ts';
import { capture as words } from '#shared/messages/capture.ts';
import { channels } from '#shared/messages/channels.ts';
import { parts } from '#shared/messages/parts.ts';
import { ownZone } from '#shared/messages/when.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { useStore } from '../../ui/createStore.ts';
import form from '../../ui/Form.module.css';
import { Select } from '../../ui/Select.tsx';
import styles from './Capture.module.css';
import {
  type CaptureStart,
  CHANNELS_OF,
  captureDrafts,
  emptyLog,
  keepDraft,
  type LogDraft,
  type LogKind,
  USUAL_DIRECTION,
} from './captureDraft.ts';
import { FormEnd, KeptNotice, LongText } from './FormParts.tsx';
import { RoleField } from './RoleField.tsx';
import { checkLog, saveLog } from './saveLog.ts';
import { useCaptureForm } from './useCaptureForm.ts';
import { WhenField } from './WhenField.tsx';
import { WhoField } from './WhoField.tsx';

/** Most likely first. The domain's own list would bring its schemas into the page. */
const PARTS: readonly Part[] = [
  'recruiter',
  'hiring_manager',
  'supervisor',
  'peer',
  'executive',
  'agency_recruiter',
  'referrer',
  'other',
];
const DIRECTIONS = ['in', 'out'] as const;

type Props = { readonly kind: LogKind; readonly start: CaptureStart; readonly onClose: () => void };

/** One touch with somebody: who, about which role, which way, when, and what was said. */
export const LogForm = ({ kind, start, onClose }: Props) => {
  const kept = useStore(captureDrafts, (drafts) => drafts[kind]);
  const [wasKept, setWasKept] = useState(kept !== undefined);
  const draft = kept ?? emptyLog(kind, start);
  const { who, role } = draft;
  const isNew = who.id === null && who.name.trim() !== '';

  const {
    errors,
    problem,
    saveKeys,
    clearError,
    form: formProps,
  } = useCaptureForm({
    check: () => ({ ...checkLog(draft) }),
    save: async () => {
      const found = await saveLog(kind, draft);
      return found === null ? null : { ...found };
    },
    onSaved: () => {
      const about = [who.name.trim(), role.name.trim()].filter((name) => name !== '').join(', ');
      offerUndo(words.logged({ what: kind, about }), 'logInteraction');
      // What was typed since is not saved.
      if (captureDrafts.get()[kind] === kept) {
        keepDraft(kind, null);
      }
      onClose();
    },
  });
  const set = (part: Partial<LogDraft>): void => {
    keepDraft(kind, { ...draft, ...part });
    clearError('who' in part || 'role' in part ? ['who', 'role'] : Object.keys(part));
  };
  const startsAtRole = start.who.id !== null && start.role.id === null;

  return (
    <form {...formProps} className={form.form}>
      {wasKept && (
        <KeptNotice
          onDiscard={() => {
            keepDraft(kind, null);
            setWasKept(false);
          }}
        />
      )}
      <WhoField
        value={who}
        roleId={role.id}
        error={errors.who}
        autoFocus={!startsAtRole}
        onChange={(next) => set({ who: next })}
      />
      {isNew && role.id === null && <p className={styles.hint}>{words.newWithoutRole({ name: who.name.trim() })}</p>}
      {isNew && role.id !== null && (
        <Select
          label={words.newPart({ name: who.name.trim() })}
          options={PARTS.map((value) => ({ value, label: parts[value] }))}
          value={draft.part}
          onChange={(part) => set({ part })}
        />
      )}
      <RoleField
        value={role}
        error={errors.role}
        isOptional
        autoFocus={startsAtRole}
        onChange={(next) => set({ role: next })}
      />
      <fieldset className={styles.directions}>
        <legend>{words.direction}</legend>
        {DIRECTIONS.map((direction) => (
          <label key={direction}>
            <input
              type="radio"
              name="direction"
              checked={(draft.direction ?? USUAL_DIRECTION[kind]) === direction}
              onChange={() => set({ direction })}
            />
            {words.directions[kind][direction]}
          </label>
        ))}
      </fieldset>
      {CHANNELS_OF[kind].length > 1 && (
        <Select
          label={words.how}
          options={CHANNELS_OF[kind].map((value) => ({ value, label: channels[value] }))}
          value={draft.channel}
          onChange={(channel) => set({ channel })}
        />
      )}
      <WhenField
        value={draft.when}
        zone={ownZone()}
        lean="past"
        hint={words.whenHint}
        error={errors.when}
        onText={(when) => set({ when })}
      />
      <LongText label={words.text} value={draft.text} onText={(text) => set({ text })} />
      <FormEnd
        problem={problem}
        saveKeys={saveKeys}
        onCancel={() => {
          keepDraft(kind, null);
          onClose();
        }}
      />
    </form>
  );
};
