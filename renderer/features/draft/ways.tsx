import type { FollowUpItem } from '#shared/domain/followUp.ts';
import { mailtoOf } from '#shared/drafts/mailto.ts';
import type { FollowUpChannel } from '#shared/followups/snapshot.ts';
import { drafts as words } from '#shared/messages/drafts.ts';
import type { LetterText } from '../../lists/letter.ts';
import { openLink } from '../../lists/openLink.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copyText.ts';
import { showProblem, showToast } from '../../ui/toasts.ts';

/** Where somebody can be reached by a way; `null` if that is not known. */
export const addressOf = (person: FollowUpItem['person'], channel: FollowUpChannel): string | null =>
  person === null ? null : { email: person.email, call: person.phone, profile_message: person.profileUrl }[channel];

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

type Props = { readonly address: string | null; readonly channel: FollowUpChannel; readonly letter: LetterText };

/** What takes the text to where it goes. */
export const Ways = ({ address, channel, letter }: Props) => (
  <>
    {channel === 'email' && (
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
