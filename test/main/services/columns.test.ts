import { describe, expect, it } from 'vitest';
import { DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import type { Stage, StageKind } from '#shared/domain/stage.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { testServices } from '#test/helpers/testServices.ts';

const setUp = async () => {
  const services = await testServices();
  const names = () => services.stages.all().map((stage) => stage.name);
  const find = (kind: StageKind): Stage => {
    const stage = services.stages.all().find((one) => one.kind === kind);
    if (stage === undefined) throw new Error(`no stage ${kind}`);
    return stage;
  };
  return { ...services, names, find };
};

describe('the columns', () => {
  it('are renamed; their kind stays', async () => {
    const { columns, find, told } = await setUp();
    const renamed = answerOf(columns.rename({ id: find('applied').id, name: 'Sent', version: 1 }));
    expect(renamed).toMatchObject({ name: 'Sent', kind: 'applied', version: 2 });
    expect(find('applied')).toEqual(renamed);
    expect(told).toEqual([{ topics: ['stages', 'board', 'undo'], roleIds: [], revision: 1 }]);
  });

  it('are put in another order, first and last too', async () => {
    const { columns, find, names } = await setUp();
    answerOf(columns.reorder({ id: find('offer').id, afterStageId: null, version: 1 }));
    answerOf(columns.reorder({ id: find('lead').id, afterStageId: find('closed').id, version: 1 }));
    answerOf(columns.reorder({ id: find('saved').id, afterStageId: find('applied').id, version: 1 }));
    expect(names()).toEqual(['Offer', 'Applied', 'Saved', 'Screening', 'Interview', 'Closed', 'Lead']);
  });

  it('are added after the last of their kind', async () => {
    const { columns, names } = await setUp();
    answerOf(columns.create({ name: 'Second interview', kind: 'interview' }));
    expect(names().slice(4, 6)).toEqual(['Interview', 'Second interview']);
  });

  it('are added where the user wants them, first too; not beside one that is gone', async () => {
    const { columns, find, names, told } = await setUp();
    answerOf(columns.create({ name: 'Phone', kind: 'screening', afterStageId: find('offer').id }));
    answerOf(columns.create({ name: 'Ideas', kind: 'lead', afterStageId: null }));
    expect(names()).toEqual([
      'Ideas',
      'Lead',
      'Saved',
      'Applied',
      'Screening',
      'Interview',
      'Offer',
      'Phone',
      'Closed',
    ]);
    const gone = '01890a5d-ac96-774b-bcce-b302099a8057' as Stage['id'];
    expect(failureOf(columns.create({ name: 'Nowhere', kind: 'lead', afterStageId: gone }))).toBe('stale');
    expect([names().length, told.length]).toEqual([9, 2]);
  });

  it('are hidden and shown again with their cards; the last one stays', async () => {
    const { columns, stages, app, find } = await setUp();
    const applied = find('applied').id;
    answerOf(
      app.roles.create({
        title: 'T',
        company: { kind: 'new', name: 'C' },
        stageId: applied,
        location: null,
        url: null,
        appliedOn: null,
      }),
    );
    const results = stages.all().map((stage) => columns.setHidden({ id: stage.id, hidden: true, version: 1 }));
    const answers = results.map((result) => (result.ok ? 'hidden' : result.error.code));
    expect(answers).toEqual([...Array<string>(6).fill('hidden'), 'conflict']);
    answerOf(columns.setHidden({ id: applied, hidden: false, version: 2 }));
    const board = answerOf(app.board.load(DEFAULT_LOOK));
    expect(board.columns.find((column) => column.stage.id === applied)).toMatchObject({
      count: 1,
      cards: [{ title: 'T' }],
    });
  });

  it('are not changed from an outdated view', async () => {
    const { columns, find } = await setUp();
    const { id } = find('screening');
    answerOf(columns.rename({ id, name: 'Phone screen', version: 1 }));
    expect(failureOf(columns.rename({ id, name: 'Lost', version: 1 }))).toBe('stale');
    expect(find('screening').name).toBe('Phone screen');
  });
});
