import type { Part } from '../domain/person.ts';

/** What somebody is to a role. */
export const parts = {
  hiring_manager: 'Hiring manager',
  recruiter: 'Recruiter',
  supervisor: 'Supervisor',
  peer: 'Peer',
  executive: 'Executive',
  agency_recruiter: 'Agency recruiter',
  referrer: 'Referrer',
  other: 'Other',
} as const satisfies Record<Part, string>;
