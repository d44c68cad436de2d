import {
  ArrowDownLeft,
  ArrowUpRight,
  CalendarDays,
  Ellipsis,
  Flag,
  Handshake,
  Mail,
  MessageCircle,
  MessageSquare,
  MessagesSquare,
  Phone,
  Quote,
  Users,
  Video,
} from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { TimelineEntry } from '#shared/contract/roles.ts';
import type { Channel } from '#shared/domain/channel.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { promises } from '#shared/messages/promises.ts';
import { signalForm } from '#shared/messages/signalForm.ts';
import { signalLines } from '#shared/messages/signalLines.ts';
import { timeline as words } from '#shared/messages/timeline.ts';
import { formatClock, formatFullMoment, formatTime, ownZone } from '#shared/messages/when.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { inTurn } from '../../api/writes.ts';
import { openDialog } from '../../ground/dialogs.ts';
import { useToday } from '../../ground/today.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { promiseEntries } from '../../lists/promiseActions.ts';
import { Quoted } from '../../lists/Quoted.tsx';
import { addSignalFrom, type Conversation, saidInElement } from '../../lists/saidIn.ts';
import { signalEntries } from '../../lists/signalActions.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { StageDot } from '../../ui/StageDot.tsx';
import { showProblem } from '../../ui/toasts.ts';
import { StageDayForm } from './StageDayForm.tsx';
import styles from './TimelineTab.module.css';

type Of<Kind extends TimelineEntry['kind']> = Extract<TimelineEntry, { readonly kind: Kind }>;

const ICONS: Readonly<Record<Channel, typeof Mail>> = {
  email: Mail,
  call: Phone,
  text: MessageCircle,
  profile_message: MessageSquare,
  video: Video,
  in_person: Users,
  other: MessagesSquare,
};

const Clock = ({ at, zone }: { readonly at: Instant; readonly zone: string }) => (
  <time className={styles.time} dateTime={at} title={formatFullMoment(at, zone)}>
    {formatClock(at, ownZone())}
  </time>
);

type Props<Entry> = {
  readonly entry: Entry;
  readonly roleId: RoleId;
  /** The entry whose day was just changed: it is drawn anew among those of its new day, and takes the focus along. */
  readonly moved: RefObject<string | null>;
};

const StageItem = ({ entry, roleId, moved }: Props<Of<'stage'>>) => {
  const [isChanging, setChanging] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const stage = entry.stageName;
  useEffect(() => {
    if (moved.current === entry.id) {
      moved.current = null;
      button.current?.focus();
    }
  }, [moved, entry.id]);
  return (
    <li className={styles.entry}>
      <span className={styles.icon}>
        <StageDot kind={entry.stageKind} />
      </span>
      <div className={styles.what}>
        <p>
          <span dir="auto">{words.stage({ stage })}</span>
          {entry.source === 'import' && <span className={styles.quiet}> {words.fromImport}</span>}
        </p>
        {isChanging && (
          <StageDayForm
            entry={entry}
            roleId={roleId}
            onClosed={(isMoved) => {
              setChanging(false);
              moved.current = isMoved ? entry.id : null;
              button.current?.focus();
            }}
          />
        )}
      </div>
      {entry.at !== null && <span className={styles.time}>{formatTime(entry.at)}</span>}
      <button
        ref={button}
        type="button"
        className={styles.link}
        aria-label={words.changeDayOf({ stage })}
        aria-expanded={isChanging}
        onClick={() => setChanging(!isChanging)}
      >
        {words.changeDay}
      </button>
    </li>
  );
};

/** What has to be said beside it: that nobody was in touch. */
const asideOf = ({ isAutomatic, reached, direction }: Of<'interaction'>): string | null => {
  if (isAutomatic) return words.aside.automatic;
  if (reached !== false) return null;
  return direction === 'in' ? words.aside.missed : words.aside.unanswered;
};

const InteractionItem = ({ entry, roleId }: { readonly entry: Of<'interaction'>; readonly roleId: RoleId }) => {
  const Icon = ICONS[entry.channel];
  const Arrow = entry.direction === 'in' ? ArrowDownLeft : ArrowUpRight;
  const what = words.interaction({ direction: entry.direction, channel: entry.channel, name: entry.personName });
  const aside = asideOf(entry);
  const remove = (): void => {
    inTurn(() => call('interactions.remove', { id: entry.id })).then(
      () => offerUndo(words.removed, 'removeInteraction'),
      (failure: unknown) => showProblem(failureMessage(failure)),
    );
  };
  const conversation: Conversation = { ...entry, interactionId: entry.id, interviewId: null };
  return (
    <li className={styles.entry} {...saidInElement(conversation)}>
      <span className={styles.icon} data-direction={entry.direction}>
        <Icon />
        <Arrow className={styles.arrow} />
      </span>
      <div className={styles.what}>
        <p>
          <span dir="auto">{what}</span>
          {aside !== null && <span className={styles.quiet}> ({aside})</span>}
        </p>
        {entry.text !== '' && (
          <p className={styles.text} dir="auto">
            {entry.text}
          </p>
        )}
      </div>
      <Clock {...entry} />
      <MenuButton
        className={styles.more}
        label={words.entryMenu({ what })}
        entries={() => [
          { kind: 'action', id: 'edit', label: words.change, run: () => openDialog({ kind: 'editLog', entry }) },
          {
            kind: 'action',
            id: 'signal',
            label: signalForm.add,
            run: () => addSignalFrom(entry.roleId ?? roleId, conversation),
          },
          { kind: 'action', id: 'remove', label: words.remove, run: remove },
        ]}
      >
        <Ellipsis />
      </MenuButton>
    </li>
  );
};

const PromiseItem = ({ entry }: { readonly entry: Of<'promise'> }) => {
  const what = promises.made({ ...entry.promise, today: useToday() });
  return (
    <li className={styles.entry}>
      <span className={styles.icon}>
        <Handshake />
      </span>
      <p className={styles.what}>
        <span dir="auto">{what}</span> <span className={styles.quiet}>({promises.states[entry.promise.state]})</span>
      </p>
      <Clock at={entry.at} zone={entry.promise.zone} />
      <MenuButton
        className={styles.more}
        label={words.entryMenu({ what })}
        entries={() => promiseEntries(entry.promise)}
      >
        <Ellipsis />
      </MenuButton>
    </li>
  );
};

const SignalItem = ({ entry: { signal } }: { readonly entry: Of<'signal'> }) => {
  const what = signalLines.said({ ...signal, today: useToday() });
  const aside = signalLines.takenBack(signal);
  return (
    <li className={styles.entry}>
      <span className={styles.icon}>
        <Quote />
      </span>
      <div className={styles.what}>
        <p>
          <span dir="auto">{what}</span>
          {aside !== null && <span className={styles.quiet}> ({aside})</span>}
        </p>
        {signal.quote !== '' && <Quoted words={signal.quote} />}
      </div>
      {!signal.isDay && <Clock at={signal.saidAt} zone={signal.zone} />}
      <MenuButton className={styles.more} label={words.entryMenu({ what })} entries={() => signalEntries(signal)}>
        <Ellipsis />
      </MenuButton>
    </li>
  );
};

/** One thing that happened, or is going to. */
export const TimelineItem = ({ entry, roleId, moved }: Props<TimelineEntry>) => {
  switch (entry.kind) {
    case 'stage':
      return <StageItem entry={entry} roleId={roleId} moved={moved} />;
    case 'outcome':
      return (
        <li className={styles.entry}>
          <span className={styles.icon}>
            <Flag />
          </span>
          <p className={styles.what}>
            {words.outcome({ outcome: entry.outcome })}
            {entry.source === 'import' && <span className={styles.quiet}> {words.fromImport}</span>}
          </p>
          {entry.at !== null && <span className={styles.time}>{formatTime(entry.at)}</span>}
        </li>
      );
    case 'interaction':
      return <InteractionItem entry={entry} roleId={roleId} />;
    case 'interview':
      return (
        <li className={styles.entry}>
          <span className={styles.icon}>
            <CalendarDays />
          </span>
          <p className={styles.what} dir="auto">
            {words.interview({ state: entry.state, names: entry.names })}
          </p>
          <Clock {...entry} />
        </li>
      );
    case 'promise':
      return <PromiseItem entry={entry} />;
    case 'signal':
      return <SignalItem entry={entry} />;
  }
};
