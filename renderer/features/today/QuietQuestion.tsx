import { useMutation } from '@tanstack/react-query';
import { today as words } from '#shared/messages/today.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { inTurn } from '../../api/writes.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { Button } from '../../ui/Button.tsx';
import { showProblem } from '../../ui/toasts.ts';
import styles from './Today.module.css';

/** Asks in one line about all roles that have had no answer for over a month. */
export const QuietQuestion = ({ count }: { readonly count: number }) => {
  const settle = useMutation({
    mutationFn: (how: 'close' | 'wait') => inTurn(() => call('quietRoles.settle', { how })),
    onSuccess: ({ roles }, how) =>
      offerUndo(
        how === 'close' ? words.quietClosed({ count: roles }) : words.quietWaits({ count: roles }),
        'settleQuiet',
      ),
    onError: (failure) => showProblem(failureMessage(failure)),
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
