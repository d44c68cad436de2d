import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Input, Output } from '#shared/contract/index.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { inTurn } from '../../api/writes.ts';

export type PersonDetails = Output<'people.get'>;
export type PersonFields = Input<'people.patch'>['fields'];

/** The name under which one person is kept. */
export const personKey = (id: PersonId) => [...queryKeys.people, 'one', id] as const;

/** One person with all that the panel shows. */
export const usePerson = (id: PersonId) =>
  useQuery({ queryKey: personKey(id), queryFn: () => call('people.get', { id }) });

/** Writes some fields of a person; nothing else of them is touched. */
export const savePerson = (client: QueryClient, details: PersonDetails, fields: PersonFields): Promise<void> =>
  inTurn(async () => {
    const { id } = details.person;
    const { version } = client.getQueryData<PersonDetails>(personKey(id))?.person ?? details.person;
    const person = await call('people.patch', { id, version, fields });
    client.setQueryData<PersonDetails>(personKey(id), (kept) => (kept === undefined ? kept : { ...kept, person }));
  });
