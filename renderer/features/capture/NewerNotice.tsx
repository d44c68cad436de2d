import type { PersonId } from '#shared/domain/ids.ts';
import { ownFollowUps as words } from '#shared/messages/ownFollowUps.ts';
import { Button } from '../../ui/Button.tsx';
import formStyles from '../../ui/Form.module.css';
import styles from './Capture.module.css';
import { changedSince, type OwnDraft, type OwnShown } from './ownFollowUpDraft.ts';

type Props = {
  readonly draft: OwnDraft;
  /** As it stands now. */
  readonly start: OwnShown;
  readonly people: readonly { readonly value: PersonId; readonly label: string }[];
  /** Takes what stands there now, where it was changed. */
  readonly onTake: () => void;
};

/** Tells of fields that were changed elsewhere since the user began to change them, before they are written over. */
export const NewerNotice = ({ draft, start, people, onTake }: Props) => {
  const names = changedSince(draft, start);
  if (names.length === 0) return null;
  const shown: Readonly<Record<keyof OwnShown, { readonly name: string; readonly now: string }>> = {
    what: { name: words.what, now: start.what },
    when: { name: words.when, now: start.when },
    personId: {
      name: words.who,
      now: people.find(({ value }) => value === start.personId)?.label ?? words.nobody,
    },
    channel: { name: words.channel, now: start.channel === null ? words.anyWay : words.channels[start.channel] },
  };
  return (
    <div className={`${formStyles.problem} ${styles.read}`} role="alert">
      <p dir="auto">{words.changedSince({ fields: names.map((name) => shown[name]) })}</p>
      <span>
        <Button onClick={onTake}>{words.takeNewer}</Button>
      </span>
    </div>
  );
};
