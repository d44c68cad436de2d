import type { Input } from '#shared/contract/index.ts';
import { dueInWords } from '#shared/domain/dueWords.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { OwnFollowUp } from '#shared/domain/ownFollowUp.ts';
import type { PromisedDue } from '#shared/domain/promise.ts';
import { ownZone, wallTimeIn } from '#shared/messages/when.ts';
import { createKeptDrafts } from '../../lists/keptDrafts.ts';
import { wallNow } from '../../lists/whenNow.ts';

/** A follow-up of the user's own while it is typed. */
export type OwnDraft = Pick<OwnFollowUp, 'channel'> & {
  readonly roleId: RoleId;
  /** The one that is changed; `null` for a new one. */
  readonly id: OwnFollowUp['id'] | null;
  readonly what: string;
  /** A day or time in plain words. */
  readonly when: string;
  readonly personId: PersonId | null;
};
type Fields = Omit<Input<'followUps.add'>, 'roleId'>;

/** Those that are neither saved nor given up. */
export const ownDrafts = createKeptDrafts<OwnDraft>('ownFollowUp', { what: '', when: '' });

/** How the form begins: empty, or as the one that is changed stands, on the calendar and the clock on the user's wall. */
export const startOf = (roleId: RoleId, own: OwnFollowUp | null): OwnDraft => {
  if (own === null) return { roleId, id: null, what: '', when: '', personId: null, channel: null };
  const { id, text, dueOn, dueAt, personId, channel } = own;
  const at = dueAt === null ? null : wallTimeIn(dueAt, ownZone());
  return {
    ...{ roleId, id, personId, channel },
    // A field of one line would join the words at the end of a line.
    what: text.replace(/\s*[\r\n]+\s*/g, ' '),
    when: at === null ? (dueOn ?? '') : `${at.day} ${at.time}`,
  };
};

export const isSameDraft = (one: OwnDraft, other: OwnDraft): boolean =>
  one.what.trim() === other.what.trim() &&
  one.when.trim() === other.when.trim() &&
  one.personId === other.personId &&
  one.channel === other.channel;

/** When it is to be done; `null` if that cannot be read. */
export const dueOf = ({ when }: Pick<OwnDraft, 'when'>): PromisedDue | null => dueInWords(when, wallNow(ownZone()));

/** What is to be written of a new one; `null` while it cannot be read when that is. */
export const newFields = (draft: OwnDraft): Fields | null => {
  const due = dueOf(draft);
  return due && { text: draft.what.trim(), due, personId: draft.personId, channel: draft.channel };
};

/** What the user has changed. A day that was left as it is may have passed, and keeps its zone. */
export const changedFields = (draft: OwnDraft, start: OwnDraft): Partial<Fields> => {
  const due = draft.when.trim() === start.when.trim() ? null : dueOf(draft);
  return {
    ...(draft.what.trim() !== start.what.trim() && { text: draft.what.trim() }),
    ...(due !== null && { due }),
    ...(draft.personId !== start.personId && { personId: draft.personId }),
    ...(draft.channel !== start.channel && { channel: draft.channel }),
  };
};
