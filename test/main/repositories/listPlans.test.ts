import { describe, expect, it, vi } from 'vitest';
import { boardRepository } from '#main/repositories/board.ts';
import { companiesRepository } from '#main/repositories/companies.ts';
import { companyListRepository } from '#main/repositories/companyList.ts';
import { followUpFactsRepository } from '#main/repositories/followUpFacts.ts';
import { interviewsRepository } from '#main/repositories/interviews.ts';
import { leadListRepository } from '#main/repositories/leadList.ts';
import { peopleRepository } from '#main/repositories/people.ts';
import { peopleListRepository } from '#main/repositories/peopleList.ts';
import { questionsRepository } from '#main/repositories/questions.ts';
import { rolePeopleRepository } from '#main/repositories/rolePeople.ts';
import { testServices } from '#test/helpers/testServices.ts';

/** The plans of all that is prepared while `use` runs, statement by statement. */
const plansOf = async (use: (db: Awaited<ReturnType<typeof testServices>>['db']) => void): Promise<string[][]> => {
  const { db } = await testServices();
  const prepared = vi.spyOn(db, 'prepare');
  use(db);
  const statements = prepared.mock.calls.map(([sql]) => sql);
  prepared.mockRestore();
  return statements.map((sql) => {
    const explained = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
    const names = [...new Set(sql.match(/@\w+/g) ?? [])].map((name) => [name.slice(1), ''] as const);
    const values = Array.from(sql.match(/\?/g) ?? [], () => '');
    const rows = names.length > 0 ? explained.all(Object.fromEntries(names)) : explained.all(...values);
    return rows.map(({ detail }) => detail);
  });
};

/** Looked through from end to end, other than what is small by itself: a page of ids, the columns of the board. */
const scans = (plans: readonly (readonly string[])[]): string[] =>
  plans.flat().filter((line) => /^SCAN (?!listed|s\b|stages|found|CONSTANT|\(subquery)/.test(line));

const BY_NAME = { filter: '', sort: 'name', direction: 'ascending', offset: 0 } as const;

describe('the queries of people and companies', () => {
  it('find one person, their roles, contacts and counts by indexes', async () => {
    const plans = await plansOf((db) => {
      rolePeopleRepository(db);
      interviewsRepository(db);
    });
    expect(scans(plans)).toEqual([]);
    const ofPeople = await plansOf((db) => void peopleRepository(db));
    // Looking for samples is about all of them; whoever looks for duplicates reads them page by page.
    expect(scans(ofPeople)).toEqual(['SCAN people', 'SCAN people']);
  });

  it('find one company, its roles and people by indexes', async () => {
    const plans = await plansOf((db) => void companiesRepository(db));
    expect(scans(plans).filter((line) => !/companies|USING COVERING INDEX roles_company/.test(line))).toEqual([]);
  });

  it('read a page by name in the order of an index, and what belongs to its rows by indexes', async () => {
    for (const direction of ['ascending', 'descending'] as const) {
      const people = await plansOf((db) => void peopleListRepository(db).page({ ...BY_NAME, direction }));
      expect(scans(people)).toEqual(['SCAN p USING INDEX people_name_key']);
      const companies = await plansOf((db) => void companyListRepository(db).page({ ...BY_NAME, direction }));
      expect(scans(companies)).toEqual(['SCAN c USING INDEX companies_name_key']);
      for (const plan of [people.at(-1), companies.at(-1)]) expect(plan).toHaveLength(1);
    }
  });

  it('find leads by the board’s index', async () => {
    for (const sort of ['title', 'company', 'added', 'lastContact'] as const) {
      const plans = await plansOf((db) => void leadListRepository(db).page({ ...BY_NAME, sort }));
      expect(scans(plans)).toEqual([]);
      expect(plans.flat().join('\n')).toContain('SEARCH r USING INDEX roles_board (stage_id=?)');
    }
  });

  it('name what a filter can choose in the order of indexes', async () => {
    const plans = (await plansOf((db) => void boardRepository(db))).flat();
    expect(plans).toContain('SCAN c USING COVERING INDEX companies_sorted');
    expect(plans).toContain('SEARCH roles USING COVERING INDEX roles_source (source>?)');
  });

  it('sort by contact from the indexes of interactions, each read once', async () => {
    const people = await plansOf((db) => void peopleListRepository(db).page({ ...BY_NAME, sort: 'lastContact' }));
    expect(people.at(-1)?.join('\n')).not.toContain('CORRELATED');
    expect(people.at(-1)?.join('\n')).toContain('interactions USING COVERING INDEX interactions_person (person_id>?)');
    const companies = await plansOf((db) => void companyListRepository(db).page({ ...BY_NAME, sort: 'lastContact' }));
    expect(companies.at(-1)?.join('\n')).not.toContain('CORRELATED');
    expect(companies.at(-1)?.join('\n')).toContain('interactions USING COVERING INDEX interactions_role (role_id>?)');
  });
});

describe('the queries of follow-ups', () => {
  it('find what a role has, and what was said since a question, by indexes', async () => {
    const plans = await plansOf((db) => {
      followUpFactsRepository(db);
      questionsRepository(db);
    });
    // An index of offers alone.
    expect(scans(plans)).toEqual(['SCAN x USING INDEX signals_offers']);
    const lines = plans.flat().join('\n');
    expect(lines).toContain('SEARCH x USING INDEX signals_role (role_id=? AND said_at>?)');
    expect(lines).toContain('SEARCH conflicts USING PRIMARY KEY (role_id=?)');
    expect(lines).toContain('SEARCH q USING INDEX questions_role (role_id=?)');
  });
});
