import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { systemClock } from '#main/clock.ts';
import type { Db } from '#main/db/open.ts';
import { createRepositories } from '#main/repositories/index.ts';
import { createConflicts } from '#main/services/conflicts.ts';
import { createPlans } from '#main/services/plans.ts';
import { addDays, localDayOf } from '#shared/domain/dayMath.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { DEFAULT_PLAN } from '#shared/followups/settings.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';
import { compare, must, timed } from './compare.ts';
import { quantile, report } from './figures.ts';
import { fillInteractions } from './filledContacts.ts';
import { fillMeetings } from './filledMeetings.ts';
import { fillProfile } from './filledProfile.ts';
import { openServices } from './openServices.ts';
import { noteOf } from './words.ts';

// follow-ups: what it takes to plan all roles, to plan one after a write, and to show Today.
const ROLES = 10_000;
const FEWER_ROLES = 1000;
const INTERACTIONS = 50_000;
const WRITES = 500;
const OPEN = 5000;

const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));

const filled = async (name: string, roles: number) => {
  const profile = join(folder, name);
  await fillProfile(profile, roles);
  const opened = await openServices(profile);
  fillInteractions(opened.db, INTERACTIONS * (roles / ROLES), (index) => noteOf(index, 8));
  fillMeetings(opened.db);
  return opened;
};
type Opened = Awaited<ReturnType<typeof filled>>;

/** Plans every role in turns, as after an update; each step is a transaction's work of some roles. */
const planAll = (db: Db): void => {
  const repositories = createRepositories(db);
  const conflicts = createConflicts(repositories);
  const plans = createPlans({
    ...repositories,
    conflicts,
    clock: systemClock,
    settings: () => DEFAULT_PLAN,
    weights: () => DEFAULT_WEIGHTS,
  });
  db.transaction(() => plans.forgetAll())();
  const steps: number[] = [];
  const whole = timed(() => {
    for (let isLeft = true; isLeft; ) {
      steps.push(timed(() => db.transaction(() => (isLeft = plans.step(systemClock.now())))()));
    }
  });
  const bare = timed(() => {
    for (const table of ['roles', 'interactions', 'interviews', 'interview_people', 'role_people', 'people']) {
      db.prepare(`SELECT * FROM ${table}`).all();
    }
  });
  report({
    name: `plan and reconcile ${ROLES} roles, ${INTERACTIONS} interactions, the longest step`,
    value: Math.max(...steps),
    limit: 16,
    unit: ' ms',
    detail: `the ${steps.indexOf(Math.max(...steps)) + 1}th of ${steps.length}, p99 ${quantile(steps, 0.99).toFixed(2)} ms; ${whole.toFixed(0)} ms in all; reading every row of the same tables once takes ${bare.toFixed(0)} ms`,
  });
};

/** One interaction after the other, each on another role; milliseconds of each with its commit. */
const writes = ({ db, services }: Opened): number[] => {
  const ids = db.prepare<[number], RoleId>('SELECT id FROM roles ORDER BY id LIMIT ?').pluck().all(WRITES);
  const at = { day: addDays(localDayOf(new Date()), -1), time: '10:00', zone: 'UTC' };
  return ids.map((roleId) =>
    timed(() =>
      must(
        services.interactions.log({
          ...{ roleId, who: null, direction: 'out', channel: 'email', at, text: '', isAutomatic: false, reached: null },
        }),
      ),
    ),
  );
};

const afterAWrite = async (many: Opened): Promise<void> => {
  const few = await filled('few', FEWER_ROLES);
  const [inFew, inMany] = [writes(few), writes(many)];
  report({
    name: `a write with the plan of its role, among ${ROLES} roles, p99`,
    value: quantile(inMany, 0.99),
    limit: 5,
    unit: ' ms',
    detail: `median ${quantile(inMany).toFixed(2)} ms, of ${WRITES}; with its commit to the disk`,
  });
  report({
    name: 'the same among ten times as many roles, medians',
    value: quantile(inMany) / quantile(inFew),
    limit: 1.5,
    detail: `${quantile(inMany).toFixed(2)} ms ÷ ${quantile(inFew).toFixed(2)} ms among ${FEWER_ROLES}`,
  });
  await few.services.endThreads();
  few.db.close();
};

const today = async ({ db, services }: Opened): Promise<void> => {
  const appliedOn = addDays(localDayOf(new Date()), -14) as LocalDay;
  db.exec('DELETE FROM interactions; DELETE FROM interviews;');
  db.prepare(
    `UPDATE roles SET applied_on = ?, stage_id = (SELECT id FROM stages WHERE kind = 'applied')
      WHERE id IN (SELECT id FROM roles ORDER BY id LIMIT ?)`,
  ).run(appliedOn, OPEN);
  db.exec('UPDATE roles SET applied_on = NULL WHERE id NOT IN (SELECT id FROM roles ORDER BY id LIMIT 5000)');
  db.prepare("UPDATE role_facts SET plan_at = ''").run();
  services.clockWatch.look();
  while (services.planner.isBehind()) await nextTurn();
  const count = db.prepare("SELECT count(*) FROM follow_ups WHERE state = 'open'").pluck().get();
  const bare = db.prepare("SELECT * FROM follow_ups WHERE state = 'open'");
  compare(
    `Today of ${String(count)} open follow-ups`,
    () => ({ app: () => must(services.today.get({ most: 7 })), bare: () => bare.all() }),
    { median: 3, p99: 5, what: 'all of them by one bare statement', rounds: 100 },
  );
};

try {
  const many = await filled('many', ROLES);
  planAll(many.db);
  await afterAWrite(many);
  await today(many);
  await many.services.endThreads();
  many.db.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
