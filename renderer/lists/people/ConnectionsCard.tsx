import { useMutation } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Input, Output } from '#shared/contract/index.ts';
import { common } from '#shared/messages/common.ts';
import { people as words } from '#shared/messages/people.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { inTurn } from '../../api/writes.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { showProblem } from '../../ui/toasts.ts';
import styles from './ConnectionsCard.module.css';

export type Connections = NonNullable<Output<'connections.choose'>>;
type Which = Input<'connections.add'>['which'];

/** So many names show what is meant; the list has them all once they are added. */
const SAMPLE = 5;

const Sample = ({ atBoard, atBoardCount }: Connections) => {
  const shown = atBoard.slice(0, SAMPLE);
  return (
    <div>
      <h3>{words.connectionsSample}</h3>
      <ul className={styles.sample}>
        {shown.map(({ name, companyName, position }) => (
          <li key={`${name} ${companyName} ${position}`}>
            <bdi className={styles.name}>{name}</bdi>
            <bdi className={styles.quiet}>{words.connectionAt({ position, company: companyName })}</bdi>
          </li>
        ))}
        {atBoardCount > shown.length && (
          <li className={styles.quiet}>{words.connectionsMore({ count: atBoardCount - shown.length })}</li>
        )}
      </ul>
    </div>
  );
};

type Props = { readonly found: Connections; readonly onClose: () => void };

/** What is in LinkedIn's file of connections, before anything is added. */
export const ConnectionsCard = ({ found, onClose }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const add = useMutation({
    mutationFn: (which: Which) => inTurn(() => call('connections.add', { which })),
    onSuccess: ({ added }) => {
      onClose();
      offerUndo(words.connectionsAdded({ count: added }), 'addConnections');
    },
    onError: (failure) => showProblem(failureMessage(failure)),
  });
  const { total, atBoardCount, known, newCount, cutCount } = found;

  return (
    <section className={styles.card} aria-label={words.connectionsHeading}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {words.connectionsHeading}
        </h2>
        <IconButton label={common.close} onClick={onClose}>
          <X />
        </IconButton>
      </div>
      <p>{words.connectionsFound({ total, atBoard: atBoardCount, known })}</p>
      {newCount === 0 && <p>{words.connectionsNone}</p>}
      {cutCount > 0 && <p>{words.connectionsCut({ count: cutCount })}</p>}
      {atBoardCount > 0 && <Sample {...found} />}
      <div className={styles.actions}>
        {atBoardCount > 0 && (
          <Button look="primary" disabled={add.isPending} onClick={() => add.mutate('atBoard')}>
            {words.addAtBoard({ count: atBoardCount })}
          </Button>
        )}
        {newCount > 0 && (
          <Button disabled={add.isPending} onClick={() => add.mutate('all')}>
            {words.addAll({ count: newCount })}
          </Button>
        )}
      </div>
    </section>
  );
};
