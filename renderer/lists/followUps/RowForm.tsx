import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import type { TodayEntry } from '#shared/contract/followUps.ts';
import type { Channel } from '#shared/domain/channel.ts';
import { CHANNELS } from '#shared/domain/choices.ts';
import { canMiss } from '#shared/domain/interaction.ts';
import { channels } from '#shared/messages/channels.ts';
import { common } from '#shared/messages/common.ts';
import { today as words } from '#shared/messages/today.ts';
import { ownZone } from '#shared/messages/when.ts';
import { useToday } from '../../ground/today.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wallNow } from '../whenNow.ts';
import { calledOf, firstOf } from './entryWords.ts';
import styles from './FollowUps.module.css';
import { actOn, doEntry } from './followUpActions.ts';
import { untilInWords } from './until.ts';

export type FormKind = 'done' | 'snoozed' | 'pinned' | 'retired';

type Props = {
  readonly kind: FormKind;
  /** One entry, or all that are visible of a group. */
  readonly entries: readonly TodayEntry[];
  /** `isDone`: the entries are gone. */
  readonly onClosed: (isDone: boolean) => void;
};

type FormProps = Pick<Props, 'entries' | 'onClosed'>;

/** Esc gives it up, Enter in any field sends it. */
const useFormKeys = (send: () => boolean, onClosed: Props['onClosed']) => ({
  className: styles.form,
  noValidate: true,
  onSubmit: (event: FormEvent) => {
    event.preventDefault();
    if (send()) onClosed(true);
  },
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // What is around it closes by the same key.
    event.stopPropagation();
    // An input method that is composing has its own use for it.
    if (event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClosed(false);
  },
});

const End = ({ save, onClosed }: { readonly save: string; readonly onClosed: Props['onClosed'] }) => (
  <div className={styles.formEnd}>
    <Button look="primary" type="submit">
      {save}
    </Button>
    <Button look="quiet" onClick={() => onClosed(false)}>
      {common.cancel}
    </Button>
  </div>
);

const DoneForm = ({ entries, onClosed }: FormProps) => {
  const client = useQueryClient();
  const id = useId();
  const [entry] = entries;
  const suggested = entry === undefined ? null : firstOf(entry).channel;
  const [channel, setChannel] = useState<Channel>(suggested ?? 'email');
  const [text, setText] = useState('');
  const [hasReached, setReached] = useState(true);
  const form = useFormKeys(() => {
    if (entry === undefined) return false;
    const log = { channel, text, reached: canMiss(channel) ? hasReached : null };
    doEntry(client, entry, log, words.logged({ name: calledOf(entry) }));
    return true;
  }, onClosed);
  return (
    <form {...form}>
      <TextField
        label={words.doneText}
        autoFocus
        autoComplete="off"
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Select
        label={words.doneHow}
        options={CHANNELS.map((value) => ({ value, label: channels[value] }))}
        value={channel}
        onChange={setChannel}
      />
      {canMiss(channel) && (
        <label className={styles.mark} htmlFor={id}>
          <input id={id} type="checkbox" checked={hasReached} onChange={(event) => setReached(event.target.checked)} />
          {words.doneReached}
        </label>
      )}
      <End save={words.doneSave} onClosed={onClosed} />
    </form>
  );
};

const UntilForm = ({ entries, onClosed, act }: FormProps & { readonly act: 'snoozed' | 'pinned' }) => {
  const client = useQueryClient();
  const today = useToday();
  const [when, setWhen] = useState('');
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const form = useFormKeys(() => {
    const until = untilInWords(when, wallNow(ownZone()));
    const [first] = entries;
    if (until === null || first === undefined) {
      setError(words.untilUnknown);
      return false;
    }
    const name = calledOf(first);
    const said =
      act === 'pinned'
        ? words.pinnedTo({ name, day: until.day, today })
        : words.snoozed({ count: entries.length, name, day: until.day, today });
    actOn(client, entries, { act, until, reason }, said);
    return true;
  }, onClosed);
  return (
    <form {...form}>
      <TextField
        label={words.untilLabel}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        placeholder={words.untilHint}
        value={when}
        error={error}
        onChange={(event) => {
          setWhen(event.target.value);
          setError(undefined);
        }}
      />
      {act === 'pinned' && (
        <TextField
          label={words.pinReason}
          autoComplete="off"
          dir="auto"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <End save={act === 'pinned' ? words.pinSave : words.snoozeSave} onClosed={onClosed} />
    </form>
  );
};

const RetireForm = ({ entries, onClosed }: FormProps) => {
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const form = useFormKeys(() => {
    const [first] = entries;
    if (first === undefined) return false;
    const said = words.retired({ count: entries.length, name: calledOf(first) });
    actOn(client, entries, { act: 'retired', until: null, reason }, said);
    return true;
  }, onClosed);
  return (
    <form {...form}>
      <TextField
        label={words.retireReason}
        autoFocus
        autoComplete="off"
        dir="auto"
        placeholder={words.retireHint}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <End save={words.retireSave} onClosed={onClosed} />
    </form>
  );
};

/** The few words that an action needs, below the line that it is about. */
export const RowForm = ({ kind, ...props }: Props) => {
  switch (kind) {
    case 'done':
      return <DoneForm {...props} />;
    case 'snoozed':
    case 'pinned':
      return <UntilForm act={kind} {...props} />;
    case 'retired':
      return <RetireForm {...props} />;
  }
};
