import { useQueryClient } from '@tanstack/react-query';
import { AlarmClock, Check, Ellipsis, Mail, MessageSquare, PenLine, Phone } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { TodayEntry } from '#shared/contract/followUps.ts';
import type { FollowUpItem } from '#shared/domain/followUp.ts';
import { boardCard } from '#shared/messages/boardCard.ts';
import { drafts } from '#shared/messages/drafts.ts';
import { followUps } from '#shared/messages/followUps.ts';
import { today as words } from '#shared/messages/today.ts';
import { formatClock, ownZone } from '#shared/messages/when.ts';
import { aboutRecord } from '../../ground/aboutRecord.ts';
import { useToday } from '../../ground/today.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Pill, type PillTone } from '../../ui/Pill.tsx';
import { Ring } from '../../ui/Ring.tsx';
import { settlePromise } from '../promiseActions.ts';
import { aboutOf, calledOf, firstOf, idOf, nameOf, numberOf } from './entryWords.ts';
import styles from './FollowUps.module.css';
import { type FormKind, RowForm } from './RowForm.tsx';
import {
  canBeWritten,
  doneOrAsked,
  type MenuParts,
  openEntry,
  rowEntries,
  skipEntry,
  snoozeEntries,
  writeTo,
} from './rowMenu.ts';

const WAYS = { email: Mail, call: Phone, profile_message: MessageSquare } as const;
const TONES: Readonly<Record<TodayEntry['group'], PillTone>> = {
  ...{ missed: 'overdue', earlier: 'today', today: 'today', later: 'neutral', next: 'neutral' },
};

/** How to reach them, in the colour of its group; or when it is due, where that is still to come. */
const WayPill = ({ item, group }: { readonly item: FollowUpItem; readonly group: TodayEntry['group'] }) => {
  const today = useToday();
  if (group === 'later' || group === 'next') {
    const time = item.at === null || item.day !== today ? null : formatClock(item.at, ownZone());
    return (
      <Pill>
        <AlarmClock />
        {words.until({ day: item.day, time, today })}
      </Pill>
    );
  }
  if (item.channel === null) return null;
  const Way = WAYS[item.channel];
  return (
    <Pill tone={TONES[group]}>
      <Way />
      {words.via[item.channel]}
    </Pill>
  );
};

type ButtonsProps = {
  readonly item: FollowUpItem;
  readonly isActive: boolean;
  readonly onGone: () => void;
  /** The buttons go, and the line stays. */
  readonly onStays: () => void;
};

/** A promise that has lapsed is asked about first: perhaps they did. */
const PromiseButtons = ({ item, isActive, onGone, onStays }: ButtonsProps) => {
  if (item.reason.kind !== 'promise' || item.reason.promise.state !== 'open') return null;
  const { promise } = item.reason;
  return (
    <>
      <Button
        tabIndex={isActive ? 0 : -1}
        onClick={() => {
          onGone();
          settlePromise(promise, 'kept');
        }}
      >
        {promise.what === 'call' ? words.called : words.kept}
      </Button>
      <Button
        tabIndex={isActive ? 0 : -1}
        onClick={() => {
          onStays();
          settlePromise(promise, 'broken');
        }}
      >
        {words.notCalled}
      </Button>
    </>
  );
};

/** The rules for which it matters with whom of those met the user was in touch since. */
const MEETING_RULES: readonly FollowUpItem['rule'][] = ['thank_you', 'post_interview'];

type Props = {
  readonly entry: TodayEntry;
  /** The one line that Tab reaches. */
  readonly isActive: boolean;
  /** It stands among those of its role, which need not be named. */
  readonly isOnRole?: boolean;
  readonly onFocus: () => void;
  /** The entry is going: the focus goes on to the next. */
  readonly onGone: () => void;
};

/** One line of Today: somebody, why, and by which way; everything can be done with it by a key. */
export const FollowUpRow = ({ entry, isActive, isOnRole = false, onFocus, onGone }: Props) => {
  const client = useQueryClient();
  const today = useToday();
  const id = useId();
  const [form, setForm] = useState<FormKind | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const snooze = useRef<HTMLButtonElement>(null);
  const item = firstOf(entry);
  const name = isOnRole && item.person === null ? followUps.rules[item.rule] : nameOf(entry);
  // Several that the user set themselves may stand under one name.
  const isOwn = item.reason.kind === 'own';
  const called = isOwn ? calledOf(entry) : name;
  const number = numberOf(item);
  const isAsked = item.reason.kind === 'promise' && item.reason.promise.state === 'open';
  const menu: MenuParts = { client, entries: [entry], today, openForm: setForm, onGone };
  const done = (): void => doneOrAsked(menu);
  const isWritten = canBeWritten(entry);

  const keys: Readonly<Record<string, () => void>> = {
    d: done,
    ...(isWritten && { w: () => writeTo(menu) }),
    s: () => snooze.current?.click(),
    p: () => setForm('pinned'),
    n: () => skipEntry(menu),
    r: () => setForm('retired'),
    ...(!isOnRole && { Enter: () => openEntry(entry) }),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (!isPlain || event.target !== row.current || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]?.();
  };

  return (
    <li className={styles.entry}>
      {/* biome-ignore lint/a11y/useSemanticElements: a line of a list that is gone through by arrows, with buttons in it */}
      <div
        ref={row}
        className={styles.row}
        role="group"
        data-entry={idOf(entry)}
        {...aboutRecord({ roleId: item.roleId, personId: item.person?.id })}
        tabIndex={isActive ? 0 : -1}
        aria-labelledby={`${id}-name ${id}-reason`}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        {!isOnRole && <Avatar name={name} />}
        <div className={styles.what}>
          <p className={styles.name} id={`${id}-name`}>
            <bdi>{name}</bdi>
            {!isOnRole && (
              <span className={styles.about}>
                , <bdi>{aboutOf(entry)}</bdi>
              </span>
            )}
          </p>
          <div className={styles.reasons} data-whole={isOnRole} id={`${id}-reason`}>
            {entry.items.map((one) => (
              <p key={`${one.roleId} ${one.key}`} dir="auto">
                {followUps.reason(one, today)}
                {one.hold === 'pinned' && ` ${words.pinned({ reason: one.userReason })}`}
              </p>
            ))}
          </div>
          {!isOnRole && item.coverage !== null && MEETING_RULES.includes(item.rule) && (
            <p className={styles.coverage}>
              <Ring part={item.coverage.followedUp} whole={item.coverage.met} />
              {boardCard.coverage(item.coverage)}
            </p>
          )}
          {number !== null && <p className={styles.number}>{number}</p>}
        </div>
        <div className={styles.actions}>
          <PromiseButtons item={item} isActive={isActive} onGone={onGone} onStays={() => row.current?.focus()} />
          {!isAsked && <WayPill item={item} group={entry.group} />}
          <div className={styles.tools} data-stays={isAsked}>
            {!isAsked && (
              <Button tabIndex={isActive ? 0 : -1} onClick={done}>
                <Check />
                {words.done}
              </Button>
            )}
            {isWritten && (
              <IconButton
                className={styles.icon}
                tabIndex={isActive ? 0 : -1}
                label={
                  isOwn
                    ? drafts.writeAbout({ name: nameOf(entry), what: followUps.what(item) })
                    : drafts.writeTo({ name })
                }
                onClick={() => writeTo(menu)}
              >
                <PenLine />
              </IconButton>
            )}
            <MenuButton
              ref={snooze}
              className={styles.icon}
              tabIndex={isActive ? 0 : -1}
              label={words.snoozeOf({ name: called })}
              entries={() => snoozeEntries(menu)}
            >
              <AlarmClock />
            </MenuButton>
            <MenuButton
              className={styles.icon}
              tabIndex={isActive ? 0 : -1}
              label={words.more({ name: called })}
              entries={() => rowEntries(menu)}
            >
              <Ellipsis />
            </MenuButton>
          </div>
        </div>
      </div>
      {form !== null && (
        <RowForm
          kind={form}
          entries={[entry]}
          onClosed={(isDone) => {
            setForm(null);
            if (isDone) onGone();
            else row.current?.focus();
          }}
        />
      )}
    </li>
  );
};
