import type { DraftFacts } from './facts.ts';

/** Facts that nobody has, so that a template can be read as it would be sent. The days are of March 2026. */
export const exampleFacts: DraftFacts = {
  today: '2026-03-12',
  roleId: 'example',
  personId: 'example',
  name: 'Rita Kowalski',
  phone: '+1 312 555 0134',
  role: 'Data Analyst',
  company: 'Kestrel Robotics',
  isLead: false,
  myName: 'Sam Doe',
  myPhone: '+1 312 555 0199',
  appliedOn: '2026-02-27',
  interviewDay: '2026-03-10',
  decisionDay: '2026-03-11',
  promised: { what: 'call', day: '2026-03-11', time: '15:00' },
  myLastContact: { channel: 'email', day: '2026-03-10', talked: false },
  theirMessage: { channel: 'email', day: '2026-03-11' },
};
