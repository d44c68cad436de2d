import { setImmediate as nextTurn } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { Output, Parsed } from '#shared/contract/index.ts';
import { LIST_PAGE } from '#shared/contract/pageSizes.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Connection } from '#shared/csv/connection.ts';
import type { CompanyId, PersonId } from '#shared/domain/ids.ts';
import { createKnownPeople } from '#shared/domain/knownPeople.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { errors } from '#shared/messages/errors.ts';
import type { PeopleAsked } from '../csv/protocol.ts';
import { withPauses } from '../steps.ts';
import type { Parts } from './parts.ts';

const identityOf = ({ name, companyName, email, profileUrl }: Connection) => ({
  nameKey: nameKey(name),
  companyKey: companyName === null ? null : nameKey(companyName),
  email,
  profileUrl,
});

/** So many are looked at before the window is served. */
const LOOKED_AT_ONCE = 500;
const eachInTurns = async <T>(list: readonly T[], look: (one: T) => void): Promise<void> => {
  for (let from = 0; from < list.length; from += LOOKED_AT_ONCE) {
    if (from > 0) await nextTurn();
    for (const one of list.slice(from, from + LOOKED_AT_ONCE)) look(one);
  }
};

/** The people of a file, such as LinkedIn's connections, on their way to becoming people here: read on demand, kept in memory, added if the user says so. */
export const createConnections = ({
  writeInTurns,
  clock,
  changes,
  people,
  companies,
  companyOfRef,
  readConnections,
}: Pick<Parts, 'writeInTurns' | 'clock' | 'changes' | 'people' | 'companies' | 'companyOfRef' | 'readConnections'>) => {
  let chosen: readonly Connection[] | undefined;
  let isAdding = false;

  /** Those who are not among the people yet, each once, in the order of the file. The window is served in between. */
  const newOnes = async (connections: readonly Connection[]): Promise<readonly Connection[]> => {
    const known = createKnownPeople([]);
    await eachInTurns(await withPauses(people.identities()), known.add);
    const fresh: Connection[] = [];
    await eachInTurns(connections, (connection) => {
      const identity = identityOf(connection);
      if (known.has(identity)) return;
      known.add(identity);
      fresh.push(connection);
    });
    return fresh;
  };

  const atBoardOf = (connections: readonly Connection[]): readonly Connection[] => {
    const keys = new Set(companies.keysWithRoles());
    return connections.filter(({ companyName }) => companyName !== null && keys.has(nameKey(companyName)));
  };

  /** Writes one after the other. */
  const adding = (wanted: readonly Connection[]): ((index: number) => void) => {
    const createdAt = clock.now();
    const companyIds = new Map<string, CompanyId>();
    /** An export knows companies by their names alone. */
    const companyNamed = (name: string): CompanyId => companies.findByKey(nameKey(name))?.id ?? companyOfRef.add(name);
    /** Many work at one company: it is looked up once, unless it goes before the last of them is there. */
    const companyIdOf = (name: string): CompanyId => {
      const known = companyIds.get(name);
      const id = known !== undefined && companies.find(known) !== undefined ? known : companyNamed(name);
      companyIds.set(name, id);
      return id;
    };
    return (index) => {
      const connection = wanted[index];
      if (connection === undefined) return;
      const { companyName, isCut: _, ...fields } = connection;
      people.add({
        ...fields,
        id: uuidv7() as PersonId,
        nameKey: nameKey(fields.name),
        companyId: companyName === null ? null : companyIdOf(companyName),
        isSample: false,
        createdAt,
      });
    };
  };

  return {
    /** Reads the people of files and says who of them is new. They replace those that were chosen before. */
    choose: async (asked: PeopleAsked): Promise<Result<Output<'connections.choose'>>> => {
      const read = await readConnections(asked);
      if (!read.ok) return read;
      chosen = read.value;
      const fresh = await newOnes(chosen);
      const atBoard = atBoardOf(fresh);
      return ok({
        total: chosen.length,
        atBoard: atBoard.slice(0, LIST_PAGE).map(({ name, companyName, position }) => ({
          name,
          companyName: companyName ?? '',
          position: position ?? '',
        })),
        atBoardCount: atBoard.length,
        known: chosen.length - fresh.length,
        newCount: fresh.length,
        cutCount: fresh.filter(({ isCut }) => isCut).length,
      });
    },

    /** Adds those who are not among the people by now, in one command: all of them, or none. */
    add: async ({ which }: Parsed<'connections.add'>): Promise<Result<Output<'connections.add'>>> => {
      if (chosen === undefined) return fail('conflict', errors.connectionsNotChosen());
      if (isAdding) return fail('conflict', errors.connectionsUnderway());
      isAdding = true;
      try {
        const fresh = await newOnes(chosen);
        const wanted = which === 'all' ? fresh : atBoardOf(fresh);
        const isDone = await writeInTurns('addConnections', wanted.length, adding(wanted));
        if (!isDone) return fail('internal', errors.connectionsNotAdded());
        if (wanted.length > 0) changes.tell(['people', 'companies']);
        return ok({ added: wanted.length });
      } finally {
        isAdding = false;
      }
    },
  };
};
export type Connections = ReturnType<typeof createConnections>;
