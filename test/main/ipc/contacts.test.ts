import { describe, expect, it } from 'vitest';
import { companiesHandlers } from '#main/ipc/handlers/companies.ts';
import { interviewHandlers } from '#main/ipc/handlers/interviews.ts';
import { peopleHandlers } from '#main/ipc/handlers/people.ts';
import { contract } from '#shared/contract/index.ts';
import type { Result } from '#shared/contract/result.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { contactRows } from '#test/helpers/contactRows.ts';
import { type TestServices, testServices } from '#test/helpers/testServices.ts';
import { fixture } from '../csv/importSession.ts';

const handlersOf = ({ app }: TestServices, pickPaths: () => Promise<readonly string[]>) => ({
  ...peopleHandlers(app.people, app.mergePeople, app.connections, {
    pickPaths,
    peopleOfPlan: () => ({ paths: [], files: [] }),
  }),
  ...companiesHandlers(app.companies, app.mergeCompanies),
  ...interviewHandlers(app.interviews, app.interactions),
});
type Contacts = ReturnType<typeof handlersOf>;

const setUp = async (paths: readonly string[] = []) => {
  const services = await testServices();
  const handlers = handlersOf(services, () => Promise.resolve(paths));
  /** Asks as the page does, with what it may send, and holds the answer to what it may expect. */
  const ask = async <C extends keyof Contacts>(channel: C, input: unknown): Promise<unknown> => {
    const handler = handlers[channel] as (parsed: unknown) => Result<unknown> | Promise<Result<unknown>>;
    const answer = answerOf(await handler(contract[channel].input.parse(input)));
    expect(contract[channel].output.parse(answer)).toEqual(answer);
    return answer;
  };
  return { ...services, rows: contactRows(services.db), ask };
};

const page = { filter: '', direction: 'descending', offset: 0 };
const person = {
  name: 'Ana',
  company: { kind: 'new', name: 'Acme' },
  position: '',
  email: null,
  phone: null,
  profileUrl: null,
  notes: '',
};
const at = { day: '2026-03-02', time: '08:30', zone: 'Europe/Madrid' };

describe('the channels of people and companies', () => {
  it('answer in the shapes that the contract names', async () => {
    const { ask, rows } = await setUp();
    const companyId = rows.company('Acme');
    const roleId = rows.role(companyId, 'Editor', { kind: 'lead', outcome: 'ghosted' });
    const who = { kind: 'new', name: 'Bo', part: 'recruiter' };
    await ask('people.create', { ...person, role: { roleId, part: 'peer' } });
    await ask('people.create', { ...person, role: null });
    await ask('interactions.log', { roleId, who, direction: 'out', channel: 'email', at, text: 'Hi' });
    const personId = rows.person('Cem', companyId);
    await ask('people.setPart', { personId, roleId, part: 'referrer' });
    const meeting = { at, minutes: 30, channel: 'call', place: null, state: 'held', personIds: [personId], notes: '' };
    await ask('interviews.create', { ...meeting, roleId });
    await ask('interviews.list', { roleId });
    await ask('people.get', { id: personId });
    for (const sort of ['name', 'company', 'roles', 'lastContact']) await ask('people.list', { ...page, sort });
    for (const sort of ['name', 'roles', 'people', 'lastContact']) await ask('companies.list', { ...page, sort });
    for (const sort of ['title', 'company', 'added', 'lastContact']) await ask('leads.list', { ...page, sort });
    await ask('people.suggest', { text: 'a', roleId });
    await ask('people.duplicates', {});
    await ask('companies.get', { id: companyId });
    await ask('companies.suggest', { text: 'ac' });
    await ask('companies.duplicates', {});
    await ask('people.removeFromRole', { personId, roleId });
    await ask('people.remove', { id: personId, version: 1 });
  });

  it('read the connections that the user chose, and nothing if they chose nothing', async () => {
    const chosen = await setUp([fixture('linkedin.zip')]);
    expect(await chosen.ask('connections.choose', { from: 'files' })).toMatchObject({ total: 57, newCount: 57 });
    expect(await chosen.ask('connections.add', { which: 'all' })).toEqual({ added: 57 });
    const backedOut = await setUp();
    expect(await backedOut.ask('connections.choose', { from: 'files' })).toBeNull();
  });
});
