import type { Input } from '#shared/contract/index.ts';
import { nextWords, type SaidNext } from '#shared/domain/nextWords.ts';
import { whenWords } from '#shared/domain/whenWords.ts';
import { promises as words } from '#shared/messages/promises.ts';
import { ownZone } from '#shared/messages/when.ts';
import { decisionDaySaid, offerSaid } from '#shared/signals/alsoSaid.ts';
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

/** What is wrong with it, by field. */
export const checkNext = (draft: LogDraft): { readonly role?: string; readonly next?: string } => {
  const said = saidNext(draft);
  return {
    ...(said === null && { next: words.nextUnknown }),
    ...(said && idOf(draft.role) === null && { role: words.nextNeedsRole }),
  };
};

/** What is written down with the interaction. `keeps`: the promises that the form shows as kept. */
export const alsoOf = (draft: LogDraft, keeps: Also['keeps']): Also => {
  const said = saidNext(draft);
  return {
    ...(said?.kind === 'promise' && { promise: { what: said.what, due: said.due, text: said.text } }),
    ...(said?.kind === 'decision' && { signals: [decisionDaySaid(said)] }),
    ...(said?.kind === 'offer' && { signals: [offerSaid(said)] }),
    ...(keeps !== undefined && keeps.length > 0 && { keeps }),
    ...(canNeedReply(draft) && !draft.needsReply && { needsNoReply: true as const }),
  };
};
