import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { StageId } from '#shared/domain/ids.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { common } from '#shared/messages/common.ts';
import { role as words } from '#shared/messages/role.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { inTurn } from '../../api/writes.ts';
import { goTo } from '../../app/router.ts';
import { Button } from '../../ui/Button.tsx';
import form from '../../ui/Form.module.css';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { showToast } from '../../ui/toasts.ts';
import {
  checkRoleForm,
  emptyRoleForm,
  firstError,
  type RoleForm,
  type RoleFormErrors,
  textOrNull,
} from './roleForm.ts';

type Props = {
  readonly stages: readonly Stage[];
  readonly stageId: StageId | null;
  readonly onClose: () => void;
};

/** A role that somebody adds by hand is most often one that they have just found. */
const startStage = (stages: readonly Stage[], asked: StageId | null): string =>
  asked ?? stages.find(({ kind, hidden }) => kind === 'saved' && !hidden)?.id ?? stages[0]?.id ?? '';

/** The fields of a new role. Enter saves; errors stand at their fields. */
export const AddRoleForm = ({ stages, stageId, onClose }: Props) => {
  const element = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<RoleForm>(emptyRoleForm);
  const [chosen, setChosen] = useState(() => startStage(stages, stageId));
  const [errors, setErrors] = useState<RoleFormErrors>({});
  const stage = stages.find(({ id }) => id === chosen);

  const create = useMutation({
    mutationFn: (to: Stage) =>
      inTurn(() =>
        call('roles.create', {
          title: values.title.trim(),
          companyName: values.companyName.trim(),
          stageId: to.id,
          location: textOrNull(values.location),
          url: textOrNull(values.url),
          appliedOn: textOrNull(values.appliedOn),
        }),
      ),
    onSuccess: (card, to) => {
      showToast({
        text: words.added({ title: card.title, stage: to.name }),
        action: { label: words.show, run: () => goTo({ screen: 'board', roleId: card.id }) },
      });
      onClose();
    },
  });

  const field = (name: keyof RoleForm) => ({
    name,
    value: values[name],
    error: errors[name],
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setValues({ ...values, [name]: event.target.value });
      setErrors({ ...errors, [name]: undefined });
    },
  });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = checkRoleForm(values);
    setErrors(found);
    const first = firstError(found);
    if (first !== undefined) {
      element.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    } else if (stage !== undefined && !create.isPending) {
      create.mutate(stage);
    }
  };

  return (
    <form ref={element} className={form.form} noValidate onSubmit={submit}>
      <TextField label={words.title} required autoFocus {...field('title')} />
      <TextField label={words.company} required {...field('companyName')} />
      <div className={form.pair}>
        <Select
          label={words.stage}
          value={chosen}
          onChange={setChosen}
          options={stages.filter(({ hidden }) => !hidden).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField label={words.appliedOn} type="date" isOptional {...field('appliedOn')} />
      </div>
      <TextField label={words.location} isOptional {...field('location')} />
      <TextField label={words.link} type="url" isOptional {...field('url')} />
      {create.isError && (
        <p className={form.problem} role="alert">
          {failureMessage(create.error)}
        </p>
      )}
      <div className={form.actions}>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button look="primary" type="submit" disabled={create.isPending}>
          {words.add}
        </Button>
      </div>
    </form>
  );
};
