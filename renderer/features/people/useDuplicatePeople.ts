import type { PeoplePair, PersonRow } from '#shared/contract/people.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { lists } from '#shared/messages/lists.ts';
import { people as words } from '#shared/messages/people.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import type { Side } from '../../lists/DuplicateReview.tsx';
import { type Merge, useDuplicates } from '../../lists/useDuplicates.ts';

const sideOf = ({ id, name, companyName, position, email, phone, roles, lastContactAt }: PersonRow): Side => ({
  id,
  name,
  facts: [
    { label: words.company, text: companyName },
    { label: words.position, text: position },
    { label: words.email, text: email },
    { label: words.phone, text: phone },
    { label: words.columns.roles, text: `${roles}` },
    { label: lists.lastContact, text: lastContactAt === null ? null : lists.moment({ instant: lastContactAt }) },
  ],
});

/** People who may be one and the same, and their merging. */
export const useDuplicatePeople = () =>
  useDuplicates({
    queryKey: [...queryKeys.people, 'duplicates'],
    fetch: () => call('people.duplicates', {}),
    merge: (merge: Merge<PersonId>) => call('people.merge', merge),
    command: 'mergePeople',
    pairOf: (pair: PeoplePair) => ({
      left: sideOf(pair.first),
      right: sideOf(pair.second),
      because: words.because[pair.because],
      clashes: pair.clashes.map(words.partClash),
    }),
  });
