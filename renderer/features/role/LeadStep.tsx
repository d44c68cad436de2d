import { Sprout } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Stage } from '#shared/domain/stage.ts';
import { common } from '#shared/messages/common.ts';
import { role as words } from '#shared/messages/role.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { writeRole } from '../../api/writes.ts';
import { checkLink, checkTitle } from '../../lists/checkFields.ts';
import { Button } from '../../ui/Button.tsx';
import form from '../../ui/Form.module.css';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './LeadStep.module.css';
import type { RoleDetails } from './useRole.ts';
import { orNull } from './useRoleField.ts';

type Props = { readonly role: RoleDetails; readonly stages: readonly Stage[] };

/** A lead has no posting yet. One step makes it a role, with all that happened so far. */
export const LeadStep = ({ role, stages }: Props) => {
  const id = useId();
  const { card } = role;
  const opener = useRef<HTMLButtonElement>(null);
  const choices = stages.filter(({ kind, hidden }) => kind !== 'lead' && !hidden);
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState(card.title);
  const [url, setUrl] = useState(role.url ?? '');
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const stage = choices.find((one) => one.id === chosen) ?? choices[0];
  const errors = { title: checkTitle(title) ?? undefined, url: checkLink(url) ?? undefined };

  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      opener.current?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);

  const close = (): void => setOpen(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (stage === undefined || errors.title !== undefined || errors.url !== undefined) {
      return;
    }
    setProblem(null);
    writeRole(
      card,
      (version) =>
        call('leads.toRole', { id: card.id, title: title.trim(), url: orNull(url), stageId: stage.id, version }),
      (answer) => answer,
    ).then(
      () => showToast({ text: words.toRoleDone({ title: title.trim(), stage: stage.name }) }),
      (failure: unknown) => setProblem(failureMessage(failure)),
    );
  };

  return (
    <section className={styles.step} aria-labelledby={id}>
      <Sprout />
      <div className={styles.content}>
        <h3 id={id}>{words.toRoleHeading}</h3>
        <p>{words.toRoleBody}</p>
        {isOpen ? (
          <form
            className={form.form}
            noValidate
            onSubmit={submit}
            onKeyDown={(event) => {
              if (event.key === 'Escape') {
                event.stopPropagation();
                close();
              }
            }}
          >
            <TextField
              label={words.title}
              autoFocus
              value={title}
              error={isChecked ? errors.title : undefined}
              onChange={(event) => setTitle(event.target.value)}
            />
            <TextField
              label={words.link}
              type="url"
              isOptional
              value={url}
              error={isChecked ? errors.url : undefined}
              onChange={(event) => setUrl(event.target.value)}
            />
            <Select
              label={words.stage}
              value={stage?.id ?? ''}
              options={choices.map((one) => ({ value: one.id, label: one.name }))}
              onChange={setChosen}
            />
            {problem !== null && (
              <p className={form.problem} role="alert">
                {problem}
              </p>
            )}
            <div className={form.actions}>
              <Button onClick={close}>{common.cancel}</Button>
              <Button look="primary" type="submit">
                {words.toRoleNow}
              </Button>
            </div>
          </form>
        ) : (
          <Button ref={opener} onClick={() => setOpen(true)}>
            {words.toRole}
          </Button>
        )}
      </div>
    </section>
  );
};
