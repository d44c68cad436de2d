import type { OwnFollowUp } from '#shared/domain/ownFollowUp.ts';
import { ownFollowUps as words } from '#shared/messages/ownFollowUps.ts';
import type { HeldUntil } from '../../ground/dialogs.ts';
import { useToday } from '../../ground/today.ts';
import styles from './Capture.module.css';

type Props = { readonly own: OwnFollowUp; readonly held: HeldUntil };

/** Why another day stands in the form than the one that was chosen. */
export const HeldNote = ({ own, held }: Props) => (
  <p className={styles.hint}>
    {words.held({
      hold: held.hold,
      until: { dueOn: held.at === null ? held.day : null, dueAt: held.at },
      due: own,
      today: useToday(),
    })}
  </p>
);
