import type { WorkCalendar } from '#shared/followups/calendar.ts';

/** The user's day on which an interview begins; `null` where there is none, or what is stored is no instant. */
export const meetsOn = ({ dayOf }: Pick<WorkCalendar, 'dayOf'>, at: string | null): string | null =>
  at === null || Number.isNaN(Date.parse(at)) ? null : dayOf(at);
