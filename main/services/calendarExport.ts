import { calendarPieces } from '#shared/calendar/writeCalendar.ts';
import type { CalendarWhat } from '#shared/contract/calendar.ts';
import type { Output } from '#shared/contract/index.ts';
import { type Failure, fail, ok, type Result } from '#shared/contract/result.ts';
import { calendarEvents as words } from '#shared/messages/calendar.ts';
import { errors } from '#shared/messages/errors.ts';
import { notSaved } from '../files/notSaved.ts';
import { writeWhole } from '../files/writeWhole.ts';
import { type Steps, withPauses } from '../steps.ts';
import { type CalendarEvents, createCalendarEvents, type FoundEvents } from './calendarEvents.ts';
import type { Parts } from './parts.ts';
import type { PickSaveFile } from './pickSaveFile.ts';

type Around = {
  readonly pickSaveFile: PickSaveFile;
  /** `HH:MM`, at which what is due on a day alone stands. */
  readonly dayBegins: () => string;
};

/** The text of a file, in steps. */
function* textOf({ events }: FoundEvents, stamp: string): Steps<string> {
  const pieces: string[] = [];
  for (const piece of calendarPieces(events, stamp)) {
    pieces.push(piece);
    yield;
  }
  return pieces.join('');
}

/** Writes interviews, promises and follow-ups into a file for a calendar. The user's data is only read. */
export const createCalendarExport = (parts: Parameters<typeof createCalendarEvents>[0]) => {
  const { clock, calendarRows, todayRows }: Pick<Parts, 'clock' | 'calendarRows' | 'todayRows'> = parts;
  const calendarEvents: CalendarEvents = createCalendarEvents(parts);

  const nameOf = (what: CalendarWhat): string => {
    const { all, interview, promise, followUp } = words.files;
    switch (what.kind) {
      case 'all':
        return all;
      case 'interview':
        return interview(calendarRows.interview(what.id));
      case 'promise':
        return promise(calendarRows.promise(what.id));
      case 'followUp':
        return followUp(todayRows.find(what.roleId, what.key));
    }
  };

  const gone = ({ kind }: CalendarWhat): Failure => {
    switch (kind) {
      case 'interview':
        return fail('not_found', errors.interviewNotFound());
      case 'promise':
        return fail('not_found', errors.promiseNotFound());
      default:
        return fail('not_found', errors.followUpGone());
    }
  };

  const nothing = ({ kind }: CalendarWhat, { leftOut }: FoundEvents): Failure => {
    if (leftOut > 0) return fail('conflict', errors.calendarWithoutTime());
    return fail('conflict', kind === 'all' ? errors.calendarEmpty() : errors.calendarNotOpen());
  };

  return async (
    what: CalendarWhat,
    { pickSaveFile, dayBegins }: Around,
  ): Promise<Result<Output<'calendar.export'>>> => {
    const stamp = clock.now();
    const found = await withPauses(calendarEvents.of(what, stamp, dayBegins()));
    if (found === null) return gone(what);
    if (found.events.length === 0) return nothing(what, found);
    const path = await pickSaveFile('ics', nameOf(what));
    if (path === null) return ok(null);
    const text = await withPauses(textOf(found, stamp));
    try {
      await writeWhole(path, text);
    } catch (error) {
      return notSaved(error, path);
    }
    return ok({ events: found.events.length, leftOut: found.leftOut, file: path });
  };
};
export type CalendarExport = ReturnType<typeof createCalendarExport>;
