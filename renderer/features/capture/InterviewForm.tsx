import { X } from 'lucide-react';
import { useState } from 'react';
import type { InterviewChannel } from '#shared/domain/channel.ts';
import { capture as words } from '#shared/messages/capture.ts';
import { interviewChannels } from '#shared/messages/channels.ts';
import { formatWeekday } from '#shared/messages/when.ts';
import { todayNow } from '../../app/today.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { useStore } from '../../ui/createStore.ts';
import form from '../../ui/Form.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PersonPicker } from '../role/PersonPicker.tsx';
import { ZoneField } from '../role/ZoneField.tsx';
import styles from './Capture.module.css';
import { type CaptureStart, captureDrafts, emptyInterview, type InterviewDraft, keepDraft } from './captureDraft.ts';
import { FormEnd, KeptNotice, LongText } from './FormParts.tsx';
import { RoleField } from './RoleField.tsx';
import { checkCapturedInterview, momentOf, saveCapturedInterview, stateAt } from './saveCapturedInterview.ts';
import { useCaptureForm } from './useCaptureForm.ts';
import { WhenField } from './WhenField.tsx';

const CHANNELS: readonly InterviewChannel[] = ['video', 'call', 'in_person'];

type Props = { readonly start: CaptureStart; readonly onClose: () => void };

/** An interview, past or to come: for which role, when, and with whom. */
export const InterviewForm = ({ start, onClose }: Props) => {
  const kept = useStore(captureDrafts, ({ interview }) => interview);
  const [wasKept, setWasKept] = useState(kept !== undefined);
  const draft = kept ?? emptyInterview(start);
  const { role, people } = draft;

  const {
    errors,
    problem,
    saveKeys,
    clearError,
    form: formProps,
  } = useCaptureForm({
    check: () => ({ ...checkCapturedInterview(draft) }),
    save: async () => {
      const at = momentOf(draft);
      if (role.id === null || at === null) {
        return { ...checkCapturedInterview(draft) };
      }
      await saveCapturedInterview(draft, role.id, at);
      offerUndo(words.interviewAdded({ role: role.name, day: formatWeekday(at.day, todayNow()) }), 'addInterview');
      return null;
    },
    onSaved: () => {
      keepDraft('interview', null);
      onClose();
    },
  });
  const set = (part: Partial<InterviewDraft>): void => {
    keepDraft('interview', { ...draft, ...part });
    clearError(Object.keys(part));
  };
  const text = (name: 'minutes' | 'place') => ({
    name,
    value: draft[name],
    onChange: (event: { readonly target: { readonly value: string } }) => set({ [name]: event.target.value }),
  });

  return (
    <form {...formProps} className={form.form}>
      {wasKept && (
        <KeptNotice
          onDiscard={() => {
            keepDraft('interview', null);
            setWasKept(false);
          }}
        />
      )}
      <RoleField
        value={role}
        error={errors.role}
        autoFocus={start.role.id === null}
        onChange={(next) => set({ role: next })}
      />
      <WhenField
        value={draft.when}
        zone={draft.zone.trim()}
        lean="future"
        hint={words.interviewHint}
        error={errors.when}
        autoFocus={start.role.id !== null}
        onText={(when) => set({ when })}
        consequence={(at) => words.counts[stateAt(at)]}
      />
      <div className={form.pair}>
        <ZoneField value={draft.zone} error={errors.zone} onChange={(zone) => set({ zone })} />
        <TextField label={words.minutes} inputMode="numeric" error={errors.minutes} {...text('minutes')} />
      </div>
      <div className={form.pair}>
        <Select
          label={words.channel}
          options={CHANNELS.map((value) => ({ value, label: interviewChannels[value] }))}
          value={draft.channel}
          onChange={(channel) => set({ channel })}
        />
        <TextField label={words.place} dir="auto" {...text('place')} />
      </div>
      {role.id !== null && (
        <PersonPicker
          label={words.interviewers}
          roleId={role.id}
          without={people.map(({ personId }) => personId)}
          onPick={(picked) => {
            if (!people.some(({ name }) => picked.personId === null && name === picked.name)) {
              set({ people: [...people, picked] });
            }
          }}
        />
      )}
      {people.length > 0 && (
        <ul className={styles.people}>
          {people.map(({ personId, name }) => (
            <li key={personId ?? name}>
              <span dir="auto">{name}</span>
              <IconButton
                size="small"
                label={words.takeOff({ name })}
                onClick={() => set({ people: people.filter((one) => one.personId !== personId || one.name !== name) })}
              >
                <X />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <LongText label={words.notes} value={draft.notes} onText={(notes) => set({ notes })} />
      <FormEnd
        problem={problem}
        saveKeys={saveKeys}
        onCancel={() => {
          keepDraft('interview', null);
          onClose();
        }}
      />
    </form>
  );
};
