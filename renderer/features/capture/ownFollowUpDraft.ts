import type { Input } from '#shared/contract/index.ts';
import { dueInWords } from '#shared/domain/dueWords.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { OwnFollowUp } from '#shared/domain/ownFollowUp.ts';
import type { PromisedDue } from '#shared/domain/promise.ts';
import { ownZone, wallTimeIn } from '#shared/messages/when.ts';
import type { HeldUntil } from '../../ground/dialogs.ts';
import { createKeptDrafts } from '../../lists/keptDrafts.ts';
import { wallNow } from '../../lists/whenNow.ts';

/** All that the form shows. */
export type OwnShown = Pick<OwnFollowUp, 'channel'> & {
  readonly what: string;
  /** A day or time in plain words. */
  readonly when: string;
  readonly personId: PersonId | null;
};
/** A follow-up of the user's own while it is typed. */
export type OwnDraft = OwnShown & {
  readonly roleId: RoleId;
  /** The one that is changed; `null` for a new one. */
  readonly id: OwnFollowUp['id'] | null;
  /** What stood in each field when it was begun to be changed. */
  readonly from: OwnShown;
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

const plain = (value: string | null): string | null => (value === null ? null : value.trim());
const isSame = (name: Name, one: OwnShown, other: OwnShown): boolean => plain(one[name]) === plain(other[name]);

/** Some fields of another. */
const fieldsOf = (names: readonly Name[], shown: OwnShown): Partial<OwnShown> =>
  Object.fromEntries(names.map((name) => [name, shown[name]]));

/** Fields that the user has changed, and that are neither as they were when the user began nor as the user would have them. */
export const changedSince = (draft: OwnDraft, start: OwnShown): readonly Name[] =>
  NAMES.filter(
    (name) => !isSame(name, draft, draft.from) && !isSame(name, draft.from, start) && !isSame(name, draft, start),
  );

/** The draft over what stands there by now: what was not touched in it is as it stands. */
export const broughtUpTo = (draft: OwnDraft, start: OwnShown): OwnDraft => {
  const newer = changedSince(draft, start);
  const untouched = NAMES.filter((name) => isSame(name, draft, draft.from));
  const settled = NAMES.filter((name) => !newer.includes(name));
  return {
    ...draft,
    ...fieldsOf(untouched, start),
    from: { ...draft.from, ...fieldsOf(settled, start) },
  };
};

/** The draft with what stands there by now, where it was changed elsewhere since. */
export const withNewer = (draft: OwnDraft, start: OwnShown): OwnDraft => {
  const newer = fieldsOf(changedSince(draft, start), start);
  return { ...draft, ...newer, from: { ...draft.from, ...newer } };
};

export const isSameDraft = (one: OwnShown, other: OwnShown): boolean => NAMES.every((name) => isSame(name, one, other));

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
