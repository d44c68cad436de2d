import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRepositories } from '#main/repositories/index.ts';
import { createConflicts } from '#main/services/conflicts.ts';
import { heardOf } from '#main/services/heardOf.ts';
import { addDays, localDayOf } from '#shared/domain/dayMath.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import { STANCES } from '#shared/signals/choices.ts';
import { evaluate } from '#shared/signals/evaluate.ts';
import type { Statement } from '#shared/signals/signal.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';
import { must, timed } from './compare.ts';
import { quantile, report } from './figures.ts';
import { fillProfile } from './filledProfile.ts';
import { openServices } from './openServices.ts';

// signals: one more on a role with 50, all conflicts of 1,000 roles again, and what a role's view reads.
const ROLES = 1000;
const FEWER_ROLES = 100;
const PER_ROLE = 10;
const ON_ONE = 50;
const ADDED = 200;
const PEOPLE = 12;
const TIMES = 20;

const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));
const today = localDayOf(new Date());

const statement = (index: number): Statement => {
  switch (index % 5) {
    case 0:
      return { topic: 'decision_stance', value: STANCES[index % STANCES.length] ?? 'comparing' };
    case 1:
      return { topic: 'decision_date', value: addDays(today, index % 60) };
    case 2:
      return { topic: 'candidates_remaining', value: index % 4 };
    case 3:
      return {
        topic: 'salary',
        value: { min: 40_000 + (index % 20) * 1000, max: 62_000, currency: 'EUR', period: 'year' },
      };
    default:
      return { topic: 'remote_policy', value: index % 6 };
  }
};

const filled = async (name: string, roles: number) => {
  const profile = join(folder, name);
  await fillProfile(profile, roles);
  const { db, services } = await openServices(profile);
  const ids = db.prepare<[], RoleId>('SELECT id FROM roles ORDER BY id').pluck().all();
  const insertPerson = db.prepare(
    "INSERT INTO people (id, name, name_key, created_at, updated_at) VALUES (?, ?, ?, '2026-01-01', '2026-01-01')",
  );
  const insertPart = db.prepare('INSERT INTO role_people (role_id, person_id, part, added_at) VALUES (?, ?, ?, ?)');
  const insert =
    db.prepare(`INSERT INTO signals (id, role_id, person_id, topic, value, certainty, channel, said_at, zone,
    recorded_at) VALUES (?, ?, ?, ?, ?, 'likely', 'call', ?, 'UTC', ?)`);
  const parts = ['hiring_manager', 'supervisor', 'recruiter', 'peer', 'executive', 'other'];
  const people: PersonId[] = [];
  db.transaction(() => {
    for (let index = 0; index < PEOPLE; index += 1) {
      const id = `00000000-0000-7000-8000-${`${index}`.padStart(12, '0')}` as PersonId;
      insertPerson.run(id, `Person ${index}`, `person ${index}`);
      people.push(id);
    }
    ids.forEach((role, which) => {
      for (const [index, person] of people.entries()) {
        if (which === 0 || index < 4) insertPart.run(role, person, parts[index % parts.length], '2026-01-01');
      }
      const count = which === 0 ? ON_ONE : PER_ROLE;
      for (let index = 0; index < count; index += 1) {
        const { topic, value } = statement(which + index);
        const at = `${addDays(today, -(1 + (index % 30)))}T09:00:00.000Z`;
        const person = people[index % (which === 0 ? PEOPLE : 4)];
        insert.run(`s${which}-${index}`, role, person, topic, JSON.stringify(value), at, at);
      }
    });
  })();
  return { db, services, ids, people };
};
type Filled = Awaited<ReturnType<typeof filled>>;

/** Adds signals to the role that has fifty, each taken back again; milliseconds of each, with its conflicts and its plan. */
const additions = async ({ services, ids, people }: Filled): Promise<number[]> => {
  const [roleId] = ids;
  const [personId] = people;
  if (roleId === undefined || personId === undefined) throw new Error('the profile is filled');
  const took: number[] = [];
  for (let index = 0; index < ADDED; index += 1) {
    took.push(
      timed(() =>
        must(
          services.signals.add({
            roleId,
            signal: {
              ...{ who: { kind: 'person', personId, part: null }, hearsayOf: null, said: statement(index) },
              ...{ certainty: 'likely', channel: 'call', quote: '', interactionId: null, interviewId: null },
              ...{ at: { day: addDays(today, -1), time: null, zone: 'UTC' }, willCall: false, answerBy: null },
            },
          }),
        ),
      ),
    );
    must(await services.undo.undo());
  }
  return took;
};

/** The conflicts of every role once more, as after a change of the weights; milliseconds of each role. */
const evaluateAll = ({ db, ids }: Filled): number[] => {
  const { make } = createConflicts(createRepositories(db));
  return db.transaction(() =>
    ids.map((id) => timed(() => make(id, { zone: 'UTC', today, weights: DEFAULT_WEIGHTS }))),
  )();
};

/** The engine alone over all that, when it is in memory; milliseconds of all, each time. */
const engineAlone = ({ db, ids }: Filled): number[] => {
  const repositories = createRepositories(db);
  const all = ids.map((id) => ({
    ...heardOf(repositories, id),
    parts: Object.fromEntries(repositories.conflicts.people(id).map(({ id: person, part }) => [person, part])),
  }));
  const work = (): number =>
    timed(() => {
      for (const { heard, settled, parts } of all) evaluate(heard, parts, DEFAULT_WEIGHTS, 'UTC', settled);
    });
  return Array.from({ length: TIMES }, work);
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

try {
  const fewer = await filled('fewer', FEWER_ROLES);
  const many = await filled('many', ROLES);
  for (const { services } of [fewer, many]) services.clockWatch.look();
  const [few, lots] = [await additions(fewer), await additions(many)];
  report({
    name: `a signal added to a role with ${ON_ONE}, median, among ${ROLES} roles against ${FEWER_ROLES}`,
    value: quantile(lots) / quantile(few),
    limit: 1.5,
    detail: `${quantile(lots).toFixed(2)} ms ÷ ${quantile(few).toFixed(2)} ms; p99 ${quantile(lots, 0.99).toFixed(2)} ms`,
  });
  evaluateAll(many);
  const each = evaluateAll(many);
  report({
    name: `${ROLES * PER_ROLE} signals of ${ROLES} roles evaluated anew, with reading them and comparing what is stored`,
    value: sum(each),
    limit: 50,
    unit: ' ms',
    detail: `median ${quantile(each).toFixed(3)} ms a role, p99 ${quantile(each, 0.99).toFixed(3)} ms`,
  });
  const engine = engineAlone(many);
  report({
    name: `${ROLES * PER_ROLE} signals of ${ROLES} roles evaluated, by the engine alone, median of ${TIMES}`,
    value: quantile(engine),
    limit: 50,
    unit: ' ms',
    detail: `${(quantile(engine) / ROLES).toFixed(3)} ms a role; the longest of them ${quantile(engine, 1).toFixed(0)} ms`,
  });
  const [first] = many.ids;
  if (first === undefined) throw new Error('the profile is filled');
  const views = Array.from({ length: ADDED }, () =>
    timed(() => must(many.services.roleSignals({ roleId: first, knownOn: null }))),
  );
  report({
    name: `the view of a role with ${ON_ONE} signals and ${PEOPLE} people, p99`,
    value: quantile(views, 0.99),
    limit: 16,
    unit: ' ms',
    detail: `median ${quantile(views).toFixed(2)} ms`,
  });
  const lists = Array.from({ length: ADDED }, () => timed(() => must(many.services.signalsOverview())));
  report({
    name: `the signals of ${ROLES} roles, the worst first, p99`,
    value: quantile(lists, 0.99),
    limit: 16,
    unit: ' ms',
    detail: `median ${quantile(lists).toFixed(2)} ms`,
  });
  for (const { db, services } of [fewer, many]) {
    await services.endThreads();
    db.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
