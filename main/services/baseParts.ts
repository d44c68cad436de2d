import type { Result } from '#shared/contract/result.ts';
import type { Connection } from '#shared/csv/connection.ts';
import type { Clock } from '../clock.ts';
import type { PeopleAsked } from '../csv/protocol.ts';
import type { Transact, Write } from '../db/write.ts';
import type { WriteInTurns } from '../db/writeInTurns.ts';
import type { Repositories } from '../repositories/index.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { Changes } from './changes.ts';
import type { Derived } from './derived.ts';
import type { Plans } from './plans.ts';

/** What all services are made of; each names the parts that it uses. */
export type BaseParts = Repositories &
  Pick<Preferences, 'me' | 'weights' | 'reminderSettings'> & {
    readonly transact: Transact;
    /** The same for what nobody asked for: it is not counted among the commands of the user. */
    readonly unasked: Transact;
    readonly write: Write;
    readonly writeInTurns: WriteInTurns;
    readonly clock: Clock;
    readonly changes: Changes;
    readonly derived: Derived;
    readonly plans: Pick<Plans, 'calendar'>;
    /** Whether roles are left whose follow-ups are still to be planned. */
    readonly isPlanning: () => boolean;
    /** Reads the people of files, away from the window's thread. */
    readonly readConnections: (asked: PeopleAsked) => Promise<Result<readonly Connection[]>>;
  };
