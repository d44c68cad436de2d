import { describe, expect, it } from 'vitest';
import { createConflicts } from '#main/services/conflicts.ts';
import { createPlans } from '#main/services/plans.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { DEFAULT_PLAN } from '#shared/followups/settings.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';
import { weightsFrom } from '#shared/signals/weightsFrom.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { COMPARING, READY, signalsSetUp, ZONE } from './signalsSetUp.ts';

/** The topic counts for nothing: what people say of it is no conflict. */
const SILENT = weightsFrom({ 'topics.decision_stance.weight': 0 });

/** A dozen roles with a conflict each, and plans whose weights a test can change. */
const setUp = async () => {
  const board = await signalsSetUp();
  const { add, app, input, someone, clock, conflicts, transact } = board;
  const ids = Array.from({ length: 12 }, (_, index): RoleId => {
    const { id } = add(`Role ${index}`, 'interview');
    const say = (personId: PersonId, said: typeof READY) =>
      answerOf(
        app.signals.add({
          roleId: id,
          signal: input(said, personId, { at: { day: '2026-02-27' as LocalDay, time: null, zone: ZONE } }),
        }),
      );
    say(someone(`Marta ${index}`, 'hiring_manager', id), READY);
    say(someone(`Jordi ${index}`, 'supervisor', id), COMPARING);
    return id;
  });
  let weights = DEFAULT_WEIGHTS;
  const parts = { ...board, settings: () => DEFAULT_PLAN, weights: () => weights };
  const start = () => createPlans({ ...parts, conflicts: createConflicts(board) });
  let plans = start();
  const step = () => transact(() => plans.step(clock.now()));
  const finish = (): void => {
    while (plans.isLeft()) step();
  };
  finish();
  return {
    ids,
    step,
    finish,
    plans: () => plans,
    weigh: (changed: typeof weights): void => {
      weights = changed;
    },
    restart: (): void => {
      plans = start();
    },
    /** A command has touched a role. */
    touch: (id: RoleId): void =>
      transact(() => {
        board.touchedRoles.add(id);
        plans.refreshTouched(clock.now());
        board.touchedRoles.clear();
      }),
    inConflict: (): number => ids.filter((id) => conflicts.ofRole(id).length > 0).length,
  };
};

describe('Changed weights', () => {
  it('are gone through role by role, after a restart in the middle of it as well, and what was made is counted', async () => {
    const { ids, step, finish, plans, weigh, restart, inConflict } = await setUp();
    expect(inConflict()).toBe(ids.length);
    const before = plans().written();
    weigh(SILENT);
    expect(plans().isLeft()).toBe(true);
    step();
    step();
    expect(inConflict()).toBeGreaterThan(0);
    expect(inConflict()).toBeLessThan(ids.length);
    expect(plans().written()).toBeGreaterThan(before);
    restart();
    finish();
    expect(inConflict()).toBe(0);
  });

  it('that are taken back in the middle leave no role as they had it', async () => {
    const { ids, step, finish, plans, weigh, inConflict } = await setUp();
    weigh(SILENT);
    step();
    step();
    weigh(DEFAULT_WEIGHTS);
    expect(plans().isLeft()).toBe(true);
    finish();
    expect(inConflict()).toBe(ids.length);
  });

  it('that are taken back before anything but one touched role was made leave that one right, too', async () => {
    const { ids, finish, weigh, touch, inConflict } = await setUp();
    weigh(SILENT);
    touch(ids[3] ?? expect.fail('a role'));
    expect(inConflict()).toBe(ids.length - 1);
    weigh(DEFAULT_WEIGHTS);
    finish();
    expect(inConflict()).toBe(ids.length);
  });

  it('that come again after a role was touched without them hold for that one as well', async () => {
    const { ids, step, finish, weigh, touch, inConflict } = await setUp();
    weigh(SILENT);
    step();
    step();
    weigh(DEFAULT_WEIGHTS);
    for (const id of ids) touch(id);
    weigh(SILENT);
    finish();
    expect(inConflict()).toBe(0);
  });
});
