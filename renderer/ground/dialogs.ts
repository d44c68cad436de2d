import type { ReadInvitationFile } from '#shared/contract/calendar.ts';
import type { TodayEntry } from '#shared/contract/followUps.ts';
import type { TimelineEntry } from '#shared/contract/roles.ts';
import type { SignalRecord } from '#shared/contract/signals.ts';
import type { FollowUpItem } from '#shared/domain/followUp.ts';
import type { InteractionId, InterviewId, PersonId, RoleId, SignalId, StageId } from '#shared/domain/ids.ts';
import type { OwnFollowUp } from '#shared/domain/ownFollowUp.ts';
import type { OfferStepName } from '#shared/signals/choices.ts';
import type { Contingency, SignalChannel, Topic } from '#shared/signals/signal.ts';
import { createStore, useStore } from '../ui/createStore.ts';

/** What quick capture can write down itself; roles, leads and people have dialogs of their own. */
export type CaptureKind = 'call' | 'email' | 'message' | 'interview';

type LoggedEntry = Extract<TimelineEntry, { readonly kind: 'interaction' }>;

/** Where something was said, and what is known of that. */
export type SaidIn = {
  readonly interactionId: InteractionId | null;
  readonly interviewId: InterviewId | null;
  readonly channel: SignalChannel;
  /** In the words that the form reads. */
  readonly when: string;
};

/** Until when a follow-up was put off, or to when it was pinned. */
export type HeldUntil = Pick<FollowUpItem, 'day' | 'at'> & { readonly hold: NonNullable<FollowUpItem['hold']> };

/** The dialogs that any part of the page may ask for. */
export type DialogRequest =
  | { readonly kind: 'addRole'; readonly stageId: StageId | null }
  | { readonly kind: 'addColumn'; readonly after: StageId | null }
  | { readonly kind: 'addLead' }
  | { readonly kind: 'addPerson' }
  /** Quick capture. Without `what` it asks first what is to be added. */
  | {
      readonly kind: 'capture';
      readonly roleId: RoleId | null;
      readonly personId: PersonId | null;
      readonly what?: CaptureKind;
    }
  /** What to write to somebody; `onDone`: their entry is done with. */
  | { readonly kind: 'draft'; readonly entry: TodayEntry; readonly onDone: () => void }
  /** An interview from the calendar file of an invitation. */
  | { readonly kind: 'invitation'; readonly invitation: ReadInvitationFile }
  /** Writes down what somebody said on one topic. */
  | {
      readonly kind: 'signal';
      readonly roleId: RoleId | null;
      readonly personId: PersonId | null;
      /** Their words, as far as they are known already. */
      readonly quote?: string;
      readonly saidIn?: SaidIn;
      readonly topic?: Topic;
      readonly channel?: SignalChannel;
      readonly corrects?: SignalRecord;
    }
  /** Something that happened with an offer. */
  | {
      readonly kind: 'offerStep';
      readonly roleId: RoleId;
      readonly step: OfferStepName;
      /** Of an acceptance: the letter. */
      readonly signalId: SignalId | null;
      readonly contingency: Contingency | null;
    }
  /**
   * What the user wants to do themselves; `own`: the one that is changed, `person`: whom it is for, `held`: when it is due
   * after all, where it was put off or pinned.
   */
  | {
      readonly kind: 'ownFollowUp';
      readonly roleId: RoleId;
      readonly own: OwnFollowUp | null;
      readonly person: { readonly id: PersonId; readonly name: string } | null;
      readonly held: HeldUntil | null;
    }
  /** Puts right what was logged. */
  | { readonly kind: 'editLog'; readonly entry: LoggedEntry }
  /** The command palette, perhaps with something typed in it already. */
  | { readonly kind: 'palette'; readonly text?: string }
  | { readonly kind: 'shortcuts' };

const open = createStore<DialogRequest | null>(null);

/** Opens a dialog. One that is open already stays: a command of the menu must not take away what is typed in it. */
export const openDialog = (request: DialogRequest): void => {
  if (open.get() === null) {
    open.set(request);
  }
};

/** Puts another dialog in the place of the one that is open: its next step. */
export const replaceDialog = (request: DialogRequest): void => open.set(request);

/** Closes the dialog that is open. */
export const closeDialog = (): void => open.set(null);

/** Whether a dialog is open. */
export const isDialogOpen = (): boolean => open.get() !== null;

/** The dialog that is open, if any. */
export const useOpenDialog = (): DialogRequest | null => useStore(open, (request) => request);
