import { X } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { INTERVIEW_CHANNELS } from '#shared/domain/choices.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { interviewChannels } from '#shared/messages/channels.ts';
import { common } from '#shared/messages/common.ts';
import { interviews as words } from '#shared/messages/interviews.ts';
import { formatWeekday } from '#shared/messages/when.ts';
import { failureMessage } from '../../api/failure.ts';
import { todayNow } from '../../ground/today.ts';
import { NewerNotice } from '../../lists/NewerNotice.tsx';
import { PersonPicker, withPicked } from '../../lists/PersonPicker.tsx';
import { ZoneField } from '../../lists/ZoneField.tsx';
import { Button } from '../../ui/Button.tsx';
import fields from '../../ui/Field.module.css';
import formStyles from '../../ui/Form.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './InterviewsTab.module.css';
import {
  checkInterview,
  type InterviewForm as Form,
  type InterviewDraft,
  type InterviewErrors,
  setInterviewDraft,
} from './interviewDrafts.ts';
import { broughtUpTo, newerInterview, withNewer } from './interviewNewer.ts';
import { saveInterview } from './useInterviews.ts';

const ORDER = ['day', 'time', 'zone', 'minutes', 'place', 'person'] as const satisfies readonly (keyof Form)[];

type Props = {
  readonly roleId: RoleId;
  /** The interview that is changed; `null` for a new one. */
  readonly interview: Interview | null;
  readonly form: InterviewDraft;
  readonly onClosed: () => void;
};

/** The fields of an interview. Cancel forgets them; anything else keeps them until they are saved. */
export const InterviewForm = ({ roleId, interview, form: begun, onClosed }: Props) => {
  // All of it is written when it is saved: what was not touched is as it stands now.
  const form = broughtUpTo(begun, interview);
  const id = useId();
  const element = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<InterviewErrors>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const key = interview?.id ?? roleId;

  // Later than the menu that opened it, which would take the focus back. Who only comes by through the tabs goes on.
  useEffect(() => {
    if (document.activeElement?.closest('[role=tablist]') == null) {
      element.current?.querySelector<HTMLElement>('[name=day]')?.focus();
    }
  }, []);

  const set = (part: Partial<Form>): void => {
    setInterviewDraft(key, { ...form, ...part });
    setErrors(Object.fromEntries(Object.entries(errors).filter(([name]) => !(name in part))));
  };
  const text = (name: 'day' | 'time' | 'minutes' | 'place') => ({
    name,
    value: form[name],
    error: errors[name],
    onChange: (event: { readonly target: { readonly value: string } }) => set({ [name]: event.target.value }),
  });
  const close = (): void => {
    setInterviewDraft(key, null);
    onClosed();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = checkInterview(form);
    setErrors(found);
    const first = ORDER.find((name) => found[name] !== undefined);
    if (first !== undefined) {
      element.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
      return;
    }
    if (isSaving) {
      return;
    }
    setSaving(true);
    setProblem(null);
    saveInterview(roleId, interview, form)
      .then(
        () => {
          const day = formatWeekday(form.day, todayNow());
          showToast({ text: interview === null ? words.added({ day }) : words.saved });
          onClosed();
        },
        (failure: unknown) => setProblem(failureMessage(failure)),
      )
      .finally(() => setSaving(false));
  };

  return (
    <form ref={element} className={styles.form} noValidate aria-labelledby={`${id}-heading`} onSubmit={submit}>
      <h3 id={`${id}-heading`}>{interview === null ? words.addHeading : words.editHeading}</h3>
      <NewerNotice
        fields={newerInterview(form, interview)}
        onTake={() => setInterviewDraft(key, withNewer(form, interview))}
      />
      <div className={formStyles.pair}>
        <TextField label={words.date} type="date" required {...text('day')} />
        <TextField label={words.time} type="time" required {...text('time')} />
      </div>
      <div className={formStyles.pair}>
        <ZoneField value={form.zone} error={errors.zone} onChange={(zone) => set({ zone })} />
        <TextField label={words.minutes} inputMode="numeric" {...text('minutes')} />
      </div>
      <div className={formStyles.pair}>
        <Select
          label={words.channel}
          value={form.channel}
          options={INTERVIEW_CHANNELS.map((value) => ({ value, label: interviewChannels[value] }))}
          onChange={(channel) => set({ channel })}
        />
        <TextField label={words.place} dir="auto" {...text('place')} />
      </div>
      <PersonPicker
        label={words.who}
        name="person"
        error={errors.person}
        text={form.person}
        onText={(person) => set({ person })}
        roleId={roleId}
        without={form.people.map(({ personId }) => personId)}
        onPick={(picked) => set({ people: withPicked(form.people, picked), person: '' })}
      />
      {form.people.length > 0 && (
        <ul className={styles.people}>
          {form.people.map(({ personId, name }) => (
            <li key={personId ?? name}>
              <span dir="auto">{name}</span>
              <IconButton
                size="small"
                label={words.removePerson({ name })}
                onClick={() =>
                  set({ people: form.people.filter((one) => one.personId !== personId || one.name !== name) })
                }
              >
                <X />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div className={fields.field}>
        <label className={fields.label} htmlFor={`${id}-notes`}>
          {words.notes}
        </label>
        <textarea
          id={`${id}-notes`}
          className={fields.control}
          dir="auto"
          rows={3}
          value={form.notes}
          onChange={(event) => set({ notes: event.target.value })}
        />
      </div>
      {problem !== null && (
        <p className={formStyles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={formStyles.actions}>
        <Button onClick={close}>{common.cancel}</Button>
        <Button look="primary" type="submit" disabled={isSaving}>
          {words.save}
        </Button>
      </div>
    </form>
  );
};
