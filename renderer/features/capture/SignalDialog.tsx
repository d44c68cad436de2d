import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { signalForm } from '#shared/messages/signalForm.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import type { DialogRequest } from '../../ground/dialogs.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { SignalForm } from './SignalForm.tsx';
import { useCaptureStart } from './useCaptureStart.ts';

type Request = Extract<DialogRequest, { readonly kind: 'signal' }>;
type Props = { readonly request: Request; readonly onClose: () => void };

/** What pay is in on this role that names no currency: that of its own salary. */
const useCurrency = (roleId: Request['roleId']): string | null => {
  const { data } = useQuery({
    queryKey: roleId === null ? [...queryKeys.roles, 'none'] : queryKeys.role(roleId),
    queryFn: () => (roleId === null ? null : call('roles.get', { id: roleId })),
    enabled: roleId !== null,
  });
  return data?.salary?.currency ?? null;
};

/** Writes down what somebody said on one topic, or puts it right. */
export const SignalDialog = ({ request, onClose }: Props) => {
  const [isFilled, setFilled] = useState(false);
  const start = useCaptureStart(request);
  const currency = useCurrency(request.roleId);
  const { quote, saidIn, topic, channel, corrects } = request;
  return (
    <Dialog
      heading={corrects === undefined ? signalForm.heading : signalForm.correctHeading}
      isFilled={isFilled}
      onClose={onClose}
    >
      {start !== undefined && (
        <SignalForm
          start={{ ...start, quote, saidIn, topic, channel, corrects }}
          currency={currency}
          onFilled={setFilled}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
};
