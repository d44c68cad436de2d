import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { openDatabase } from '#main/db/open.ts';
import { signalsRepository } from '#main/repositories/signals.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

const AT = '2026-03-02T09:00:00.000Z';
const DATA = `
INSERT INTO stages (id, kind, name, rank) VALUES ('s1', 'applied', 'Applied', 'a0');
INSERT INTO companies (id, name, name_key, created_at) VALUES ('c1', 'Acme', 'acme', 'now');
INSERT INTO people (id, name, name_key, created_at, updated_at) VALUES ('p1', 'Ana', 'ana', 'now', 'now');
INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since, created_at, updated_at)
  VALUES ('r1', 'c1', 'Planner', 'planner', 's1', 'a0', '2026-01-02', 'now', 'now');
INSERT INTO interactions (id, role_id, direction, channel, at, zone, text, recorded_at)
  VALUES ('n1', 'r1', 'in', 'email', '${AT}', 'UTC', '', '${AT}');
INSERT INTO decision_days (id, role_id, person_id, interaction_id, on_day, will_call, said_at, zone, recorded_at)
  VALUES ('d1', 'r1', 'p1', 'n1', '2026-03-20', 1, '${AT}', 'UTC', '${AT}');
INSERT INTO offers (id, role_id, person_id, interaction_id, form, answer_by, said_at, zone, recorded_at)
  VALUES ('o1', 'r1', 'p1', NULL, 'verbal', '2026-03-09', '${AT}', 'UTC', '${AT}'),
    ('o2', 'r1', NULL, 'n1', 'written', NULL, '${AT}', 'UTC', '${AT}');`;

it('makes signals of the days of decisions and the offers, under the ids that they have', async () => {
  const db = openDatabase(join(tempFolder(), 'old.sqlite'));
  onTestFinished(() => void db.close());
  await migrate(
    db,
    migrations.filter(({ version }) => version <= 130),
    async () => '',
  );
  db.exec(DATA);
  await migrate(
    db,
    migrations.filter(({ version }) => version <= 140),
    async () => 'a copy',
  );
  // The repository reads the present schema.
  await migrate(db, migrations, async () => 'a copy');
  const signals = signalsRepository(db)
    .ofRole('r1' as RoleId)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const common = { roleId: 'r1', isHearsay: false, certainty: 'definite', saidAt: AT, recordedAt: AT, act: null };
  expect(signals).toMatchObject([
    { ...common, id: 'd1', personName: 'Ana', interactionId: 'n1', channel: 'email', willCall: true,
      said: { topic: 'decision_date', value: '2026-03-20' } },
    { ...common, id: 'o1', personName: 'Ana', interactionId: null, channel: 'call', answerBy: '2026-03-09',
      said: { topic: 'offer_form', value: 'verbal' } },
    { ...common, id: 'o2', personName: null, interactionId: 'n1', channel: 'document', answerBy: null,
      said: { topic: 'offer_form', value: 'written' } },
  ]); // biome-ignore format: one line for the row, one for its value
  expect(db.prepare("SELECT name FROM sqlite_schema WHERE name IN ('offers', 'decision_days')").all()).toEqual([]);
});
