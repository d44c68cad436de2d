import { useState } from 'react';
import type { ReadInvitationFile } from '#shared/contract/calendar.ts';
import { calendar as words } from '#shared/messages/calendar.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Capture.module.css';
import { InterviewForm } from './InterviewForm.tsx';
import { invitedDraft, invitedStart } from './invitedDraft.ts';

type Props = { readonly invitation: ReadInvitationFile; readonly onClose: () => void };

/** What an invitation says, and the interview that it becomes once the user has looked at it. */
export const InvitationDialog = ({ invitation, onClose }: Props) => {
  const [isFilled, setFilled] = useState(false);
  const [begin] = useState(() => invitedDraft(invitation));
  const { title, at, isZoneGuessed, isRecurring, roles } = invitation;
  return (
    <Dialog heading={words.heading} isFilled={isFilled} onClose={onClose}>
      <div className={styles.read}>
        <p dir="auto">{words.read({ title })}</p>
        {at.time === null && <p>{words.dayAlone}</p>}
        {isZoneGuessed && <p>{words.zoneGuessed}</p>}
        {isRecurring && <p>{words.recurring}</p>}
      </div>
      <InterviewForm
        start={invitedStart(begin)}
        begin={begin}
        proposed={roles}
        onFilled={setFilled}
        onClose={onClose}
      />
    </Dialog>
  );
};
