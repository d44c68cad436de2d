import type { ImportReason } from '../../contract/imports.ts';
import type { Channel, Direction } from '../../domain/channel.ts';
import type { FOLLOW_UP_CHANNELS, PROMISE_STATES, PROMISED } from '../../domain/choices.ts';
import type { CERTAINTIES, TALK_CHANNELS } from '../../signals/choices.ts';
import type { Statement } from '../../signals/signal.ts';

/** A day of the user's zone, and the time of it (`HH:MM`) where the file has one. */
export type RecordMoment = { readonly day: string; readonly time: string | null };

/** Somebody whom a row names. One of the two may be empty, never both. */
export type RecordPerson = { readonly name: string; readonly email: string };

/** By what a row says which role it is about: an id or an address, or its names as they stand; the title may be empty. */
export type RecordRole = {
  readonly keys: readonly string[];
  /** Further keys of the same posting (`postingKeys`). They find the role; what a record is known by they are no part of. */
  readonly otherKeys: readonly string[];
  readonly company: string;
  readonly title: string;
  /** The address that the row has, under the name of its column; `null` if it has none. */
  readonly link: string | null;
};

/** What one row says, cleaned and checked; whose role it is of is not known yet. */
export type RecordFields =
  | { readonly kind: 'companies'; readonly website: string | null; readonly isAgency: boolean }
  | {
      readonly kind: 'interactions';
      readonly at: RecordMoment;
      readonly direction: Direction;
      readonly channel: Channel;
      /** Of a call: whether the two talked; `null` where that is not said. */
      readonly reached: boolean | null;
    }
  | {
      readonly kind: 'signals';
      readonly at: RecordMoment;
      /** Of the one who decides, the value is a name as the file has it. */
      readonly said: Statement;
      readonly certainty: (typeof CERTAINTIES)[number];
      readonly channel: (typeof TALK_CHANNELS)[number] | 'document';
      /** Whose words they told, if not their own. */
      readonly hearsayOf: RecordPerson | null;
    }
  | {
      readonly kind: 'promises';
      /** When it was made; `null`: the file does not say. */
      readonly at: RecordMoment | null;
      readonly what: (typeof PROMISED)[number];
      readonly due: RecordMoment;
      readonly state: (typeof PROMISE_STATES)[number];
    }
  | {
      readonly kind: 'follow_ups';
      readonly due: RecordMoment;
      readonly channel: (typeof FOLLOW_UP_CHANNELS)[number] | null;
    };

export type RecordDraft = {
  readonly role: RecordRole;
  readonly person: RecordPerson | null;
  readonly fields: RecordFields;
  /** The words of it; what no other column took stands below them as `Header: cell`. */
  readonly text: string;
  /** What it says in the file's own words, in one line, for the user to know it by. */
  readonly shown: string;
  /** A moment as the file writes it, where its day is the user's zone's (csv.md, rule 3); else `null`. */
  readonly writtenMoment: string | null;
  readonly warnings: readonly ImportReason[];
};

/** A row that cannot be used, with its reason. */
export type RefusedRecord = { readonly invalid: ImportReason; readonly company: string; readonly title: string };
/** A row of which nothing is to be done any more. */
export type LeftOutRecord = { readonly leftOut: ImportReason; readonly company: string; readonly title: string };
export type ReadRecord = RecordDraft | RefusedRecord | LeftOutRecord;
export const isRecordDraft = (read: ReadRecord): read is RecordDraft => 'fields' in read;
