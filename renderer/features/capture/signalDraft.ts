import type { SignalRecord } from '#shared/contract/signals.ts';
import type { InteractionId, InterviewId, PersonId, RoleId, SignalId } from '#shared/domain/ids.ts';
import type { Part } from '#shared/domain/person.ts';
import { isZone } from '#shared/domain/zone.ts';
import { ownZone, wallTimeIn } from '#shared/messages/when.ts';
import type { Certainty, SignalChannel, Topic } from '#shared/signals/signal.ts';
import { writeValue } from '#shared/signals/valueText.ts';
import type { SaidIn } from '../../ground/dialogs.ts';
import { type Choice, idOf, NOBODY, typed } from '../../lists/choice.ts';
import { createKeptDrafts } from '../../lists/keptDrafts.ts';
import { wallNow } from '../../lists/whenNow.ts';
import type { CaptureStart } from './captureDraft.ts';

/** What the form begins with. */
export type SignalStart = CaptureStart & {
  readonly quote?: string | undefined;
  readonly saidIn?: SaidIn | undefined;
  readonly topic?: Topic | undefined;
  readonly channel?: SignalChannel | undefined;
  /** The signal that is to be put right. */
  readonly corrects?: SignalRecord | undefined;
};

/** A signal as it is typed. */
export type SignalDraft = {
  readonly role: Choice<RoleId>;
  readonly who: Choice<PersonId>;
  /** As the user chose it; `null`: as is usual for somebody new or known. */
  readonly part: Part | null;
  readonly isHearsay: boolean;
  /** Whose words they told. */
  readonly origin: Choice<PersonId>;
  /** `null`: not chosen yet. */
  readonly topic: Topic | null;
  /** The value, as it is typed; of the one who decides, `decider` has it. */
  readonly value: string;
  readonly decider: Choice<PersonId>;
  readonly certainty: Certainty;
  readonly channel: SignalChannel;
  readonly when: string;
  readonly quote: string;
  /** Of a decision day. */
  readonly willCall: boolean;
  /** Of an offer, as it is typed. */
  readonly answerBy: string;
  /** Where it was said. */
  readonly interactionId: InteractionId | null;
  readonly interviewId: InterviewId | null;
  /** The signal that this one puts right. */
  readonly corrects: SignalId | null;
};

type Remembered = Pick<SignalDraft, 'role' | 'who' | 'channel' | 'when'>;
/** Who said the last one, how and when: the next one is often of the same talk. Forgotten with the day, and the window. */
let remembered: (Remembered & { readonly on: string }) | null = null;

export const rememberSaid = (draft: SignalDraft, moment: string): void => {
  const { role, who, channel } = draft;
  // “Yesterday” is another day tomorrow: what is kept is the moment.
  remembered = { role, who, channel, when: moment, on: wallNow(ownZone()).day };
};

/** What belongs to one signal, and not to the next of the same talk. */
const NEXT_OF_TALK = {
  ...{ isHearsay: false, origin: NOBODY, topic: null, value: '', decider: NOBODY, certainty: 'definite' },
  ...{ quote: '', willCall: false, answerBy: '', part: null, corrects: null },
} as const satisfies Partial<SignalDraft>;

const EMPTY: SignalDraft = {
  ...NEXT_OF_TALK,
  ...{ role: NOBODY, who: NOBODY, channel: 'call', when: '', interactionId: null, interviewId: null },
};

const known = <Id>(id: Id | null, name: string | null): Choice<Id> =>
  id === null || name === null ? NOBODY : { kind: 'known', id, name };

/** The form of a signal that is to be put right. */
const ofRecord = (signal: SignalRecord, role: Choice<RoleId>): SignalDraft => {
  const { said, saidAt, zone, isDay } = signal;
  // The form reads times in the user's own zone; of a day alone, it is the day that was named.
  const { day, time } = wallTimeIn(saidAt, isDay && isZone(zone) ? zone : ownZone());
  const isPerson = said.topic === 'decision_maker';
  return {
    ...signal,
    role,
    corrects: signal.id,
    who: known(signal.personId, signal.personName),
    part: null,
    origin: known(signal.attributedTo, signal.attributedName),
    topic: said.topic,
    value: isPerson ? '' : writeValue(said),
    decider: isPerson ? typed(signal.valueName ?? '') : NOBODY,
    when: isDay ? day : `${day} ${time}`,
    answerBy: signal.answerBy ?? '',
  };
};

/** How the form begins: with what it is opened for, and what is remembered of the last one of that role. */
export const signalBegin = ({ role, who, quote = '', saidIn, topic, channel, corrects }: SignalStart): SignalDraft => {
  if (corrects !== undefined) return ofRecord(corrects, role);
  const isSameTalk =
    saidIn === undefined &&
    remembered !== null &&
    idOf(remembered.role) === idOf(role) &&
    remembered.on === wallNow(ownZone()).day;
  const { on: _, ...last } = remembered ?? { on: '' };
  return {
    ...EMPTY,
    ...(isSameTalk && last),
    role,
    ...(who.kind === 'known' && { who }),
    ...saidIn,
    ...(topic !== undefined && { topic }),
    ...(channel !== undefined && { channel }),
    quote,
  };
};

/** How the form goes on after one was saved: who said it, how and when stay. */
export const nextOfTalk = (draft: SignalDraft, moment: string): SignalDraft => ({
  ...draft,
  ...NEXT_OF_TALK,
  when: moment,
});

/** Signals that are neither saved nor given up. */
export const signalDrafts = createKeptDrafts<SignalDraft>('signal', {
  ...{ role: NOBODY, who: NOBODY, isHearsay: false, value: '', certainty: 'definite', channel: 'call', when: '' },
  ...{ quote: '', answerBy: '' },
});

/** Whether anything stands in it that was not there when it began. */
export const isSignalFilled =
  (begin: SignalDraft) =>
  (draft: SignalDraft): boolean =>
    JSON.stringify(draft) !== JSON.stringify(begin);

/** Whether a draft was begun for what the form is opened for. */
export const signalBelongs =
  (begin: SignalDraft) =>
  ({ role, corrects }: SignalDraft): boolean =>
    corrects === begin.corrects && (begin.role.name === '' || idOf(role) === idOf(begin.role));
