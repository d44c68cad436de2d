import type { Input } from '#shared/contract/index.ts';
import type { TimelineEntry } from '#shared/contract/roles.ts';
import type { Channel } from '#shared/domain/channel.ts';
import { whenWords } from '#shared/domain/whenWords.ts';
import { isZone } from '#shared/domain/zone.ts';
import { ownZone, wallTimeIn } from '#shared/messages/when.ts';
import { createKeptDrafts } from '../../lists/keptDrafts.ts';
import { CHANNELS_OF, type LogKind } from './captureDraft.ts';
import type { Talk } from './TalkFields.tsx';
import { wallNow } from './whenNow.ts';

export type LoggedEntry = Extract<TimelineEntry, { readonly kind: 'interaction' }>;
type Fields = Input<'interactions.patch'>['fields'];

/** What is changed of something that was logged. */
export type EditDraft = Talk & { readonly entryId: string; readonly when: string; readonly text: string };

/** Every way, those that are alike together. */
export const WAYS: readonly Channel[] = Object.values(CHANNELS_OF).flat();

/** What the form that it was logged with is called. */
export const kindOf = (channel: Channel): LogKind =>
  (Object.keys(CHANNELS_OF) as LogKind[]) // the keys of a literal object
    .find((kind) => CHANNELS_OF[kind].includes(channel)) ?? 'message';

/** The zone in which its time is shown and read: that in which it was given, if there is one of that name. */
export const zoneOf = ({ zone }: LoggedEntry): string => (isZone(zone) ? zone : ownZone());

/** The form as it begins. A time that cannot be read is empty, and stays as it is until another is typed. */
export const editOf = (entry: LoggedEntry): EditDraft => {
  const { day, time } = wallTimeIn(entry.at, zoneOf(entry));
  return {
    entryId: entry.id,
    direction: entry.direction,
    channel: entry.channel,
    isAutomatic: entry.isAutomatic,
    reached: entry.reached ?? true,
    when: time === '' ? '' : `${day} ${time}`,
    text: entry.text,
  };
};

/** Whether the time was touched, and makes none. */
export const isWhenWrong = (entry: LoggedEntry, { when }: EditDraft): boolean =>
  when !== editOf(entry).when && whenWords(when, wallNow(zoneOf(entry))) === null;

/** What differs from what is stored, as main takes it; empty if nothing does. */
export const changedFields = (entry: LoggedEntry, draft: EditDraft): Fields => {
  const before = editOf(entry);
  const at = draft.when === before.when ? null : whenWords(draft.when, wallNow(zoneOf(entry)));
  const { direction, channel, isAutomatic, reached, text } = draft;
  return {
    ...(direction !== before.direction && { direction }),
    ...(channel !== before.channel && { channel }),
    ...(isAutomatic !== before.isAutomatic && { isAutomatic }),
    ...(reached !== before.reached && { reached }),
    ...(text !== before.text && { text }),
    ...(at !== null && { at }),
  };
};

/** Changes of what was logged that are neither saved nor given up. */
export const editDrafts = createKeptDrafts<EditDraft>('editLog', {
  entryId: '',
  direction: 'in',
  channel: 'call',
  isAutomatic: false,
  reached: true,
  when: '',
  text: '',
});
