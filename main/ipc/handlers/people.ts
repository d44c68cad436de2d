import type { peopleContract } from '#shared/contract/people.ts';
import { ok } from '#shared/contract/result.ts';
import type { PeopleAsked } from '../../csv/protocol.ts';
import type { Connections } from '../../services/connections.ts';
import type { MergePeople } from '../../services/mergePeople.ts';
import type { People } from '../../services/people.ts';
import type { Handlers } from '../handler.ts';
import type { PickPaths } from './imports.ts';

export const peopleHandlers = (
  people: People,
  mergePeople: MergePeople,
  connections: Connections,
  { pickPaths, peopleOfPlan }: { readonly pickPaths: PickPaths; readonly peopleOfPlan: () => PeopleAsked },
): Handlers<keyof typeof peopleContract> => ({
  'people.list': people.list,
  'people.get': ({ id }) => people.get(id),
  'people.suggest': people.suggest,
  'people.create': people.create,
  'people.patch': people.patch,
  'people.remove': people.remove,
  'people.duplicates': () => people.duplicates(),
  'people.merge': mergePeople,
  'people.setPart': people.setPart,
  'people.removeFromRole': people.removeFromRole,
  'connections.choose': async ({ from }) => {
    const asked = from === 'import' ? peopleOfPlan() : { paths: await pickPaths('files'), files: null };
    return asked.paths.length === 0 ? ok(null) : connections.choose(asked);
  },
  'connections.add': connections.add,
});
