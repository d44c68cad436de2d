import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ImportState, importState } from '#shared/contract/imports.ts';
import type { StageId } from '#shared/domain/ids.ts';
import { countOf, startSession } from './importSession.ts';

const NAMES = 1000;
const begin = async () => {
  const session = await startSession();
  const file = join(session.folder, 'own.csv');
  const rows = Array.from({ length: NAMES }, (_, i) => `Acme,Editor ${i},Vibe ${i}\n`);
  writeFileSync(file, `Company,Title,Status\n${rows.join('')}`);
  const { id } = session.db.prepare("SELECT id FROM stages WHERE kind = 'lead'").get() as { id: StageId };
  return { session, stageId: id, plan: planOf(await session.read(file)) };
};
const planOf = (state: ImportState) => {
  if (state.step !== 'planned') throw new Error(JSON.stringify(state));
  expect(importState.parse(state)).toEqual(state);
  return state.plan;
};

describe('a file with a thousand stage names of its own', () => {
  it('asks about the first two hundred, and says how many there are', async () => {
    const { plan } = await begin();
    expect(plan.unknownStages).toHaveLength(200);
    expect(plan.unknownStages[0]).toEqual({ raw: 'Vibe 0', rows: 1, stageId: null });
    expect(plan.stageNamesInAll).toEqual({ names: NAMES, open: NAMES, together: 0 });
  });

  it('lists those without a stage first, and takes an answer for one that is not listed', async () => {
    const { session, stageId } = await begin();
    await session.imports.mapStage({ raw: 'Vibe 0', stageId });
    await session.imports.mapStage({ raw: 'vibe 900', stageId });
    const plan = planOf(await session.reached('planned'));
    expect(plan.unknownStages[0]).toEqual({ raw: 'Vibe 1', rows: 1, stageId: null });
    expect(plan.stageNamesInAll).toEqual({ names: NAMES, open: NAMES - 2, together: 0 });
    expect(await session.imports.mapStage({ raw: 'Never there', stageId })).toMatchObject({ ok: false });
  });

  it('is imported after one answer for all that are open, which changes no answer given before', async () => {
    const { session, stageId } = await begin();
    const { id: applied } = session.db.prepare("SELECT id FROM stages WHERE kind = 'applied'").get() as { id: StageId };
    await session.imports.mapStage({ raw: 'Vibe 7', stageId: applied });
    await session.imports.mapStage({ raw: null, stageId });
    const inAll = { names: NAMES, open: 0, together: NAMES - 1 };
    expect(planOf(await session.reached('planned')).stageNamesInAll).toEqual(inAll);
    expect(await session.apply()).toMatchObject({ step: 'applied', counts: { create: NAMES } });
    expect(countOf(session.db, `roles WHERE stage_id = '${applied}' AND title = 'Editor 7'`)).toBe(1);
    expect(countOf(session.db, `roles WHERE stage_id = '${stageId}'`)).toBe(NAMES - 1);
  });

  it('lets the one answer for all be another one, as long as the import has not begun', async () => {
    const { session, stageId } = await begin();
    const { id: applied } = session.db.prepare("SELECT id FROM stages WHERE kind = 'applied'").get() as { id: StageId };
    await session.imports.mapStage({ raw: null, stageId });
    await session.imports.mapStage({ raw: 'Vibe 900', stageId });
    await session.imports.mapStage({ raw: null, stageId: applied });
    expect(await session.apply()).toMatchObject({ step: 'applied', counts: { create: NAMES } });
    expect(countOf(session.db, `roles WHERE stage_id = '${applied}'`)).toBe(NAMES - 1);
    expect(countOf(session.db, `roles WHERE stage_id = '${stageId}' AND title = 'Editor 900'`)).toBe(1);
    const none = await session.imports.mapStage({ raw: null, stageId });
    expect(none).toMatchObject({ ok: false });
  });
});
