import type { Input } from '#shared/contract/index.ts';
import type { TimelineEntry } from '#shared/contract/roles.ts';
import type { Channel } from '#shared/domain/channel.ts';
import { canMiss } from '#shared/domain/interaction.ts';
import { whenWords } from '#shared/domain/whenWords.ts';
import { isZone } from '#shared/domain/zone.ts';
import { ownZone, wallTimeIn } from '#shared/messages/when.ts';
import { createKeptDrafts } from '../../lists/keptDrafts.ts';
import { createNewerFields, fieldsOf } from '../../lists/newerFields.ts';
import { wallNow } from '../../lists/whenNow.ts';
import { CHANNELS_OF, type LogKind } from './captureDraft.ts';
import type { Talk } from './TalkFields.tsx';

export type LoggedEntry = Extract<TimelineEntry, { readonly kind: 'interaction' }>;
type Fields = Input<'interactions.patch'>['fields'];

/** All that the form shows. An empty time stays as it is stored. */
export type LoggedShown = Talk & { readonly when: string; readonly text: string };
/** What was touched of something that was logged, and nothing else: the rest is as it is stored when it is saved. */
export type EditDraft = {
  readonly entryId: string;
  readonly touched: Partial<LoggedShown>;
  /** What was stored in what was touched when that was begun; what is missing here was begun with who knows what. */
  readonly from: Partial<LoggedShown>;
};

const NAMES = [
  ...['direction', 'channel', 'reached', 'isAutomatic', 'when', 'text'],
] as const satisfies readonly (keyof LoggedShown)[];

/** Every way, those that are alike together. */
export const WAYS: readonly Channel[] = Object.values(CHANNELS_OF).flat();

/** What the form that it was logged with is called. */
export const kindOf = (channel: Channel): LogKind =>
  (Object.keys(CHANNELS_OF) as LogKind[]) // the keys of a literal object
    .find((kind) => CHANNELS_OF[kind].includes(channel)) ?? 'message';

/** The zone in which its time is shown and read: that in which it was given, if there is one of that name. */
export const zoneOf = ({ zone }: LoggedEntry): string => (isZone(zone) ? zone : ownZone());

/** What the form shows of it as it is stored. */
export const storedIn = (entry: LoggedEntry): LoggedShown => {
  const { direction, channel, isAutomatic, reached, text } = entry;
  const { day, time } = wallTimeIn(entry.at, zoneOf(entry));
  return { direction, channel, isAutomatic, reached, text, when: time === '' ? '' : `${day} ${time}` };
};

/** What the form shows of a draft: what is stored, with what was touched over it. */
export const shownOf = (entry: LoggedEntry, { touched }: EditDraft): LoggedShown => ({
  ...storedIn(entry),
  ...touched,
});

const isSame = (name: keyof LoggedShown, one: Partial<LoggedShown>, other: Partial<LoggedShown>): boolean =>
  one[name] === other[name];
const newerFields = createNewerFields<LoggedShown>(NAMES, isSame);

/** The draft with more that was touched; what is as it is stored counts as untouched. */
export const withTouched = (
  entry: LoggedEntry,
  { entryId, touched, from }: EditDraft,
  part: Partial<LoggedShown>,
): EditDraft => {
  const stored = storedIn(entry);
  const all = { ...touched, ...part };
  const different = NAMES.filter((name) => name in all && !isSame(name, all, stored));
  const isBegun = (name: keyof LoggedShown): boolean => name in touched;
  return {
    entryId,
    touched: fieldsOf(different, all),
    from: {
      ...fieldsOf(different.filter(isBegun), from),
      ...fieldsOf(
        different.filter((name) => !isBegun(name)),
        stored,
      ),
    },
  };
};

/** What was touched and is stored otherwise by now than when that was begun. A time that is left empty changes nothing. */
export const changedSince = (entry: LoggedEntry, draft: EditDraft): readonly (keyof LoggedShown)[] =>
  newerFields
    .changedSince({ ...shownOf(entry, draft), from: draft.from }, storedIn(entry))
    .filter((name) => name !== 'when' || draft.touched.when?.trim() !== '');

/** The draft with what is stored by now, where that was changed since. */
export const withNewer = (entry: LoggedEntry, draft: EditDraft): EditDraft =>
  withTouched(entry, draft, fieldsOf(changedSince(entry, draft), storedIn(entry)));

/** Whether another time was typed that is none. */
export const isWhenWrong = (entry: LoggedEntry, { touched: { when = '' } }: EditDraft): boolean =>
  when.trim() !== '' && whenWords(when, wallNow(zoneOf(entry))) === null;

/** What is to be written, as main takes it; empty if nothing is. */
export const changedFields = (entry: LoggedEntry, draft: EditDraft): Fields => {
  const { when = '', reached, ...touched } = draft.touched;
  const at = when.trim() === '' ? null : whenWords(when, wallNow(zoneOf(entry)));
  const shown = shownOf(entry, draft);
  return {
    ...touched,
    ...(reached !== undefined && canMiss(shown.channel) && { reached }),
    ...(at !== null && { at }),
  };
};

/** Changes of what was logged that are neither saved nor given up. */
export const editDrafts = createKeptDrafts<EditDraft>('editLog', { entryId: '', touched: {} }, (draft) => ({
  ...{ from: {} },
  ...draft,
}));
