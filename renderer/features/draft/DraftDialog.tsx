import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import type { FollowUpDraft } from '#shared/contract/followUpDrafts.ts';
import type { TodayEntry } from '#shared/contract/followUps.ts';
import { FOLLOW_UP_CHANNELS } from '#shared/domain/choices.ts';
import { mailtoOf } from '#shared/drafts/mailto.ts';
import type { FollowUpChannel } from '#shared/followups/snapshot.ts';
import { drafts as words } from '#shared/messages/drafts.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { inTurn } from '../../api/writes.ts';
import { useAppInfo } from '../../ground/appInfo.tsx';
import { hrefOf } from '../../ground/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copyText.ts';
import { Delayed } from '../../ui/Delayed.tsx';
import { Select } from '../../ui/Select.tsx';
import { showProblem, showToast } from '../../ui/toasts.ts';
import { Warnings } from '../../ui/Warnings.tsx';
import { LetterForm } from '../LetterForm.tsx';
import { type LetterText, useLetter } from '../letter.ts';
import { openLink } from '../openLink.ts';
import styles from './DraftForm.module.css';
import { firstOf, nameOf } from './entryWords.ts';
import { doEntry } from './followUpActions.ts';

type Props = {
  readonly entry: TodayEntry;
  /** `isDone`: the entry is gone. */
  readonly onClosed: (isDone: boolean) => void;
  /** A call is logged with what was said. */
  readonly onCalled: () => void;
};

const addressOf = (entry: TodayEntry, channel: FollowUpChannel): string | null => {
  const { person } = firstOf(entry);
  if (person === null) return null;
  return { email: person.email, call: person.phone, profile_message: person.profileUrl }[channel];
};

const copy = (text: string): void =>
  copyText(text) ? showToast({ text: words.copied }) : showProblem(words.notCopied);

/** Opens the letter in the mail program; what is too long for that goes over the clipboard. */
const openInMail = (to: string | null, { subject, body }: LetterText): void => {
  const link = mailtoOf({ to, subject, body });
  const short = mailtoOf({ to, subject, body: '' });
  if (link.url !== null) {
    openLink(link.url);
  } else if (link.problem === 'address') {
    showProblem(words.badAddress({ address: to ?? '' }));
  } else if (copyText(body) && short.url !== null) {
    showToast({ text: words.tooLong });
    openLink(short.url);
  } else {
    showProblem(words.notCopied);
  }
};

type WayProps = { readonly entry: TodayEntry; readonly channel: FollowUpChannel; readonly letter: LetterText };

/** What takes the text to where it goes. */
const Way = ({ entry, channel, letter }: WayProps) => {
  const address = addressOf(entry, channel);
  const isMail = channel === 'email';
  return (
    <>
      {isMail && (
        <Button look="primary" onClick={() => openInMail(address, letter)}>
          {words.openMail}
        </Button>
      )}
      {channel === 'profile_message' && address !== null && (
        <Button look="primary" onClick={() => openLink(address)}>
          {words.openProfile}
        </Button>
      )}
      {channel === 'call' && address !== null && (
        <Button look="primary" onClick={() => copy(address)}>
          {words.copyNumber}
        </Button>
      )}
      <Button onClick={() => copy(letter.body)}>{words.copy}</Button>
    </>
  );
};

type LetterProps = Props & { readonly draft: FollowUpDraft };

const OpenDraft = ({ entry, draft, onClosed, onCalled }: LetterProps) => {
  const client = useQueryClient();
  const { myName } = useAppInfo().settings;
  const item = firstOf(entry);
  const { roleId, key } = item;
  const { channel } = draft;
  const queryKey = queryKeys.followUpDraft(roleId, key, channel);
  const letter = useLetter({
    name: `followUp/${roleId}/${key}/${channel}`,
    stored: draft,
    save: async (text) => {
      await inTurn(() => call('followUps.keepDraft', { roleId, key, channel, letter: text }));
      client.setQueryData<FollowUpDraft>(queryKey, (now) => now && { ...now, ...text, problems: [], isEdited: true });
    },
    reload: () => void client.invalidateQueries({ queryKey }),
  });
  const typed: LetterText = { subject: letter.subject?.text ?? null, body: letter.body.text };
  const isOwn = draft.isEdited || letter.body.draft !== undefined || letter.subject?.draft !== undefined;

  // Of the user's own words it matters alone whether somebody else has got them.
  const problems = draft.problems.filter(({ kind }) => !isOwn || kind === 'taken');

  const send = (): void => {
    // What is typed is kept before it is logged: should that fail, it is there.
    letter.subject?.commit();
    letter.body.commit();
    onClosed(true);
    doEntry(client, entry, { channel, text: typed.body, reached: null }, words.marked({ name: nameOf(entry) }));
  };
  const revert = (): void => {
    letter.subject?.revert();
    letter.body.revert();
    inTurn(() => call('followUps.keepDraft', { roleId, key, channel, letter: null })).then(
      () => client.invalidateQueries({ queryKey }),
      (failure: unknown) => showProblem(failureMessage(failure)),
    );
  };

  return (
    <>
      <LetterForm letter={letter} label={channel === 'call' ? words.script : words.body} isFocused />
      <Warnings texts={problems.map(words.problem)} />
      {isOwn && <p className={styles.hint}>{words.edited}</p>}
      {myName === '' && (
        <p className={styles.hint}>
          <a href={hrefOf({ screen: 'settings' })}>{words.sign}</a>
        </p>
      )}
      <div className={styles.actions}>
        <Way entry={entry} channel={channel} letter={typed} />
        {channel === 'call' ? (
          <Button onClick={onCalled}>{words.called}</Button>
        ) : (
          <Button onClick={send}>{words.sent}</Button>
        )}
        {isOwn && (
          <Button look="quiet" onClick={revert}>
            {words.revert}
          </Button>
        )}
        <Button look="quiet" onClick={() => onClosed(false)}>
          {words.close}
        </Button>
      </div>
    </>
  );
};

/** What to write to somebody, or to say on the phone, below their line. Closing it keeps what was typed. */
export const DraftForm = (props: Props) => {
  const { entry, onClosed } = props;
  const { roleId, key, channel: suggested } = firstOf(entry);
  const [channel, setChannel] = useState<FollowUpChannel>(suggested ?? 'email');
  const { data, error } = useQuery({
    queryKey: queryKeys.followUpDraft(roleId, key, channel),
    queryFn: () => call('followUps.draft', { roleId, key, channel }),
  });
  const name = nameOf(entry);
  const address = addressOf(entry, channel);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // What is around it closes by the same key.
    event.stopPropagation();
    event.preventDefault();
    onClosed(false);
  };
  return (
    <section className={styles.draft} aria-label={words.writeTo({ name })} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <Select
          label={words.by}
          options={FOLLOW_UP_CHANNELS.map((value) => ({ value, label: words.channels[value] }))}
          value={channel}
          onChange={setChannel}
        />
        <p className={styles.to} dir="auto">
          {address === null ? words.noAddress[channel]({ name }) : words.to({ name, address })}
        </p>
      </div>
      {error !== null && <p role="alert">{failureMessage(error)}</p>}
      {data === undefined && error === null && <Delayed>{words.loading}</Delayed>}
      {data !== undefined && <OpenDraft key={channel} {...props} draft={data} />}
    </section>
  );
};
