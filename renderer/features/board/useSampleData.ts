import { useMutation } from '@tanstack/react-query';
import { board as boardWords } from '#shared/messages/board.ts';
import { start as words } from '#shared/messages/start.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { showProblem, showToast } from '../../ui/toasts.ts';

/** Puts invented roles on the board, or takes them away. */
export const useSampleData = () => {
  const onError = (failure: unknown) => showProblem(failureMessage(failure));

  const add = useMutation({
    mutationFn: () => call('sample.add', {}),
    onSuccess: ({ roles }) => showToast({ text: words.sampleAdded({ count: roles }) }),
    onError,
  });
  const remove = useMutation({
    mutationFn: () => call('sample.remove', {}),
    onSuccess: ({ roles }) => showToast({ text: boardWords.sampleRemoved({ count: roles }) }),
    onError,
  });
  return { add: () => add.mutate(), remove: () => remove.mutate(), isBusy: add.isPending || remove.isPending };
};
