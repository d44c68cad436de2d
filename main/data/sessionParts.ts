import type { EventName, EventPayload } from '#shared/contract/events.ts';
import type { RecoveryReason } from '#shared/domain/recoveryReason.ts';
import type { Clock } from '../clock.ts';
import type { CheckFile } from '../db/integrity.ts';
import type { Answer } from '../ipc/answer.ts';
import type { DataChannel } from '../ipc/handler.ts';
import type { DataCommands } from '../ipc/handlers/backups.ts';
import type { PickPaths } from '../ipc/handlers/imports.ts';
import type { Log } from '../log.ts';
import type { Backups } from '../services/backups.ts';
import type { PrintPage } from '../services/exports.ts';
import type { Services } from '../services/index.ts';
import type { OwnArchive } from '../services/ownArchive.ts';
import type { PickSaveFile } from '../services/pickSaveFile.ts';
import type { SettingsStore } from '../settings/settings.ts';

/** How data is to be opened: as it is, even if it is gone or empty, or not at all, since damage was found in it. */
export type Opening = 'as_it_is' | 'even_empty' | 'not_damaged';

/** What data asks of the app around it, whether or not a window stands. */
export type Surroundings = {
  /** Tells the page something unasked; where there is none, nobody hears it. */
  readonly send: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
  /** Says something that no answer to the page can carry. */
  readonly tell: (message: string) => void;
  /** Lets the user choose files or a folder; an empty list if they back out, or have no window to do it in. */
  readonly pickPaths: PickPaths;
  /** Lets the user say where a file is to be written; `null` if they back out, or have no window to do it in. */
  readonly pickSaveFile: PickSaveFile;
  /** A page, whose text is given, as a PDF. */
  readonly printPage: PrintPage;
  /** Shows a folder in the system's file manager; false if the system could not. */
  readonly showFolder: (folder: string) => Promise<boolean>;
  readonly appVersion: string;
  /** The clock was looked at: what is due now may be more than before. */
  readonly onLooked: () => void;
};

export type SessionParts = Surroundings & {
  readonly dataFolder: string;
  readonly nativeBinding: string | undefined;
  /** The program of the import's thread. */
  readonly importWorker: URL;
  readonly clock: Clock;
  readonly check: CheckFile;
  /** Ends the checks that run, so that no other thread has the data open. */
  readonly endChecks: () => Promise<void>;
  readonly settings: SettingsStore;
  readonly log: Log;
};

/** What the keeper says of one opening. */
export type OpeningParts = {
  readonly opening: Opening;
  /** What replaces the data as a whole. */
  readonly commands: DataCommands;
  /** The file that is open turns out to be damaged. */
  readonly onDamage: () => void;
};

/** Data that is open, or the reason why it is not, and what answers meanwhile. */
export type Session = {
  readonly answer: Answer<DataChannel>;
  /** `null` while the data is open. */
  readonly reason: () => RecoveryReason | null;
  /** An import is being written or taken back. */
  readonly isImporting: () => boolean;
  readonly backups: Backups;
  /** Absent while the data cannot be opened. */
  readonly services: Services | undefined;
  /** Likewise: what takes an archive of everything. */
  readonly archive: OwnArchive | undefined;
  /** Ends what writes by itself; the data stays open for a last copy. */
  readonly rest: () => Promise<void>;
  /** Closes the data. */
  readonly close: () => Promise<void>;
};
