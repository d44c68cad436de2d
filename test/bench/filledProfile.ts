import { mkdirSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { systemClock } from '#main/clock.ts';
import { openData } from '#main/db/openData.ts';
import { stagesRepository } from '#main/repositories/stages.ts';
import { seedStages } from '#main/services/seedStages.ts';
import { ranksBetween } from '#shared/domain/rank.ts';

/** Makes a data folder whose board holds `count` roles at a tenth as many companies, spread over all columns. */
export const fillProfile = async (folder: string, count: number): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const data = await openData({ folder, now: systemClock.now });
  if (data.state !== 'ready') throw new Error(`the data folder could not be opened: ${data.reason}`);
  const { db } = data;
  const stages = stagesRepository(db);
  seedStages(stages);
  const now = new Date().toISOString();
  const companyIds = Array.from({ length: Math.ceil(count / 10) }, () => uuidv7());
  const ranks = ranksBetween(null, null, count);
  const addCompany = db.prepare('INSERT INTO companies (id, name, name_key, created_at) VALUES (?, ?, ?, ?)');
  const addRole =
    db.prepare(`INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since, location, applied_on,
    created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, '2026-03-02', 'Leeds, UK', '2026-03-02', ?, ?)`);
  const addEvent = db.prepare(`INSERT INTO stage_events (id, role_id, to_stage_id, on_day, source, recorded_at)
    VALUES (?, ?, ?, '2026-03-02', 'user', ?)`);
  db.transaction(() => {
    for (const [index, id] of companyIds.entries()) {
      addCompany.run(id, `Company number ${index}`, `company number ${index}`, now);
    }
    ranks.forEach((rank, index) => {
      const id = uuidv7();
      const stageId = stages.all()[index % 7]?.id;
      addRole.run(
        id,
        companyIds[index % companyIds.length],
        `Engineer of kind ${index}`,
        `engineer of kind ${index}`,
        stageId,
        rank,
        now,
        now,
      );
      addEvent.run(uuidv7(), id, stageId, now);
    });
  })();
  db.close();
};
