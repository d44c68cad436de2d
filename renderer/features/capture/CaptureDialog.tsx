import { useState } from 'react';
import { capture as words } from '#shared/messages/capture.ts';
import { type CaptureKind, type DialogRequest, replaceDialog } from '../../ground/dialogs.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { type AddKind, ChooseWhat } from './ChooseWhat.tsx';
import { InterviewForm } from './InterviewForm.tsx';
import { LogForm } from './LogForm.tsx';
import { useCaptureStart } from './useCaptureStart.ts';

type Request = Extract<DialogRequest, { readonly kind: 'capture' }>;

const ALL: readonly AddKind[] = ['call', 'email', 'message', 'interview', 'signal', 'role', 'lead', 'person'];

type FormProps = Props & { readonly what: CaptureKind; readonly onFilled: (isFilled: boolean) => void };

const FormOf = ({ what, request, ...props }: FormProps) => {
  const start = useCaptureStart(request);
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
      case 'signal':
        return { kind: 'signal', roleId: request.roleId, personId: request.personId };
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
