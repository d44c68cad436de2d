import { type FormEvent, useState } from 'react';
import type { TimelineEntry } from '#shared/contract/roles.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { common } from '#shared/messages/common.ts';
import { timeline as words } from '#shared/messages/timeline.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { inTurn } from '../../api/writes.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './TimelineTab.module.css';

type Props = {
  readonly entry: Extract<TimelineEntry, { readonly kind: 'stage' }>;
  readonly roleId: RoleId;
  readonly onClosed: (isMoved: boolean) => void;
};

/** Corrects the day on which the role came into a stage. */
export const StageDayForm = ({ entry, roleId, onClosed }: Props) => {
  const [day, setDay] = useState<string>(entry.on);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (day === '' || day === entry.on) {
      onClosed(false);
      return;
    }
    inTurn(() => call('roles.setStageDay', { roleId, eventId: entry.id, on: day })).then(
      () => {
        announce(words.dayChanged);
        onClosed(true);
      },
      (failure: unknown) => setProblem(failureMessage(failure)),
    );
  };
  return (
    <form
      className={styles.dayForm}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClosed(false);
        }
      }}
    >
      <TextField
        label={words.dayOf({ stage: entry.stageName })}
        type="date"
        autoFocus
        value={day}
        error={problem}
        onChange={(event) => {
          setDay(event.target.value);
          setProblem(undefined);
        }}
      />
      <div className={styles.dayActions}>
        <Button type="submit">{words.saveDay}</Button>
        <Button look="quiet" onClick={() => onClosed(false)}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
};
