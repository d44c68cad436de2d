import Database from 'better-sqlite3';
import type { Clock } from '#main/clock.ts';
import { migrate } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { assertBindingRuns, type Db } from '#main/db/open.ts';
import { followUpsRepository } from '#main/repositories/followUps.ts';
import { startServices } from '#main/services/index.ts';
import type { ReminderSettings } from '#shared/reminders/dueReminders.ts';
import { unsetPreferences } from '#test/helpers/preferences.ts';

export const SETTINGS: ReminderSettings = {
  ...{ isOn: true, digestAt: '09:00', quiet: { from: '22:30', to: '06:45' }, pausedUntil: null },
};

/** As `openDatabase` sets up each connection, without a file. */
const openInMemory = (content: Buffer): Db => {
  assertBindingRuns(undefined);
  const db = new Database(content);
  for (const pragma of ['foreign_keys = ON', 'trusted_schema = OFF', 'temp_store = MEMORY']) db.pragma(pragma);
  return db;
};

/** An empty database in the form of today. */
export const emptyData = async (): Promise<Buffer> => {
  const db = new Database(':memory:');
  await migrate(db, migrations, () => Promise.reject(new Error('a new file needs no backup')));
  const content = db.serialize();
  db.close();
  return content;
};

/** The app's services over a database, as the app starts them; all that the page and the desktop would see is left out. */
export const startOver = (content: Buffer, clock: Clock, onLooked: () => void) => {
  const db = openInMemory(content);
  const services = startServices({
    ...{ db, databaseFile: ':memory:', nativeBinding: undefined, clock, onLooked },
    importWorker: new URL('file:///no-import-runs-here'),
    ...unsetPreferences,
    reminderSettings: () => SETTINGS,
    onFault: (cause) => {
      throw cause;
    },
    send: () => undefined,
  });
  return {
    db,
    services,
    planAt: followUpsRepository(db).nextAt,
    /** Ends it all; gives what stays. */
    end: async (): Promise<Buffer> => {
      await services.endThreads();
      const left = db.serialize();
      db.close();
      return left;
    },
  };
};
export type Started = ReturnType<typeof startOver>;
