import { useMutation } from '@tanstack/react-query';
import { importing as words } from '#shared/messages/import.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { showProblem, showToast } from '../../ui/toasts.ts';

/** Saves the rows that cannot be used, each with its reason, to be mended and imported again. */
export const SaveInvalid = ({ count }: { readonly count: number }) => {
  const save = useMutation({
    mutationFn: () => call('import.saveInvalid', {}),
    onSuccess: (saved) => {
      if (saved !== null) showToast({ text: words.invalidSaved(saved) });
    },
    onError: (failure) => showProblem(failureMessage(failure)),
  });
  return (
    <Button size="large" disabled={save.isPending} onClick={() => save.mutate()}>
      {words.saveInvalid({ count })}
    </Button>
  );
};
