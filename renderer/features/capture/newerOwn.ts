import type { PersonId } from '#shared/domain/ids.ts';
import { ownFollowUps as words } from '#shared/messages/ownFollowUps.ts';
import type { NewerField } from '../../lists/NewerNotice.tsx';
import { changedSince, type OwnDraft, type OwnShown } from './ownFollowUpDraft.ts';

type People = readonly { readonly value: PersonId; readonly label: string }[];

/** What was changed elsewhere in a follow-up of the user's own since they began to change it, in the words of its form. */
export const newerOwn = (draft: OwnDraft, now: OwnShown, people: People): readonly NewerField[] => {
  const { what, when, personId, channel } = now;
  const shown: Readonly<Record<keyof OwnShown, NewerField>> = {
    what: { name: words.what, now: what },
    when: { name: words.when, now: when },
    personId: { name: words.who, now: people.find(({ value }) => value === personId)?.label ?? words.nobody },
    channel: { name: words.channel, now: channel === null ? words.anyWay : words.channels[channel] },
  };
  return changedSince(draft, now).map((name) => shown[name]);
};
