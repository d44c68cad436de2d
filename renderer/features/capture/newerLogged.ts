import { capture as words } from '#shared/messages/capture.ts';
import { channels } from '#shared/messages/channels.ts';
import { newer } from '#shared/messages/newer.ts';
import type { NewerField } from '../../lists/NewerNotice.tsx';
import {
  changedSince,
  type EditDraft,
  kindOf,
  type LoggedEntry,
  type LoggedShown,
  shownOf,
  storedIn,
} from './editDraft.ts';

const answered = ({ reached, direction }: LoggedShown): string => {
  if (reached === null) return newer.notSaid;
  return reached ? words.talked : words.missed[direction];
};

/** What was changed elsewhere in something that was logged since the user began to change it, in the words of its form. */
export const newerLogged = (entry: LoggedEntry, draft: EditDraft): readonly NewerField[] => {
  const now = storedIn(entry);
  // As the form has it, which goes by the way that is chosen in it.
  const kind = kindOf(shownOf(entry, draft).channel);
  const shown: Readonly<Record<keyof LoggedShown, NewerField>> = {
    direction: { name: words.direction, now: words.directions[kind][now.direction] },
    channel: { name: words.how, now: channels[now.channel] },
    reached: { name: words.reached, now: answered(now) },
    isAutomatic: { name: newer.automatic, now: now.isAutomatic ? newer.ticked : newer.unticked },
    when: { name: words.when, now: now.when },
    text: { name: words.text, now: now.text },
  };
  return changedSince(entry, draft).map((name) => shown[name]);
};
