import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { PROMISED } from '#shared/domain/choices.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { PromiseMade } from '#shared/domain/promise.ts';
import { common } from '#shared/messages/common.ts';
import { promises as words } from '#shared/messages/promises.ts';
import { ownZone, wallTimeIn } from '#shared/messages/when.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { changePromise } from '../promiseActions.ts';
import styles from './RolePromises.module.css';

type Props = { readonly promise: PromiseMade; readonly onClosed: () => void };

/** By when, as the calendar and the clock on the user's wall show it. */
const dueOf = ({ dueOn, dueAt }: PromiseMade): { readonly day: string; readonly time: string } =>
  dueAt === null ? { day: dueOn ?? '', time: '' } : wallTimeIn(dueAt, ownZone());

/** Puts right what was promised, and by when. */
export const PromiseForm = ({ promise: shown, onClosed }: Props) => {
  // What was there when it was opened: a change from elsewhere is told, and not written over.
  const [promise] = useState(shown);
  const first = dueOf(promise);
  const [what, setWhat] = useState(promise.what);
  const [text, setText] = useState(promise.text);
  const [day, setDay] = useState(first.day);
  const [time, setTime] = useState(first.time);
  const [error, setError] = useState<string>();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (day === '') {
      setError(words.dayNeeded);
      return;
    }
    const isSameDue = day === first.day && time === first.time;
    // A date field holds a day or nothing. By when, where it was left as it is, keeps the zone in which it was named.
    const due = { day: day as LocalDay, time: time === '' ? null : time.slice(0, 5), zone: ownZone() };
    const fields = {
      ...(what !== promise.what && { what }),
      ...(text.trim() !== promise.text && { text: text.trim() }),
      ...(!isSameDue && { due }),
    };
    if (Object.keys(fields).length === 0) onClosed();
    else void changePromise(promise, fields).then((isDone) => isDone && onClosed());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // The panel around it closes by the same key.
    event.stopPropagation();
    event.preventDefault();
    onClosed();
  };
  return (
    <form className={styles.form} noValidate aria-label={words.edit} onSubmit={save} onKeyDown={onKeyDown}>
      <Select
        label={words.editWhat}
        options={PROMISED.map((value) => ({ value, label: words.what[value] }))}
        value={what}
        onChange={setWhat}
      />
      <TextField
        label={words.editText}
        isOptional
        autoFocus
        dir="auto"
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <TextField
        label={words.editDay}
        type="date"
        value={day}
        error={error}
        onChange={(event) => {
          setDay(event.target.value);
          setError(undefined);
        }}
      />
      <TextField
        label={words.editTime}
        type="time"
        isOptional
        value={time}
        onChange={(event) => setTime(event.target.value)}
      />
      <div className={styles.formEnd}>
        <Button look="primary" type="submit">
          {words.editSave}
        </Button>
        <Button look="quiet" onClick={onClosed}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
};
