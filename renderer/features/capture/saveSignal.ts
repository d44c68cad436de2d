import type { Input } from '#shared/contract/index.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { readWhen } from '#shared/domain/whenWords.ts';
import { capture as words } from '#shared/messages/capture.ts';
import { signalForm } from '#shared/messages/signalForm.ts';
import { ownZone } from '#shared/messages/when.ts';
import type { Statement } from '#shared/signals/signal.ts';
import { readValue } from '#shared/signals/valueText.ts';
import { call } from '../../api/client.ts';
import { suggestPeople } from '../../api/useSuggest.ts';
import { inTurn } from '../../api/writes.ts';
import { type Choice, idOf } from '../../lists/choice.ts';
import { wallNow } from '../../lists/whenNow.ts';
import { namedBy } from './namedBy.ts';
import type { SignalDraft } from './signalDraft.ts';

type Fields = 'who' | 'origin' | 'role' | 'topic' | 'value' | 'decider' | 'when' | 'answerBy';
export type SignalErrors = { readonly [F in Fields]?: string | undefined };
type SignalInput = Input<'signals.add'>['signal'];

/** When it was said, and whether that is more than a day; `null` if the words are not understood. */
export const saidWhen = ({ when }: Pick<SignalDraft, 'when'>) => readWhen(when, wallNow(ownZone()), 'past');

/** When it was said, so that it means the same later: a day, with the time if one was named. */
export const momentText = (draft: Pick<SignalDraft, 'when'>): string => {
  const moment = saidWhen(draft);
  if (moment === null) return '';
  return moment.hasTime ? `${moment.at.day} ${moment.at.time}` : moment.at.day;
};

/** The day from which words such as “friday” are reckoned: that on which it was said. */
export const saidDay = (draft: Pick<SignalDraft, 'when'>): LocalDay => (saidWhen(draft)?.at ?? wallNow(ownZone())).day;

/** What was said, of a topic whose value is written. */
const writtenSaid = (draft: SignalDraft, currency: string | null): Statement | undefined =>
  draft.topic === null || draft.topic === 'decision_maker'
    ? undefined
    : readValue(draft.topic, draft.value, saidDay(draft), currency);

/** The day by which an offer is to be answered; `undefined` if it cannot be read. */
const answerDay = (draft: SignalDraft): LocalDay | null | undefined => {
  if (draft.topic !== 'offer_form' || draft.answerBy.trim() === '') return null;
  return readValue('decision_date', draft.answerBy, saidDay(draft))?.value as LocalDay | undefined; // a day by its topic
};

/** What is wrong with a signal, by field; empty if nothing is. */
export const checkSignal = (draft: SignalDraft, currency: string | null): SignalErrors => {
  const { role, topic, value, decider, isHearsay } = draft;
  const isPerson = topic === 'decision_maker';
  const isUnread = topic !== null && !isPerson && writtenSaid(draft, currency) === undefined;
  return {
    ...(idOf(role) === null && { role: words.roleMissing }),
    ...(topic === null && { topic: signalForm.topicMissing }),
    ...(isUnread && { value: value.trim() === '' ? signalForm.valueMissing : signalForm.valueUnread }),
    ...(isPerson && decider.name.trim() === '' && { decider: signalForm.deciderMissing }),
    ...(isHearsay && draft.channel === 'document' && { origin: signalForm.documentIsOwn }),
    ...(saidWhen(draft) === null && { when: words.whenUnknown }),
    ...(answerDay(draft) === undefined && { answerBy: signalForm.answerByUnread }),
  };
};

const named = async (choice: Choice<PersonId>, part: SignalDraft['part'], roleId: RoleId) =>
  namedBy(choice, part, choice.kind === 'typed' ? await suggestPeople(choice.name, roleId) : []);

/** The one who decides is somebody whom the user knows already. */
const deciderSaid = async (draft: SignalDraft, roleId: RoleId): Promise<Statement | { readonly question: string }> => {
  const decider = await named(draft.decider, null, roleId);
  if ('question' in decider) return decider;
  return decider.who?.kind === 'person'
    ? { topic: 'decision_maker', value: decider.who.personId }
    : { question: signalForm.deciderUnknown };
};

/** Saves a checked signal, in turn; the answer is what is wrong with it after all, or `null`. Rejects as `call` does. */
export const saveSignal = (draft: SignalDraft, currency: string | null): Promise<SignalErrors | null> =>
  inTurn(async () => {
    const roleId = idOf(draft.role);
    const moment = saidWhen(draft);
    if (roleId === null || moment === null) return checkSignal(draft, currency);
    const teller = await named(draft.who, draft.part, roleId);
    const origin = draft.isHearsay ? await named(draft.origin, null, roleId) : { who: null };
    const said = draft.topic === 'decision_maker' ? await deciderSaid(draft, roleId) : writtenSaid(draft, currency);
    if ('question' in teller || 'question' in origin || said === undefined || 'question' in said) {
      return {
        ...('question' in teller && { who: teller.question }),
        ...('question' in origin && { origin: origin.question }),
        ...(said === undefined && { value: signalForm.valueUnread }),
        ...(said !== undefined && 'question' in said && { decider: said.question }),
      };
    }
    const { certainty, channel, quote, interactionId, interviewId, corrects } = draft;
    const { time, ...day } = moment.at;
    const signal: SignalInput = {
      ...{ certainty, channel, quote, interactionId, interviewId, who: teller.who },
      hearsayOf: draft.isHearsay ? { who: origin.who } : null,
      said,
      at: { ...day, time: moment.hasTime ? time : null },
      willCall: draft.topic === 'decision_date' && draft.willCall,
      answerBy: answerDay(draft) ?? null,
    };
    if (corrects === null) await call('signals.add', { roleId, signal });
    else await call('signals.correct', { id: corrects, signal });
    return null;
  });
