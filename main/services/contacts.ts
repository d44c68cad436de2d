import { type CompaniesParts, createCompanies } from './companies.ts';
import { type ConnectionsParts, createConnections } from './connections.ts';
import { createInteractions, type InteractionsParts } from './interactions.ts';
import { createInterviews, type InterviewsParts } from './interviews.ts';
import { createMergeCompanies } from './mergeCompanies.ts';
import { createMergePeople } from './mergePeople.ts';
import { createPeople, type PeopleParts } from './people.ts';

export type ContactsParts = PeopleParts & CompaniesParts & InterviewsParts & InteractionsParts & ConnectionsParts;

/** The services about people and companies, and about what was said and when. */
export const createContacts = (parts: ContactsParts) => ({
  people: createPeople(parts),
  mergePeople: createMergePeople(parts),
  companies: createCompanies(parts),
  mergeCompanies: createMergeCompanies(parts),
  interviews: createInterviews(parts),
  interactions: createInteractions(parts),
  connections: createConnections(parts),
});
export type Contacts = ReturnType<typeof createContacts>;
