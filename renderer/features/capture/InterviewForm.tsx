import { X } from 'lucide-react';
import { useEffect } from 'react';
import type { InvitedRole } from '#shared/contract/calendar.ts';
import { INTERVIEW_CHANNELS } from '#shared/domain/choices.ts';
import { capture as words } from '#shared/messages/capture.ts';
import { interviewChannels } from '#shared/messages/channels.ts';
import { formatWeekday } from '#shared/messages/when.ts';
import { todayNow } from '../../ground/today.ts';
import { idOf } from '../../lists/choice.ts';
import { DraftOffer } from '../../lists/DraftOffer.tsx';
import { draftAbout } from '../../lists/draftAbout.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { PersonPicker, withPicked } from '../../lists/PersonPicker.tsx';
import { useOfferedDraft } from '../../lists/useOfferedDraft.ts';
import { ZoneField } from '../../lists/ZoneField.tsx';
import formStyles from '../../ui/Form.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Capture.module.css';
import {
  type CaptureStart,
  emptyInterview,
  type InterviewDraft,
  interviewBelongs,
  interviewDrafts,
  isChanged,
  isInterviewFilled,
} from './captureDraft.ts';
import { FormEnd, LongText } from './FormParts.tsx';
import { ProposedRoles } from './ProposedRoles.tsx';
import { RoleField } from './RoleField.tsx';
import { checkCapturedInterview, momentOf, saveCapturedInterview, stateAt } from './saveCapturedInterview.ts';
import { useCaptureForm } from './useCaptureForm.ts';
import { WhenField } from './WhenField.tsx';

type Props = {
  readonly start: CaptureStart;
  /** What stands in it at first, where something was read elsewhere; nothing that was begun before is offered then. */
  readonly begin?: InterviewDraft;
  /** Roles that it is likely for. */
  readonly proposed?: readonly InvitedRole[];
  readonly onFilled: (isFilled: boolean) => void;
  readonly onClose: () => void;
};

/** What a draft is about: which role, with whom, when, and how its notes begin. */
const aboutOf = ({ role, people, when, notes }: InterviewDraft): string =>
  draftAbout([role.name, ...people.map(({ name }) => name), when], notes);

/** An interview, past or to come: for which role, when, and with whom. */
export const InterviewForm = ({ start, begin, proposed = [], onFilled, onClose }: Props) => {
  const form = useOfferedDraft({
    drafts: interviewDrafts,
    empty: begin ?? emptyInterview(start),
    isFilled: begin === undefined ? isInterviewFilled(start) : isChanged(begin),
    belongs: begin === undefined ? interviewBelongs(start) : () => false,
  });
  const { draft } = form;
  const { role, people } = draft;
  const roleId = idOf(role);
  useEffect(() => onFilled(form.isFilled), [onFilled, form.isFilled]);

  const {
    errors,
    end,
    clearError,
    form: formProps,
  } = useCaptureForm({
    check: () => ({ ...checkCapturedInterview(draft) }),
    save: async () => {
      const at = momentOf(draft);
      if (roleId === null || at === null) {
        return { ...checkCapturedInterview(draft) };
      }
      await saveCapturedInterview(draft, roleId, at);
      offerUndo(words.interviewAdded({ role: role.name, day: formatWeekday(at.day, todayNow()) }), 'addInterview');
      return null;
    },
    onSaved: () => {
      form.forget(draft);
      onClose();
    },
  });
  const set = (part: Partial<InterviewDraft>): void => {
    form.set({ ...draft, ...part });
    clearError(Object.keys(part));
  };
  const text = (name: 'minutes' | 'place') => ({
    name,
    value: draft[name],
    onChange: (event: { readonly target: { readonly value: string } }) => set({ [name]: event.target.value }),
  });

  return (
    <form {...formProps} className={formStyles.form}>
      <DraftOffer offer={form.offer} about={aboutOf} />
      <ProposedRoles roles={proposed} value={roleId} onChoose={(next) => set({ role: next })} />
      <RoleField
        value={role}
        error={errors.role}
        autoFocus={idOf(start.role) === null && proposed.length === 0}
        onChange={(next) => set({ role: next })}
      />
      <WhenField
        value={draft.when}
        zone={draft.zone.trim()}
        lean="future"
        hint={words.interviewHint}
        error={errors.when}
        autoFocus={idOf(start.role) !== null}
        onText={(when) => set({ when })}
        consequence={(at) => words.counts[stateAt(at)]}
      />
      <div className={formStyles.pair}>
        <ZoneField value={draft.zone} error={errors.zone} onChange={(zone) => set({ zone })} />
        <TextField label={words.minutes} inputMode="numeric" error={errors.minutes} {...text('minutes')} />
      </div>
      <div className={formStyles.pair}>
        <Select
          label={words.channel}
          options={INTERVIEW_CHANNELS.map((value) => ({ value, label: interviewChannels[value] }))}
          value={draft.channel}
          onChange={(channel) => set({ channel })}
        />
        <TextField label={words.place} dir="auto" {...text('place')} />
      </div>
      {roleId !== null && (
        <PersonPicker
          label={words.interviewers}
          name="person"
          error={errors.person}
          text={draft.person}
          onText={(person) => set({ person })}
          roleId={roleId}
          without={people.map(({ personId }) => personId)}
          onPick={(picked) => set({ people: withPicked(people, picked), person: '' })}
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
      <LongText label={words.notes} isTakenUp={form.isTakenUp} value={draft.notes} onText={(notes) => set({ notes })} />
      <FormEnd end={end} draft={form} onClose={onClose} />
    </form>
  );
};
