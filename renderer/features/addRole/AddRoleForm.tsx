import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { StageId } from '#shared/domain/ids.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { role as words } from '#shared/messages/role.ts';
import { call } from '../../api/client.ts';
import { inTurn } from '../../api/writes.ts';
import { goTo } from '../../ground/router.ts';
import { CompanyField } from '../../lists/CompanyField.tsx';
import { resolveNamedCompany } from '../../lists/companyChoice.ts';
import { DraftFormEnd } from '../../lists/DraftFormEnd.tsx';
import { DraftOffer } from '../../lists/DraftOffer.tsx';
import { draftAbout } from '../../lists/draftAbout.ts';
import { textOrNull, useDraftForm } from '../../lists/draftForm.ts';
import form from '../../ui/Form.module.css';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { showToast } from '../../ui/toasts.ts';
import { RoleWarnings } from './RoleWarnings.tsx';
import { checkRoleForm, type RoleForm, roleForm } from './roleForm.ts';

type Props = {
  readonly stages: readonly Stage[];
  readonly stageId: StageId | null;
  readonly onFilled: (isFilled: boolean) => void;
  readonly onClose: () => void;
};

/** The chosen column. Without a choice it is Saved: a role added by hand is most often one that was just found. */
const stageOf = (shown: readonly Stage[], chosen: string | null): Stage | undefined =>
  shown.find(({ id }) => id === chosen) ?? shown.find(({ kind }) => kind === 'saved') ?? shown[0];

const create = async (typed: RoleForm, to: Stage) => {
  const answer = await resolveNamedCompany(typed.companyName);
  if ('question' in answer) return { problems: { companyName: answer.question } };
  return call('roles.create', {
    title: typed.title.trim(),
    company: answer.company,
    stageId: to.id,
    location: textOrNull(typed.location),
    url: textOrNull(typed.url),
    appliedOn: textOrNull(typed.appliedOn),
  });
};

/** The fields of a new role. Enter saves; errors stand at their fields. */
export const AddRoleForm = ({ stages, stageId, onFilled, onClose }: Props) => {
  const element = useRef<HTMLFormElement>(null);
  const { texts, field, line, set, isValid, show, forget, offer } = useDraftForm({
    form: roleForm,
    element,
    check: checkRoleForm,
    onFilled,
  });
  // A hidden column is none to choose: the role would be added out of sight.
  const shown = stages.filter(({ hidden }) => !hidden);
  const stage = stageOf(shown, texts.stageId === '' ? stageId : texts.stageId);

  const add = useMutation({
    mutationFn: ({ typed, to }: { readonly typed: RoleForm; readonly to: Stage }) => inTurn(() => create(typed, to)),
    onSuccess: (answer, { typed, to }) => {
      if ('problems' in answer) {
        show(answer.problems);
        return;
      }
      showToast({
        text: words.added({ title: answer.title, stage: to.name }),
        action: { label: words.show, run: () => goTo({ screen: 'board', roleId: answer.id }) },
      });
      forget(typed);
      onClose();
    },
  });

  return (
    <form
      ref={element}
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isValid() && stage !== undefined && !add.isPending) {
          add.mutate({ typed: texts, to: stage });
        }
      }}
    >
      <DraftOffer offer={offer} about={({ title, companyName }) => draftAbout([title, companyName], '')} />
      <TextField label={words.title} required autoFocus {...line('title')} />
      <CompanyField
        label={words.company}
        required
        {...field('companyName')}
        onText={(companyName) => set({ companyName })}
      />
      <div className={form.pair}>
        <Select
          label={words.stage}
          value={stage?.id ?? ''}
          onChange={(id) => set({ stageId: id })}
          options={shown.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField label={words.appliedOn} type="date" isOptional {...line('appliedOn')} />
      </div>
      <TextField label={words.location} isOptional {...line('location')} />
      <TextField label={words.link} type="url" isOptional {...line('url')} />
      <RoleWarnings form={texts} onLeave={onClose} />
      <DraftFormEnd
        failure={add.error}
        isBusy={add.isPending}
        submit={words.add}
        onCancel={() => {
          forget();
          onClose();
        }}
      />
    </form>
  );
};
