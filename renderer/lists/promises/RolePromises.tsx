import { Ellipsis } from 'lucide-react';
import { useRef, useState } from 'react';
import type { RoleId } from '#shared/domain/ids.ts';
import type { PromiseMade } from '#shared/domain/promise.ts';
import { promises as words } from '#shared/messages/promises.ts';
import { useToday } from '../../ground/today.ts';
import { Button } from '../../ui/Button.tsx';
import { useStore } from '../../ui/createStore.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Pill, type PillTone } from '../../ui/Pill.tsx';
import { PanelSection } from '../PanelSection.tsx';
import { promiseEntries, settlePromise } from '../promiseActions.ts';
import { useNow } from '../useNow.ts';
import { usePromises } from '../usePromises.ts';
import { PromiseForm } from './PromiseForm.tsx';
import { promiseDrafts } from './promiseDraft.ts';
import styles from './RolePromises.module.css';

const TONES: Readonly<Record<PromiseMade['state'], PillTone>> = {
  ...{ open: 'neutral', kept: 'clear', broken: 'overdue', waived: 'neutral' },
};

const PromiseLine = ({ promise }: { readonly promise: PromiseMade }) => {
  const today = useToday();
  const isOpen = promise.state === 'open';
  const line = words.line(promise);
  const now = useNow();
  const [isEditing, setEditing] = useState(false);
  const isLeft = useStore(promiseDrafts, (all) => all.has(promise.id));
  const more = useRef<HTMLButtonElement>(null);
  const isLate = promise.dueAt === null ? (promise.dueOn ?? today) < today : Date.parse(promise.dueAt) < now;
  return (
    <li className={styles.promise}>
      <p className={styles.what}>
        <span dir="auto">{line}</span>{' '}
        <span className={styles.due} data-late={isOpen && isLate}>
          {words.by({ ...promise, today })}
          {isOpen && `, ${words.distance({ ...promise, today })}`}
        </span>
      </p>
      {isOpen && (
        <>
          <Button onClick={() => settlePromise(promise, 'kept')}>{words.kept}</Button>
          <Button onClick={() => settlePromise(promise, 'broken')}>{words.broken}</Button>
        </>
      )}
      {!isOpen && <Pill tone={TONES[promise.state]}>{words.states[promise.state]}</Pill>}
      <MenuButton
        ref={more}
        className={styles.more}
        label={words.more({ line })}
        entries={() => promiseEntries(promise, () => setEditing(true))}
      >
        <Ellipsis />
      </MenuButton>
      {(isEditing || isLeft) && (
        <PromiseForm
          promise={promise}
          autoFocus={isEditing}
          onClosed={() => {
            setEditing(false);
            more.current?.focus();
          }}
        />
      )}
    </li>
  );
};

/** What people of a role said they would do, open promises first; nothing where nobody promised anything. */
export const RolePromises = ({ roleId }: { readonly roleId: RoleId }) => {
  const { data = [] } = usePromises(roleId);
  if (data.length === 0) return null;
  return (
    <PanelSection heading={words.heading}>
      <ul>
        {data.map((promise) => (
          <PromiseLine key={promise.id} promise={promise} />
        ))}
      </ul>
    </PanelSection>
  );
};
