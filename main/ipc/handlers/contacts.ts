import type { Contacts } from '../../services/contacts.ts';
import { companiesHandlers } from './companies.ts';
import type { PickPaths } from './imports.ts';
import { interviewHandlers } from './interviews.ts';
import { peopleHandlers } from './people.ts';

/** What the page asks about people and companies, and about what was said and when. */
export const contactHandlers = (contacts: Contacts, pickPaths: PickPaths) => ({
  ...peopleHandlers(contacts.people, contacts.mergePeople, contacts.connections, pickPaths),
  ...companiesHandlers(contacts.companies, contacts.mergeCompanies),
  ...interviewHandlers(contacts.interviews, contacts.interactions),
});
