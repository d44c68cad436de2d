import type { Channel } from '#shared/domain/channel.ts';
import type { InteractionId, InterviewId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { isZone } from '#shared/domain/zone.ts';
import { ownZone, wallTimeIn } from '#shared/messages/when.ts';
import { SAID_BY } from '#shared/signals/saidBy.ts';
import { focusedRecord } from '../ground/aboutRecord.ts';
import { openDialog, type SaidIn } from '../ground/dialogs.ts';
import { currentRoute } from '../ground/router.ts';

/** A conversation that is shown, in which something was said. */
export type Conversation = {
  readonly interactionId: InteractionId | null;
  readonly interviewId: InterviewId | null;
  readonly personId: PersonId | null;
  readonly channel: Channel;
  readonly at: Instant;
  readonly zone: string;
};

/** What the form of a signal begins with, for something that was said in a conversation. */
const saidInOf = ({ interactionId, interviewId, channel, at, zone }: Conversation): SaidIn => {
  const { day, time } = wallTimeIn(at, ownZone());
  return { interactionId, interviewId, channel: SAID_BY[channel], when: isZone(zone) ? `${day} ${time}` : '' };
};

const CONVERSATION = 'data-said-in';
/** Says of an element which conversation it shows, for the text that is selected in it. */
export const saidInElement = (conversation: Conversation) => ({ [CONVERSATION]: JSON.stringify(conversation) });

/** The text that is selected, in a field or on the page, and the conversation that it stands in. */
const selected = (): { readonly text: string; readonly conversation: Conversation | null } => {
  const field = document.activeElement;
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  const selection = window.getSelection();
  const fieldText = isField ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : '';
  const node = isField ? field : (selection?.anchorNode ?? null);
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const shown = element?.closest(`[${CONVERSATION}]`)?.getAttribute(CONVERSATION) ?? null;
  return {
    text: (isField ? fieldText : (selection?.toString() ?? '')).trim(),
    // Written by `saidInElement` alone.
    conversation: shown === null ? null : (JSON.parse(shown) as Conversation),
  };
};

/** Opens the form of a signal for what is selected, and for the role and person that have the focus or are open. */
export const addSignalHere = (): void => {
  const { text, conversation } = selected();
  const focused = focusedRecord();
  const route = currentRoute();
  openDialog({
    kind: 'signal',
    roleId: focused.roleId ?? (route.screen === 'board' ? route.roleId : null),
    personId: conversation?.personId ?? focused.personId ?? (route.screen === 'people' ? route.personId : null),
    quote: text,
    ...(conversation !== null && { saidIn: saidInOf(conversation) }),
  });
};

/** The same from a menu, for one conversation. */
export const addSignalFrom = (roleId: RoleId | null, conversation: Conversation): void => {
  const { text, conversation: within } = selected();
  const isInIt =
    within !== null &&
    within.interactionId === conversation.interactionId &&
    within.interviewId === conversation.interviewId;
  openDialog({
    kind: 'signal',
    roleId,
    personId: conversation.personId,
    quote: isInIt ? text : '',
    saidIn: saidInOf(conversation),
  });
};
