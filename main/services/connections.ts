import { v7 as uuidv7 } from 'uuid';
import type { Output, Parsed } from '#shared/contract/index.ts';
import { LIST_PAGE } from '#shared/contract/pageSizes.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Connection } from '#shared/csv/connection.ts';
import type { CompanyId, PersonId } from '#shared/domain/ids.ts';
import { createKnownPeople } from '#shared/domain/knownPeople.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { errors } from '#shared/messages/errors.ts';
import type { Clock } from '../clock.ts';
import type { Write } from '../db/write.ts';
import type { CompaniesRepository } from '../repositories/companies.ts';
import type { PeopleRepository } from '../repositories/people.ts';
import type { Changes } from './changes.ts';
import type { CompanyByName } from './companyByName.ts';

export type ConnectionsParts = {
  readonly write: Write;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly people: Pick<PeopleRepository, 'add' | 'identities'>;
  readonly companies: Pick<CompaniesRepository, 'keysWithRoles'>;
  readonly companyByName: CompanyByName;
  /** Reads the export behind the paths, away from the main thread. */
  readonly readConnections: (paths: readonly string[]) => Promise<Result<readonly Connection[]>>;
};

const identityOf = ({ name, companyName, email, profileUrl }: Connection) => ({
  nameKey: nameKey(name),
  companyKey: companyName === null ? null : nameKey(companyName),
  email,
  profileUrl,
});

/** LinkedIn's connections on their way to becoming people: read on demand, kept in memory, added if the user says so. */
export const createConnections = ({
  write,
  clock,
  changes,
  people,
  companies,
  companyByName,
  readConnections,
}: ConnectionsParts) => {
  let chosen: readonly Connection[] | undefined;

  /** Those who are not among the people yet, each once, in the order of the file. */
  const newOnes = (connections: readonly Connection[]): readonly Connection[] => {
    const known = createKnownPeople(people.identities());
    return connections.filter((connection) => {
      const identity = identityOf(connection);
      if (known.has(identity)) return false;
      known.add(identity);
      return true;
    });
  };

  const atBoardOf = (connections: readonly Connection[]): readonly Connection[] => {
    const keys = new Set(companies.keysWithRoles());
    return connections.filter(({ companyName }) => companyName !== null && keys.has(nameKey(companyName)));
  };

  return {
    /** Reads an export and says what of it is new. It replaces the one that was chosen before. */
    choose: async (paths: readonly string[]): Promise<Result<Output<'connections.choose'>>> => {
      const read = await readConnections(paths);
      if (!read.ok) return read;
      chosen = read.value;
      const fresh = newOnes(chosen);
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
      });
    },

    /** Adds those who are not among the people by now, in one command. */
    add: ({ which }: Parsed<'connections.add'>): Result<Output<'connections.add'>> => {
      if (chosen === undefined) return fail('conflict', errors.connectionsNotChosen());
      const fresh = newOnes(chosen);
      const wanted = which === 'all' ? fresh : atBoardOf(fresh);
      const createdAt = clock.now();
      const companyIds = new Map<string, CompanyId>();
      /** Many work at one company: it is looked up once. */
      const companyIdOf = (name: string): CompanyId => {
        const id = companyIds.get(name) ?? companyByName(name);
        companyIds.set(name, id);
        return id;
      };
      write('addConnections', () => {
        for (const { companyName, ...fields } of wanted) {
          people.add({
            ...fields,
            id: uuidv7() as PersonId,
            nameKey: nameKey(fields.name),
            companyId: companyName === null ? null : companyIdOf(companyName),
            phone: null,
            notes: '',
            isSample: false,
            createdAt,
          });
        }
      });
      if (wanted.length > 0) changes.tell(['people', 'companies']);
      return ok({ added: wanted.length });
    },
  };
};
export type Connections = ReturnType<typeof createConnections>;
