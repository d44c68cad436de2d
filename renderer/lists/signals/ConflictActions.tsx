import { MessageCircleQuestionMark } from 'lucide-react';
import { useRef, useState } from 'react';
import type { TopicView } from '#shared/contract/signals.ts';
import type { RoleId, SignalId } from '#shared/domain/ids.ts';
import { conflictActions as words } from '#shared/messages/conflictActions.ts';
import { formatDay } from '#shared/messages/format.ts';
import { listed } from '#shared/messages/listed.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { actOnSignal } from '../signalActions.ts';
import { askNow } from './askNow.ts';
import styles from './ConflictActions.module.css';
import type { Known } from './known.ts';
import { settleConflict } from './settleConflict.ts';

type Props = { readonly roleId: RoleId; readonly known: Known; readonly view: TopicView };

/** How many are named to be asked: the best, and the other side. */
const ASKED_FIRST = 2;

/** Why it is no conflict, in a line: for the user alone. */
const NotConflictForm = ({ onSave, onCancel }: { onSave: (reason: string) => void; onCancel: () => void }) => {
  const [reason, setReason] = useState('');
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(reason);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <TextField
        label={words.reason}
        autoFocus
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" look="primary">
        {words.save}
      </Button>
      <Button look="quiet" onClick={onCancel}>
        {words.cancel}
      </Button>
    </form>
  );
};

/** What can be done about a topic that is at odds. */
export const ConflictActions = ({ roleId, known, view }: Props) => {
  const card = useRef<HTMLDivElement>(null);
  const [isGivingReason, setGivingReason] = useState(false);
  const { topic, settled, ask, exhausted, sides, clusters, notComparable } = view;
  const claims = clusters.flatMap((cluster) => cluster.claims);
  // What cannot be compared has no two sides: all of it is on the table.
  const ids = sides === null || notComparable ? claims.map(({ id }) => id) : sides.flat();
  const settle = (
    answer: 'resolved' | 'not_conflict' | 'same_thing' | 'reopened',
    more: { readonly reason?: string; readonly signalId?: SignalId } = {},
  ): void => {
    setGivingReason(false);
    settleConflict({ roleId, topic, answer, ids, ...more });
    // What was pressed is gone with it: the card keeps the focus.
    card.current?.closest<HTMLElement>('section')?.focus();
  };
  if (settled !== null) {
    return (
      <div ref={card} className={styles.settled}>
        <p dir="auto">
          {words.settled[settled.answer]}
          {settled.reason !== '' && `: ${settled.reason}`}
        </p>
        <Button onClick={() => settle('reopened')}>{words.reopen}</Button>
      </div>
    );
  }
  const asked = known.data.asked.filter((one) => one.topic === topic);
  const retractable = claims.filter(({ id, signal }) => id === signal && ids.includes(id));
  const isText = topic === 'location' || topic === 'title_level';
  if (isGivingReason) {
    return (
      <NotConflictForm
        onSave={(reason) => settle('not_conflict', { reason })}
        onCancel={() => setGivingReason(false)}
      />
    );
  }
  return (
    <div ref={card} className={styles.actions}>
      {ask.slice(0, ASKED_FIRST).map((id, index) => (
        <Button
          key={id}
          look={index === 0 ? 'primary' : 'secondary'}
          onClick={() => void askNow(roleId, topic, { id, name: known.nameOf(id) })}
        >
          {index === 0 && <MessageCircleQuestionMark />}
          <bdi>{words.ask({ name: known.nameOf(id) })}</bdi>
        </Button>
      ))}
      {retractable.length > 0 && (
        <MenuButton
          className={styles.quiet}
          label={words.changedMind}
          entries={() =>
            retractable.map(({ id, person, said }) => ({
              kind: 'action' as const,
              id,
              label: words.changedMindOf({ name: known.nameOf(person), value: known.valueOf(said) }),
              run: () => {
                const signal = known.data.signals.find((one) => one.id === id);
                if (signal !== undefined) actOnSignal(signal, 'changed_mind');
              },
            }))
          }
        >
          {words.changedMind}
        </MenuButton>
      )}
      {isText && (
        <Button look="quiet" onClick={() => settle('same_thing')}>
          {words.sameThing}
        </Button>
      )}
      <MenuButton
        className={styles.quiet}
        label={words.resolvedBy}
        entries={() => [
          ...claims
            .filter(({ id, signal }) => id === signal)
            .map(({ id, person, said }) => ({
              kind: 'action' as const,
              id,
              label: words.resolvedByOf({ name: known.nameOf(person), value: known.valueOf(said) }),
              // A claim's own id is that of its signal.
              run: () => settle('resolved', { signalId: id as SignalId }),
            })),
          { kind: 'action', id: 'other', label: words.resolvedOtherwise, run: () => settle('resolved') },
        ]}
      >
        {words.resolvedBy}
      </MenuButton>
      {!notComparable && (
        <Button look="quiet" onClick={() => setGivingReason(true)}>
          {words.notConflict}
        </Button>
      )}
      {(asked.length > 0 || exhausted.length > 0) && (
        <p className={styles.note} dir="auto">
          {[
            ...asked.map(({ personId, on, isOpen }) => {
              const name = known.nameOf(personId);
              return isOpen ? words.toAsk({ name }) : words.askedOn({ name, day: formatDay(on, known.today) });
            }),
            ...(exhausted.length === 0 ? [] : [words.exhausted({ names: listed(exhausted.map(known.nameOf)) })]),
          ].join(' · ')}
        </p>
      )}
    </div>
  );
};
