import type { Input } from '#shared/contract/index.ts';
import type { TimelineEntry } from '#shared/contract/roles.ts';
import type { Channel } from '#shared/domain/channel.ts';
import { canMiss } from '#shared/domain/interaction.ts';
import { whenWords } from '#shared/domain/whenWords.ts';
import { isZone } from '#shared/domain/zone.ts';
import { ownZone, wallTimeIn } from '#shared/messages/when.ts';
import { createKeptDrafts } from '../../lists/keptDrafts.ts';
import { wallNow } from '../../lists/whenNow.ts';
import { CHANNELS_OF, type LogKind } from './captureDraft.ts';
import type { Talk } from './TalkFields.tsx';

export type LoggedEntry = Extract<TimelineEntry, { readonly kind: 'interaction' }>;
type Fields = Input<'interactions.patch'>['fields'];

/** All that the form shows. An empty time stays as it is stored. */
type Shown = Talk & { readonly when: string; readonly text: string };
/** What was touched of something that was logged, and nothing else: the rest is as it is stored when it is saved. */
export type EditDraft = { readonly entryId: string; readonly touched: Partial<Shown> };

/** Every way, those that are alike together. */
export const WAYS: readonly Channel[] = Object.values(CHANNELS_OF).flat();

/** What the form that it was logged with is called. */
export const kindOf = (channel: Channel): LogKind =>
  (Object.keys(CHANNELS_OF) as LogKind[]) // the keys of a literal object
    .find((kind) => CHANNELS_OF[kind].includes(channel)) ?? 'message';

/** The zone in which its time is shown and read: that in which it was given, if there is one of that name. */
export const zoneOf = ({ zone }: LoggedEntry): string => (isZone(zone) ? zone : ownZone());

const storedIn = (entry: LoggedEntry): Shown => {
  const { direction, channel, isAutomatic, reached, text } = entry;
  const { day, time } = wallTimeIn(entry.at, zoneOf(entry));
  return { direction, channel, isAutomatic, reached, text, when: time === '' ? '' : `${day} ${time}` };
};

/** What the form shows of a draft: what is stored, with what was touched over it. */
export const shownOf = (entry: LoggedEntry, { touched }: EditDraft): Shown => ({ ...storedIn(entry), ...touched });

/** The draft with more that was touched; what is as it is stored counts as untouched. */
export const withTouched = (entry: LoggedEntry, { entryId, touched }: EditDraft, part: Partial<Shown>): EditDraft => {
  const stored = storedIn(entry);
  const all = { ...touched, ...part };
  const different = Object.entries(all).filter(([name, value]) => Reflect.get(stored, name) !== value);
  return { entryId, touched: Object.fromEntries(different) };
};

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
export const editDrafts = createKeptDrafts<EditDraft>('editLog', { entryId: '', touched: {} });
