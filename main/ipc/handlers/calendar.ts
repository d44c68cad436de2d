import type { calendarContract } from '#shared/contract/calendar.ts';
import { ok } from '#shared/contract/result.ts';
import type { CalendarExport } from '../../services/calendarExport.ts';
import type { Invitations } from '../../services/invitations.ts';
import type { PickSaveFile } from '../../services/pickSaveFile.ts';
import type { Handlers } from '../handler.ts';
import type { PickPaths } from './imports.ts';

export type CalendarHandlersParts = {
  readonly exportCalendar: CalendarExport;
  readonly invitations: Invitations;
  readonly pickPaths: PickPaths;
  readonly pickSaveFile: PickSaveFile;
  /** The time `HH:MM` at which what is due on a day alone stands. */
  readonly dayBegins: () => string;
};

export const calendarHandlers = ({
  exportCalendar,
  invitations,
  pickPaths,
  ...around
}: CalendarHandlersParts): Handlers<keyof typeof calendarContract> => ({
  'calendar.export': ({ what }) => exportCalendar(what, around),
  'calendar.readInvitation': async () => {
    const [path] = await pickPaths('invitation');
    return path === undefined ? ok(null) : invitations.read(path);
  },
});
