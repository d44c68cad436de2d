import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FollowUpDraft } from '#shared/contract/followUpDrafts.ts';
import type { TodayEntry } from '#shared/contract/followUps.ts';
import { drafts as words } from '#shared/messages/drafts.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { inTurn } from '../../api/writes.ts';
import { useAppInfo } from '../../ground/appInfo.tsx';
import { replaceDialog } from '../../ground/dialogs.ts';
import { hrefOf } from '../../ground/routes.ts';
import { firstOf, nameOf } from '../../lists/followUps/entryWords.ts';
import { refsOf } from '../../lists/followUps/followUpActions.ts';
import { LetterForm } from '../../lists/LetterForm.tsx';
import { type LetterText, useLetter } from '../../lists/letter.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { Button } from '../../ui/Button.tsx';
import { showProblem } from '../../ui/toasts.ts';
import { Warnings } from '../../ui/Warnings.tsx';
import styles from './DraftDialog.module.css';
import { addressOf, Ways } from './ways.tsx';

type Props = {
  readonly entry: TodayEntry;
  readonly draft: FollowUpDraft;
  /** Under which the draft is kept in the page. */
  readonly queryKey: readonly unknown[];
  readonly isFocused: boolean;
  readonly onClose: () => void;
  /** The entry is done with. */
  readonly onDone: () => void;
};

/** As it stands in the timeline: a letter has its subject above it. */
const loggedText = ({ subject, body }: LetterText): string =>
  subject === null || subject.trim() === '' ? body : `${subject}\n\n${body}`;

/** The text itself, and what can be done with it. It stays open until it is closed, whatever becomes of the follow-up. */
export const DraftLetter = ({ entry, draft, queryKey, isFocused, onClose, onDone }: Props) => {
  const client = useQueryClient();
  const { myName } = useAppInfo().settings;
  const [isSending, setSending] = useState(false);
  const { roleId, key, channel } = draft;
  const { person } = firstOf(entry);
  const keep = (letter: LetterText | null): Promise<unknown> =>
    inTurn(() => call('followUps.keepDraft', { roleId, key, channel, letter }));
  const letter = useLetter({
    name: `followUp/${roleId}/${key}/${channel}`,
    stored: draft,
    save: async (text) => {
      await keep(text);
      client.setQueryData<FollowUpDraft>(queryKey, (now) => now && { ...now, ...text, problems: [], isEdited: true });
    },
    reload: () => void client.invalidateQueries({ queryKey }),
  });
  const { subject, body } = letter;
  const typed: LetterText = { subject: subject?.text ?? null, body: body.text };
  const isOwn = draft.isEdited || body.draft !== undefined || subject?.draft !== undefined;
  // Of the user's own words it matters alone whether somebody else has got them.
  const problems = draft.problems.filter(({ kind }) => !isOwn || kind === 'taken');
  const said = [...problems.map(words.problem), ...(draft.isOpen ? [] : [words.settled])];

  const send = async (): Promise<void> => {
    setSending(true);
    // What is typed is kept before it is logged: should that fail, it is there.
    subject?.commit();
    body.commit();
    const log = { channel, text: loggedText(typed), reached: null };
    try {
      await inTurn(() => call('followUps.done', { items: refsOf([entry]), log, sent: { roleId, key } }));
    } catch (failure) {
      setSending(false);
      showProblem(failureMessage(failure));
      return;
    }
    onClose();
    onDone();
    offerUndo(words.marked({ name: nameOf(entry) }), 'doFollowUp');
  };
  const revert = (): void => {
    subject?.revert();
    body.revert();
    keep(null)
      .then(() => {
        offerUndo(words.reverted, 'editDraft');
        return client.invalidateQueries({ queryKey });
      })
      .catch((failure: unknown) => showProblem(failureMessage(failure)));
  };

  return (
    <>
      <LetterForm letter={letter} label={channel === 'call' ? words.script : words.body} isFocused={isFocused} />
      <Warnings texts={said} />
      {isOwn && <p className={styles.hint}>{words.edited}</p>}
      {myName === '' && (
        <p className={styles.hint}>
          <a href={hrefOf({ screen: 'settings' })} onClick={onClose}>
            {words.sign}
          </a>
        </p>
      )}
      <div className={styles.actions}>
        <Ways address={addressOf(person, channel)} channel={channel} letter={typed} />
        {channel === 'call' ? (
          <Button
            onClick={() => replaceDialog({ kind: 'capture', what: 'call', roleId, personId: person?.id ?? null })}
          >
            {words.called}
          </Button>
        ) : (
          <Button disabled={isSending} onClick={() => void send()}>
            {words.sent}
          </Button>
        )}
        {isOwn && (
          <Button look="quiet" onClick={revert}>
            {words.revert}
          </Button>
        )}
      </div>
    </>
  );
};
