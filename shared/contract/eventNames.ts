import type { EventName } from './events.ts';

/** The names of all events without their schemas, for the preload. A missing name does not compile. */
export const EVENT_NAMES = {
  changed: true,
  import: true,
  command: true,
  waiting: true,
  leaving: true,
} as const satisfies Record<EventName, true>;
