import type { Input } from '#shared/contract/index.ts';
import { dueInWords } from '#shared/domain/dueWords.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { OwnFollowUp } from '#shared/domain/ownFollowUp.ts';
import type { PromisedDue } from '#shared/domain/promise.ts';
import { ownZone, wallTimeIn } from '#shared/messages/when.ts';
import type { HeldUntil } from '../../ground/dialogs.ts';
import { createKeptDrafts } from '../../lists/keptDrafts.ts';
import { createNewerFields, type Over } from '../../lists/newerFields.ts';
import { wallNow } from '../../lists/whenNow.ts';

/** All that the form shows. */
export type OwnShown = Pick<OwnFollowUp, 'channel'> & {
  readonly what: string;
  /** A day or time in plain words. */
  readonly when: string;
  readonly personId: PersonId | null;
};
/** A follow-up of the user's own while it is typed. */
export type OwnDraft = Over<OwnShown> & {
  readonly roleId: RoleId;
  /** The one that is changed; `null` for a new one. */
  readonly id: OwnFollowUp['id'] | null;
};
type Fields = Omit<Input<'followUps.add'>, 'roleId'>;
type Name = keyof OwnShown;

const NOTHING: OwnShown = { what: '', when: '', personId: null, channel: null };
const NAMES = ['what', 'when', 'personId', 'channel'] as const satisfies readonly Name[];

/** Those that are neither saved nor given up. One that does not say with what it was begun was begun with who knows what. */
export const ownDrafts = createKeptDrafts<OwnDraft>('ownFollowUp', { what: '', when: '' }, (draft) => ({
  ...{ from: NOTHING },
  ...draft,
}));

const whenOf = (dueOn: string | null, dueAt: OwnFollowUp['dueAt']): string => {
  const at = dueAt === null ? null : wallTimeIn(dueAt, ownZone());
  return at === null ? (dueOn ?? '') : `${at.day} ${at.time}`;
};

/** What the form shows of one as it stands, on the calendar and the clock on the user's wall; where it is held, until when. */
const shownOf = ({ text, dueOn, dueAt, personId, channel }: OwnFollowUp, held: HeldUntil | null): OwnShown => ({
  // A field of one line would join the words at the end of a line.
  what: text.replace(/\s*[\r\n]+\s*/g, ' '),
  when: held === null ? whenOf(dueOn, dueAt) : whenOf(held.day, held.at),
  personId,
  channel,
});

/** How the form begins: empty, or as the one that is changed stands. */
export const startOf = (roleId: RoleId, own: OwnFollowUp | null, held: HeldUntil | null): OwnDraft => {
  const from = own === null ? NOTHING : shownOf(own, held);
  return { roleId, id: own?.id ?? null, ...from, from };
};

const plain = (value: string | null | undefined): string | null | undefined =>
  typeof value === 'string' ? value.trim() : value;
const isSame = (name: Name, one: Partial<OwnShown>, other: Partial<OwnShown>): boolean =>
  plain(one[name]) === plain(other[name]);

export const { changedSince, broughtUpTo, withNewer, isSameDraft } = createNewerFields<OwnShown>(NAMES, isSame);

/** When it is to be done; `null` if that cannot be read. */
export const dueOf = ({ when }: Pick<OwnShown, 'when'>): PromisedDue | null => dueInWords(when, wallNow(ownZone()));

/** What is to be written of a new one; `null` while it cannot be read when that is. */
export const newFields = (draft: OwnShown): Fields | null => {
  const due = dueOf(draft);
  return due && { text: draft.what.trim(), due, personId: draft.personId, channel: draft.channel };
};

/** What the user has changed. A day that was left as it is may have passed, and keeps its zone. */
export const changedFields = (draft: OwnShown, start: OwnShown): Partial<Fields> => {
  const due = isSame('when', draft, start) ? null : dueOf(draft);
  return {
    ...(!isSame('what', draft, start) && { text: draft.what.trim() }),
    ...(due !== null && { due }),
    ...(draft.personId !== start.personId && { personId: draft.personId }),
    ...(draft.channel !== start.channel && { channel: draft.channel }),
  };
};
