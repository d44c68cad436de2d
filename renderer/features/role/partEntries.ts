import type { Part } from '#shared/domain/person.ts';
import { parts } from '#shared/messages/parts.ts';

/** Every part, in the order in which they are offered. */
export const PART_LIST: readonly Part[] = [
  'hiring_manager',
  'recruiter',
  'supervisor',
  'peer',
  'executive',
  'agency_recruiter',
  'referrer',
  'other',
];

/** The parts as options of a choice. */
export const partOptions = PART_LIST.map((part) => ({ value: part, label: parts[part] }));
