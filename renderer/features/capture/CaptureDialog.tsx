import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { capture as words } from '#shared/messages/capture.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { type CaptureKind, type DialogRequest, replaceDialog } from '../../ground/dialogs.ts';
import { NOBODY } from '../../lists/choice.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { type AddKind, ChooseWhat } from './ChooseWhat.tsx';
import type { CaptureStart } from './captureDraft.ts';
import { InterviewForm } from './InterviewForm.tsx';
import { LogForm } from './LogForm.tsx';

type Request = Extract<DialogRequest, { readonly kind: 'capture' }>;

const ALL: readonly AddKind[] = ['call', 'email', 'message', 'interview', 'role', 'lead', 'person'];

/** What the form begins with: the role and the person it was asked for, once their names are known. */
const useStart = ({ roleId, personId }: Request): CaptureStart | undefined => {
  const role = useQuery({
    queryKey: roleId === null ? [...queryKeys.roles, 'none'] : queryKeys.role(roleId),
    queryFn: () => (roleId === null ? null : call('roles.get', { id: roleId })),
    enabled: roleId !== null,
  });
  const person = useQuery({
    queryKey: [...queryKeys.people, 'one', personId],
    queryFn: () => (personId === null ? null : call('people.get', { id: personId })),
    enabled: personId !== null,
  });
  // One that is gone meanwhile is simply not filled in.
  if ((roleId !== null && role.isPending) || (personId !== null && person.isPending)) {
    return undefined;
  }
  const card = role.data?.card;
  const who = person.data?.person;
  return {
    role: card === undefined ? NOBODY : { kind: 'known', id: card.id, name: card.title },
    who: who === undefined ? NOBODY : { kind: 'known', id: who.id, name: who.name },
  };
};

type FormProps = Props & { readonly what: CaptureKind; readonly onFilled: (isFilled: boolean) => void };

const FormOf = ({ what, request, ...props }: FormProps) => {
  const start = useStart(request);
  if (start === undefined) {
    return null;
  }
  return what === 'interview' ? (
    <InterviewForm start={start} {...props} />
  ) : (
    <LogForm key={what} kind={what} start={start} {...props} />
  );
};

type Props = { readonly request: Request; readonly onClose: () => void };

/** Quick capture: what is to be added, then its few fields. */
export const CaptureDialog = ({ request, onClose }: Props) => {
  const { what } = request;
  const [isFilled, setFilled] = useState(false);

  const requestOf = (kind: AddKind): DialogRequest => {
    switch (kind) {
      case 'role':
        return { kind: 'addRole', stageId: null };
      case 'lead':
        return { kind: 'addLead' };
      case 'person':
        return { kind: 'addPerson' };
      default:
        return { ...request, what: kind };
    }
  };

  return (
    <Dialog heading={what === undefined ? words.heading : words.headings[what]} isFilled={isFilled} onClose={onClose}>
      {what === undefined ? (
        <ChooseWhat kinds={ALL} onChoose={(kind) => replaceDialog(requestOf(kind))} />
      ) : (
        <FormOf what={what} request={request} onFilled={setFilled} onClose={onClose} />
      )}
    </Dialog>
  );
};
