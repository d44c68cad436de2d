import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Input, Output } from '#shared/contract/index.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { inTurn } from '../../api/writes.ts';

export type PersonDetails = Output<'people.get'>;
export type PersonFields = Omit<Input<'people.update'>, 'id' | 'version'>;

/** The name under which one person is kept. */
export const personKey = (id: PersonId) => [...queryKeys.people, 'one', id] as const;

/** One person with all that the panel shows. */
export const usePerson = (id: PersonId) =>
  useQuery({ queryKey: personKey(id), queryFn: () => call('people.get', { id }) });

const fieldsOf = ({ name, companyName, position, email, phone, profileUrl, notes }: Person): PersonFields => ({
  name,
  companyName,
  position,
  email,
  phone,
  profileUrl,
  notes,
});

/** Writes some fields of a person; the others stay as they are known at the moment of writing. */
export const savePerson = (client: QueryClient, details: PersonDetails, part: Partial<PersonFields>): Promise<void> =>
  inTurn(async () => {
    const { id } = details.person;
    const newest = client.getQueryData<PersonDetails>(personKey(id))?.person ?? details.person;
    const person = await call('people.update', { ...fieldsOf(newest), ...part, id, version: newest.version });
    client.setQueryData<PersonDetails>(personKey(id), (kept) => (kept === undefined ? kept : { ...kept, person }));
  });
