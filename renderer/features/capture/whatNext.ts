import type { Input } from '#shared/contract/index.ts';
import { nextWords, type SaidNext } from '#shared/domain/nextWords.ts';
import { whenWords } from '#shared/domain/whenWords.ts';
import { promises as words } from '#shared/messages/promises.ts';
import { ownZone } from '#shared/messages/when.ts';
import { decisionDaySaid, offerSaid, stanceSaid } from '#shared/signals/alsoSaid.ts';
import { idOf } from '../../lists/choice.ts';
import { wallNow } from '../../lists/whenNow.ts';
import { type LogDraft, USUAL_DIRECTION } from './captureDraft.ts';

type Also = NonNullable<Input<'interactions.log'>['also']>;

/** What the user typed of what comes next, reckoned from when it was said; `undefined` if nothing was typed. */
export const saidNext = ({ kind, next, when }: LogDraft): SaidNext | null | undefined => {
  if (next.trim() === '') return undefined;
  const now = wallNow(ownZone());
  return nextWords(next, whenWords(when, now) ?? now, kind === 'call' ? 'call' : 'email');
};

/** Whether the question makes sense: what came in, in writing and from somebody, can want an answer. */
export const canNeedReply = ({ kind, channel, direction, isAutomatic, reached }: LogDraft): boolean => {
  if ((direction ?? USUAL_DIRECTION[kind]) !== 'in' || isAutomatic) return false;
  return kind !== 'call' || (channel === 'call' && !reached);
};

/** Whether somebody of theirs spoke or wrote, who may have said where they are with their decision. */
export const canSayStance = ({ kind, direction, isAutomatic, reached }: LogDraft): boolean => {
  if (isAutomatic) return false;
  return kind === 'call' ? reached : (direction ?? USUAL_DIRECTION[kind]) === 'in';
};

/** Where they said they are; a form that does not ask any more has no answer. */
const stanceOf = (draft: LogDraft) => (canSayStance(draft) ? draft.stance : null);

/** What is wrong with it, by field. */
export const checkNext = (draft: LogDraft): { readonly role?: string; readonly next?: string } => {
  const said = saidNext(draft);
  return {
    ...(said === null && { next: words.nextUnknown }),
    ...((said || stanceOf(draft) !== null) && idOf(draft.role) === null && { role: words.nextNeedsRole }),
  };
};

/** What is written down with the interaction. `keeps`: the promises that the form shows as kept. */
export const alsoOf = (draft: LogDraft, keeps: Also['keeps']): Also => {
  const said = saidNext(draft);
  const stance = stanceOf(draft);
  const signals = [
    ...(stance === null ? [] : [stanceSaid(stance, draft.text.trim())]),
    ...(said?.kind === 'decision' ? [decisionDaySaid(said)] : []),
    ...(said?.kind === 'offer' ? [offerSaid(said)] : []),
  ];
  return {
    ...(said?.kind === 'promise' && { promise: { what: said.what, due: said.due, text: said.text } }),
    ...(signals.length > 0 && { signals }),
    ...(keeps !== undefined && keeps.length > 0 && { keeps }),
    ...(canNeedReply(draft) && !draft.needsReply && { needsNoReply: true as const }),
  };
};
