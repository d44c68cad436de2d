import type { CalendarWhat } from '#shared/contract/calendar.ts';
import { calendar as words } from '#shared/messages/calendar.ts';
import { call } from '../api/client.ts';
import { failureMessage } from '../api/failure.ts';
import type { MenuEntry } from '../ui/menuEntries.ts';
import { showProblem, showToast } from '../ui/toasts.ts';

/** Asks where to, and writes one thing, or all that is ahead, into a calendar file. */
export const exportToCalendar = (what: CalendarWhat): void => {
  call('calendar.export', { what }).then(
    (done) => {
      if (done !== null) showToast({ text: words.exported(done) });
    },
    (failure: unknown) => showProblem(failureMessage(failure)),
  );
};

/** The same as an entry of a menu. */
export const calendarEntry = (what: CalendarWhat): MenuEntry => ({
  kind: 'action',
  id: 'calendar',
  label: words.export,
  run: () => exportToCalendar(what),
});
