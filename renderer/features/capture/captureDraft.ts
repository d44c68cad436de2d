import type { Channel, Direction, InterviewChannel } from '#shared/domain/channel.ts';
import type { PersonId, PromiseId, RoleId } from '#shared/domain/ids.ts';
import type { Part } from '#shared/domain/person.ts';
import { ownZone } from '#shared/messages/when.ts';
import type { Stance } from '#shared/signals/signal.ts';
import type { CaptureKind } from '../../ground/dialogs.ts';
import { type Choice, idOf, NOBODY } from '../../lists/choice.ts';
import { createKeptDrafts } from '../../lists/keptDrafts.ts';

/** What quick capture logs as an interaction. */
export type LogKind = Exclude<CaptureKind, 'interview'>;

/** Those fields that both forms have. */
export type CaptureStart = { readonly who: Choice<PersonId>; readonly role: Choice<RoleId> };

export type LogDraft = CaptureStart & {
  readonly kind: LogKind;
  /** As the user chose it; `null`: as is usual for somebody new or known. */
  readonly part: Part | null;
  /** As the user chose it; `null`: as is usual for the channel. */
  readonly direction: Direction | null;
  readonly channel: Channel;
  /** Of a call: the two talked. Of anything else it is not asked. */
  readonly reached: boolean;
  /** A machine wrote it. */
  readonly isAutomatic: boolean;
  readonly when: string;
  readonly text: string;
  /** Where they said they are with their decision; `null`: nothing was said of it. */
  readonly stance: Stance | null;
  /** What they said comes next, as it was typed. */
  readonly next: string;
  /** Of what came in: it wants an answer. */
  readonly needsReply: boolean;
  /** Promises that this keeps, as the user chose them; `null`: as is usual. */
  readonly keeps: readonly PromiseId[] | null;
};

export type InterviewDraft = {
  readonly role: Choice<RoleId>;
  readonly when: string;
  readonly minutes: string;
  readonly zone: string;
  readonly channel: InterviewChannel;
  readonly place: string;
  /** `personId` is `null` for somebody new. */
  readonly people: readonly { readonly personId: PersonId | null; readonly name: string }[];
  /** A name that is typed and not picked yet. */
  readonly person: string;
  readonly notes: string;
};

/** The ways of each kind, the usual one first. */
export const CHANNELS_OF: Readonly<Record<LogKind, readonly [Channel, ...Channel[]]>> = {
  call: ['call', 'video', 'in_person'],
  email: ['email'],
  message: ['profile_message', 'text', 'other'],
};

/** Who most often begins: recruiters call, the user writes. */
export const USUAL_DIRECTION: Readonly<Record<LogKind, Direction>> = { call: 'in', email: 'out', message: 'out' };

/** Until the user says otherwise, people talked, and people wrote. */
const USUAL_MARKS = { reached: true, isAutomatic: false };
/** Nothing is said to come of it, and what came in wants an answer. */
const NOTHING_MORE = { stance: null, next: '', needsReply: true, keeps: null };

/** The form of a log entry that is not begun yet. */
export const emptyLog = (kind: LogKind, { who, role }: CaptureStart): LogDraft => ({
  kind,
  who,
  role,
  part: null,
  direction: null,
  channel: CHANNELS_OF[kind][0],
  ...USUAL_MARKS,
  when: '',
  text: '',
  ...NOTHING_MORE,
});

/** The form of an interview that is not begun yet. */
export const emptyInterview = ({ who, role }: CaptureStart): InterviewDraft => ({
  role,
  when: '',
  minutes: '60',
  zone: ownZone(),
  channel: 'video',
  place: '',
  people: who.kind === 'known' ? [{ personId: who.id, name: who.name }] : [],
  person: '',
  notes: '',
});

const NOTHING: CaptureStart = { who: NOBODY, role: NOBODY };

// Those of an older version of the app have neither marks nor what comes next.
const { kind, who, role, part, direction, channel, when, text } = emptyLog('call', NOTHING);
const sampleLog = { kind, who, role, part, direction, channel, when, text };
/** Calls, e-mails and messages that are neither saved nor given up. */
export const logDrafts = createKeptDrafts<LogDraft>('log', sampleLog, (draft) => ({
  ...USUAL_MARKS,
  ...NOTHING_MORE,
  ...draft,
}));
/** Interviews that are neither saved nor given up. */
export const interviewDrafts = createKeptDrafts<InterviewDraft>('interview', emptyInterview(NOTHING));

const isTyped = (...texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '');
const isOther = <Id>(one: Choice<Id>, other: Choice<Id>): boolean =>
  one.name !== other.name || idOf(one) !== idOf(other);

/** Whether anything stands in it that was not there when it began. */
export const isLogFilled =
  (start: CaptureStart) =>
  (draft: LogDraft): boolean =>
    draft.stance !== null ||
    isTyped(draft.text, draft.when, draft.next) ||
    isOther(draft.who, start.who) ||
    isOther(draft.role, start.role);

/** Whether anything stands in it that was not there when it began. */
export const isInterviewFilled =
  (start: CaptureStart) =>
  (draft: InterviewDraft): boolean =>
    isTyped(draft.notes, draft.when, draft.place, draft.person) ||
    draft.people.length > (start.who.kind === 'known' ? 1 : 0) ||
    isOther(draft.role, start.role);

/** Whether an interview is another than it was at first; all that it holds are texts. */
export const isChanged =
  (begin: InterviewDraft) =>
  (draft: InterviewDraft): boolean =>
    JSON.stringify(draft) !== JSON.stringify(begin);

/** Whether a draft was begun for the role or person that a form is opened for; for none in particular any one was. */
const belongsTo =
  (start: CaptureStart) =>
  (role: Choice<RoleId>, people: readonly (PersonId | null)[]): boolean => {
    const [roleId, personId] = [idOf(start.role), idOf(start.who)];
    if (roleId !== null) return idOf(role) === roleId;
    return personId === null || people.includes(personId);
  };

export const logBelongs =
  (kind: LogKind, start: CaptureStart) =>
  (draft: LogDraft): boolean =>
    draft.kind === kind && belongsTo(start)(draft.role, [idOf(draft.who)]);

export const interviewBelongs =
  (start: CaptureStart) =>
  (draft: InterviewDraft): boolean =>
    belongsTo(start)(
      draft.role,
      draft.people.map(({ personId }) => personId),
    );
