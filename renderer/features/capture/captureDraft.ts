import type { Channel, Direction, InterviewChannel } from '#shared/domain/channel.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Part } from '#shared/domain/person.ts';
import { ownZone } from '#shared/messages/when.ts';
import type { CaptureKind } from '../../app/dialogs.ts';
import { createStore } from '../../ui/createStore.ts';

/** What quick capture logs as an interaction. */
export type LogKind = Exclude<CaptureKind, 'interview'>;

/** A record that was chosen by name; without an id the name is only typed. */
export type Named<Id> = { readonly id: Id | null; readonly name: string };

/** Those fields that both forms have. */
export type CaptureStart = { readonly who: Named<PersonId>; readonly role: Named<RoleId> };

export type LogDraft = CaptureStart & {
  readonly part: Part;
  /** As the user chose it; `null`: as is usual for the channel. */
  readonly direction: Direction | null;
  readonly channel: Channel;
  readonly when: string;
  readonly text: string;
};

export type InterviewDraft = {
  readonly role: Named<RoleId>;
  readonly when: string;
  readonly minutes: string;
  readonly zone: string;
  readonly channel: InterviewChannel;
  readonly place: string;
  /** `personId` is `null` for somebody new. */
  readonly people: readonly { readonly personId: PersonId | null; readonly name: string }[];
  readonly notes: string;
};

type Drafts = Partial<Record<LogKind, LogDraft>> & { readonly interview?: InterviewDraft };

/** What was typed and neither saved nor given up. It outlives the dialog, so that Escape or a slip loses nothing. */
export const captureDrafts = createStore<Drafts>({});

/** Keeps what is typed of one kind; `null` forgets it. */
export const keepDraft = <K extends keyof Drafts>(kind: K, draft: NonNullable<Drafts[K]> | null): void => {
  const { [kind]: _, ...others } = captureDrafts.get();
  captureDrafts.set(draft === null ? (others as Drafts) : { ...captureDrafts.get(), [kind]: draft }); // only one is left out
};

/** The ways of each kind, the usual one first. */
export const CHANNELS_OF: Readonly<Record<LogKind, readonly [Channel, ...Channel[]]>> = {
  call: ['call', 'video', 'in_person'],
  email: ['email'],
  message: ['profile_message', 'text', 'other'],
};

/** Who most often begins: recruiters call, the user writes. */
export const USUAL_DIRECTION: Readonly<Record<LogKind, Direction>> = { call: 'in', email: 'out', message: 'out' };

export const NOBODY: Named<never> = { id: null, name: '' };

/** The form of a log entry that is not begun yet. */
export const emptyLog = (kind: LogKind, { who, role }: CaptureStart): LogDraft => ({
  who,
  role,
  part: 'recruiter',
  direction: null,
  channel: CHANNELS_OF[kind][0],
  when: '',
  text: '',
});

/** The form of an interview that is not begun yet. */
export const emptyInterview = ({ who, role }: CaptureStart): InterviewDraft => ({
  role,
  when: '',
  minutes: '60',
  zone: ownZone(),
  channel: 'video',
  place: '',
  people: who.id === null ? [] : [{ personId: who.id, name: who.name }],
  notes: '',
});
