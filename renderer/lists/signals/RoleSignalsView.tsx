import { History, MessageSquareQuote } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { RoleSignals } from '#shared/contract/signals.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { common } from '#shared/messages/common.ts';
import { formatFullDay } from '#shared/messages/format.ts';
import { signalView as words } from '#shared/messages/signalView.ts';
import type { Topic } from '#shared/signals/signal.ts';
import { failureMessage } from '../../api/failure.ts';
import { openDialog } from '../../ground/dialogs.ts';
import { useToday } from '../../ground/today.ts';
import { Button } from '../../ui/Button.tsx';
import { Delayed } from '../../ui/Delayed.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RolePromises } from '../promises/RolePromises.tsx';
import { AskFirst } from './AskFirst.tsx';
import { askNow } from './askNow.ts';
import { ConflictActions } from './ConflictActions.tsx';
import { ConflictCard, hasCard } from './ConflictCard.tsx';
import { CoverageList } from './CoverageList.tsx';
import { DriftList } from './DriftList.tsx';
import { GateBanner } from './GateBanner.tsx';
import { KnownOn } from './KnownOn.tsx';
import { knownOf } from './known.ts';
import { NotEnoughYet } from './NotEnoughYet.tsx';
import styles from './RoleSignalsView.module.css';
import { SameThings } from './SameThings.tsx';
import { SignalMatrix } from './SignalMatrix.tsx';
import { useRoleSignals } from './useRoleSignals.ts';

type Props = {
  readonly roleId: RoleId;
  /** In one column however wide the place is. */
  readonly isNarrow?: boolean;
};

type BodyProps = {
  readonly roleId: RoleId;
  readonly data: RoleSignals;
  readonly knownOn: LocalDay | null;
};

const Body = ({ roleId, data, knownOn }: BodyProps) => {
  const today = useToday();
  const known = useMemo(() => knownOf(data, today, knownOn), [data, today, knownOn]);
  const isPresent = knownOn === null;
  const onAsk = useCallback(
    (topic: Topic, id: string) => void askNow(roleId, topic, { id, name: known.nameOf(id) }),
    [roleId, known],
  );
  const { notEnough } = data.coverage;
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {isPresent && data.gate !== null && <GateBanner roleId={roleId} known={known} gate={data.gate} />}
        <NotEnoughYet
          known={known}
          actions={
            <Button onClick={() => openDialog({ kind: 'signal', roleId, personId: null })}>
              <MessageSquareQuote />
              {words.writeDown}
            </Button>
          }
        />
        {data.signals.length > 0 && <SignalMatrix known={known} onAsk={isPresent ? onAsk : undefined} />}
        {data.topics.filter(hasCard).map((view) => (
          <ConflictCard
            key={view.topic}
            known={known}
            view={view}
            hasFigures={notEnough === null}
            actions={<ConflictActions roleId={roleId} known={known} view={view} />}
          />
        ))}
      </div>
      <div className={styles.aside}>
        <CoverageList known={known} />
        <DriftList known={known} />
        {isPresent && <SameThings roleId={roleId} known={known} />}
        {isPresent && <AskFirst roleId={roleId} known={known} />}
        {isPresent && <RolePromises roleId={roleId} />}
      </div>
    </div>
  );
};

/** All that the people of a role said: where it is at odds, who was heard, and what was known on a day before. */
export const RoleSignalsView = ({ roleId, isNarrow = false }: Props) => {
  const today = useToday();
  const [knownOn, setKnownOn] = useState<LocalDay | null>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const { data, error, refetch } = useRoleSignals(roleId, knownOn);
  return (
    <div className={styles.view} data-narrow={isNarrow}>
      <div className={styles.top}>
        {knownOn !== null && (
          <div className={styles.then} role="status">
            <History />
            <p title={formatFullDay(knownOn)}>
              <strong>{words.knownOn({ day: knownOn, today })}</strong> <span>{words.knownOnNote}</span>
            </p>
            <Button
              onClick={() => {
                setKnownOn(null);
                choose.current?.focus();
              }}
            >
              {words.backToToday}
            </Button>
          </div>
        )}
        <KnownOn button={choose} knownOn={knownOn} onChoose={(day) => setKnownOn(day === today ? null : day)} />
      </div>
      {data === undefined && error === null && <Delayed>{common.loading}</Delayed>}
      {data === undefined && error !== null && (
        <EmptyState heading={words.failed} actions={<Button onClick={() => void refetch()}>{common.tryAgain}</Button>}>
          {failureMessage(error)}
        </EmptyState>
      )}
      {data !== undefined && <Body roleId={roleId} data={data} knownOn={knownOn} />}
    </div>
  );
};
