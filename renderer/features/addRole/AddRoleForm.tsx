import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { StageId } from '#shared/domain/ids.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { common } from '#shared/messages/common.ts';
import { role as words } from '#shared/messages/role.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { useCompanySuggest } from '../../api/useSuggest.ts';
import { inTurn } from '../../api/writes.ts';
import { goTo } from '../../app/router.ts';
import { Button } from '../../ui/Button.tsx';
import { useStore } from '../../ui/createStore.ts';
import form from '../../ui/Form.module.css';
import { Select } from '../../ui/Select.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { showToast } from '../../ui/toasts.ts';
import { RoleWarnings } from './RoleWarnings.tsx';
import {
  checkRoleForm,
  emptyRoleDraft,
  firstError,
  isFilled,
  type RoleDraft,
  type RoleForm,
  type RoleFormErrors,
  roleDraft,
  textOrNull,
} from './roleForm.ts';

type Props = {
  readonly stages: readonly Stage[];
  readonly stageId: StageId | null;
  readonly onClose: () => void;
};

/** The chosen column. Without a choice it is Saved: a role added by hand is most often one that was just found. */
const stageOf = (shown: readonly Stage[], chosen: string | null): Stage | undefined =>
  shown.find(({ id }) => id === chosen) ?? shown.find(({ kind }) => kind === 'saved') ?? shown[0];

/** The fields of a new role. Enter saves; errors stand at their fields. */
export const AddRoleForm = ({ stages, stageId, onClose }: Props) => {
  const element = useRef<HTMLFormElement>(null);
  const draft = useStore(roleDraft, (kept) => kept);
  const { form: values } = draft;
  // The column that was asked for counts more than one chosen before.
  const [chosen, setChosen] = useState<string | null>(() => stageId ?? (isFilled(draft) ? draft.chosen : null));
  const [errors, setErrors] = useState<RoleFormErrors>({});
  // A hidden column is none to choose: the role would be added out of sight.
  const shown = stages.filter(({ hidden }) => !hidden);
  const stage = stageOf(shown, chosen);

  const create = useMutation({
    mutationFn: ({ draft: { form: typed }, to }: { readonly draft: RoleDraft; readonly to: Stage }) =>
      inTurn(() =>
        call('roles.create', {
          title: typed.title.trim(),
          companyName: typed.companyName.trim(),
          stageId: to.id,
          location: textOrNull(typed.location),
          url: textOrNull(typed.url),
          appliedOn: textOrNull(typed.appliedOn),
        }),
      ),
    onSuccess: (card, { draft: saved, to }) => {
      showToast({
        text: words.added({ title: card.title, stage: to.name }),
        action: { label: words.show, run: () => goTo({ screen: 'board', roleId: card.id }) },
      });
      // What was typed since is not saved.
      if (roleDraft.get() === saved) {
        roleDraft.set(emptyRoleDraft);
      }
    },
  });

  const companies = useCompanySuggest(values.companyName, values.companyName.trim() !== '');

  const setField = (name: keyof RoleForm, text: string): void => {
    roleDraft.set({ form: { ...values, [name]: text }, chosen: stage?.id ?? null });
    setErrors({ ...errors, [name]: undefined });
  };
  const field = (name: keyof RoleForm) => ({
    name,
    value: values[name],
    error: errors[name],
    onChange: (event: { readonly target: { readonly value: string } }) => setField(name, event.target.value),
  });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = checkRoleForm(values);
    setErrors(found);
    const first = firstError(found);
    if (first !== undefined) {
      element.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    } else if (stage !== undefined && !create.isPending) {
      create.mutate({ draft, to: stage }, { onSuccess: onClose });
    }
  };

  return (
    <form ref={element} className={form.form} noValidate onSubmit={submit}>
      <TextField label={words.title} required autoFocus {...field('title')} />
      <SuggestField
        label={words.company}
        required
        name="companyName"
        value={values.companyName}
        error={errors.companyName}
        onText={(text) => setField('companyName', text)}
        suggestions={companies
          .filter(({ name }) => name !== values.companyName)
          .map(({ id, name }) => ({ id, label: name }))}
        onChoose={({ label }) => setField('companyName', label)}
      />
      <div className={form.pair}>
        <Select
          label={words.stage}
          value={stage?.id ?? ''}
          onChange={(id) => {
            setChosen(id);
            roleDraft.set({ form: values, chosen: id });
          }}
          options={shown.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField label={words.appliedOn} type="date" isOptional {...field('appliedOn')} />
      </div>
      <TextField label={words.location} isOptional {...field('location')} />
      <TextField label={words.link} type="url" isOptional {...field('url')} />
      <RoleWarnings form={values} onLeave={onClose} />
      {create.isError && (
        <p className={form.problem} role="alert">
          {failureMessage(create.error)}
        </p>
      )}
      <div className={form.actions}>
        <Button
          onClick={() => {
            roleDraft.set(emptyRoleDraft);
            onClose();
          }}
        >
          {common.cancel}
        </Button>
        <Button look="primary" type="submit" disabled={create.isPending}>
          {words.add}
        </Button>
      </div>
    </form>
  );
};
