import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TodayEntry } from '#shared/contract/followUps.ts';
import { FOLLOW_UP_CHANNELS } from '#shared/domain/choices.ts';
import type { FollowUpChannel } from '#shared/followups/snapshot.ts';
import { drafts as words } from '#shared/messages/drafts.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { firstOf, nameOf } from '../../lists/followUps/entryWords.ts';
import { refsOf } from '../../lists/followUps/followUpActions.ts';
import { Delayed } from '../../ui/Delayed.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './DraftDialog.module.css';
import { DraftLetter } from './DraftLetter.tsx';
import { addressOf } from './ways.tsx';

type Props = {
  readonly entry: TodayEntry;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** What to write to somebody, or to say on the phone. Closing it keeps what was typed. */
export const DraftDialog = (props: Props) => {
  // What was there when it was opened: the list behind it changes with every answer.
  const [entry] = useState(props.entry);
  const { roleId, key, channel: suggested, person } = firstOf(entry);
  const [channel, setChannel] = useState<FollowUpChannel>(suggested ?? 'email');
  const [isFirst, setFirst] = useState(true);
  const queryKey = queryKeys.followUpDraft(roleId, key, channel);
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => call('followUps.draft', { items: refsOf([entry]), channel }),
  });
  const name = nameOf(entry);
  const address = addressOf(person, channel);
  return (
    <Dialog heading={words.writeTo({ name })} isFilled onClose={props.onClose}>
      <div className={styles.head}>
        <Select
          label={words.by}
          options={FOLLOW_UP_CHANNELS.map((value) => ({ value, label: words.channels[value] }))}
          value={channel}
          onChange={(next) => {
            // Whoever goes through the ways by keys stays with them.
            setFirst(false);
            setChannel(next);
          }}
        />
        <p className={styles.to} dir="auto">
          {address === null ? words.noAddress[channel]({ name }) : words.to({ name, address })}
        </p>
      </div>
      {error !== null && <p role="alert">{failureMessage(error)}</p>}
      {data === undefined && error === null && <Delayed>{words.loading}</Delayed>}
      {data !== undefined && (
        <DraftLetter key={channel} {...props} entry={entry} draft={data} queryKey={queryKey} isFocused={isFirst} />
      )}
    </Dialog>
  );
};
