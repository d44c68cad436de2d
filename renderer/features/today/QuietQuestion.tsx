import { useMutation, useQueryClient } from '@tanstack/react-query';
import { today as words } from '#shared/messages/today.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { inTurn } from '../../api/writes.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { Button } from '../../ui/Button.tsx';
import { showProblem } from '../../ui/toasts.ts';
import styles from './Today.module.css';

type Props = {
  readonly count: number;
  /** The question goes: the focus goes elsewhere. */
  readonly onSettled: () => void;
};

/** Asks in one line about all roles that have had no answer for over a month. */
export const QuietQuestion = ({ count, onSettled }: Props) => {
  const client = useQueryClient();
  const settle = useMutation({
    mutationFn: (how: 'close' | 'wait') => inTurn(() => call('quietRoles.settle', { how, seen: count })),
    onSuccess: ({ roles }, how) => {
      onSettled();
      offerUndo(
        how === 'close' ? words.quietClosed({ count: roles }) : words.quietWaits({ count: roles }),
        'settleQuiet',
      );
    },
    onError: (failure) => {
      showProblem(failureMessage(failure));
      void client.invalidateQueries({ queryKey: queryKeys.today });
    },
  });
  if (count === 0) return null;
  return (
    <aside className={styles.quiet} aria-label={words.quiet({ count })}>
      <p>{words.quiet({ count })}</p>
      <Button disabled={settle.isPending} onClick={() => settle.mutate('close')}>
        {words.quietClose}
      </Button>
      <Button look="quiet" disabled={settle.isPending} onClick={() => settle.mutate('wait')}>
        {words.quietWait}
      </Button>
    </aside>
  );
};
