import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { PROMISED } from '#shared/domain/choices.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { PromiseMade } from '#shared/domain/promise.ts';
import { common } from '#shared/messages/common.ts';
import { promises as words } from '#shared/messages/promises.ts';
import { ownZone } from '#shared/messages/when.ts';
import { Button } from '../../ui/Button.tsx';
import { useStore } from '../../ui/createStore.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { NewerNotice } from '../NewerNotice.tsx';
import { changePromise } from '../promiseActions.ts';
import {
  broughtUpTo,
  isSameDraft,
  newerPromise,
  type PromiseDraft,
  type PromiseShown,
  promiseDrafts,
  shownOf,
  withNewer,
} from './promiseDraft.ts';
import styles from './RolePromises.module.css';

type Props = {
  readonly promise: PromiseMade;
  /** The user has just asked for it: the writing begins in it. */
  readonly autoFocus: boolean;
  readonly onClosed: () => void;
};

/** Puts right what was promised, and by when. What was typed is kept until it is saved or given up. */
export const PromiseForm = ({ promise, autoFocus, onClosed }: Props) => {
  const kept = useStore(promiseDrafts, (all) => all.get(promise.id));
  const now = shownOf(promise);
  // A change from elsewhere is told, and not written over: what was not touched is as it stands now.
  const draft = broughtUpTo(kept ?? { ...now, from: now }, now);
  const { what, text, day, time } = draft;
  const [error, setError] = useState<string>();
  const put = (next: PromiseDraft): void => promiseDrafts.put(promise.id, isSameDraft(next, now) ? null : next);
  const set = (part: Partial<PromiseShown>): void => put({ ...draft, ...part });
  const close = (): void => {
    promiseDrafts.put(promise.id, null);
    onClosed();
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (day === '') {
      setError(words.dayNeeded);
      return;
    }
    const isSameDue = day === now.day && time === now.time;
    // A date field holds a day or nothing. By when, where it was left as it is, keeps the zone in which it was named.
    const due = { day: day as LocalDay, time: time === '' ? null : time.slice(0, 5), zone: ownZone() };
    const fields = {
      ...(what !== now.what && { what }),
      ...(text.trim() !== now.text && { text: text.trim() }),
      ...(!isSameDue && { due }),
    };
    if (Object.keys(fields).length === 0) close();
    else {
      void changePromise(promise, fields).then((isDone) => {
        // What was typed while it was being saved stays.
        if (isDone && promiseDrafts.get().get(promise.id) === kept) close();
      });
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // The panel around it closes by the same key.
    event.stopPropagation();
    event.preventDefault();
    close();
  };
  return (
    <form className={styles.form} noValidate aria-label={words.edit} onSubmit={save} onKeyDown={onKeyDown}>
      <NewerNotice fields={newerPromise(draft, now)} onTake={() => put(withNewer(draft, now))} />
      <Select
        label={words.editWhat}
        options={PROMISED.map((value) => ({ value, label: words.what[value] }))}
        value={what}
        onChange={(next) => set({ what: next })}
      />
      <TextField
        label={words.editText}
        isOptional
        autoFocus={autoFocus}
        dir="auto"
        maxLength={2000}
        value={text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <TextField
        label={words.editDay}
        type="date"
        value={day}
        error={error}
        onChange={(event) => {
          set({ day: event.target.value });
          setError(undefined);
        }}
      />
      <TextField
        label={words.editTime}
        type="time"
        isOptional
        value={time}
        onChange={(event) => set({ time: event.target.value })}
      />
      <div className={styles.formEnd}>
        <Button look="primary" type="submit">
          {words.editSave}
        </Button>
        <Button look="quiet" onClick={close}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
};
