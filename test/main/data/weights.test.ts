import { describe, expect, it } from 'vitest';
import type { RoleId } from '#shared/domain/ids.ts';
import type { Part } from '#shared/domain/person.ts';
import type { Statement } from '#shared/signals/signal.ts';
import type { ChangedWeights } from '#shared/signals/weightsFrom.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { openTestData } from '#test/helpers/testData.ts';

/** More than are made in the transaction that touches them, and in one step of a walk. */
const ROLES = 23;
/** The topic counts for nothing: what people say of it is no conflict. */
const SILENT: ChangedWeights = { 'topics.decision_stance.weight': 0 };

const opened = async (folder: string) => {
  const data = await openTestData(folder);
  const { ask, settings } = data;
  const say = async (roleId: RoleId, name: string, part: Part, value: 'ready_to_hire' | 'comparing') => {
    const said: Statement = { topic: 'decision_stance', value };
    const { id } = answerOf(
      await ask('people.create', {
        ...{ name, company: null, position: null, email: 'a@b.example', phone: null, profileUrl: null, notes: '' },
        role: { roleId, part },
      }),
    );
    answerOf(
      await ask('signals.add', {
        roleId,
        signal: {
          who: { kind: 'person', personId: id, part: null },
          ...{ hearsayOf: null, said, certainty: 'definite', channel: 'call', quote: '' },
          at: { day: '2026-03-02', time: null, zone: 'Europe/Madrid' },
          ...{ interactionId: null, interviewId: null, willCall: false, answerBy: null },
        },
      }),
    );
  };
  const add = async (title: string): Promise<RoleId> => {
    const column = answerOf(await ask('stages.list', {})).find(({ kind }) => kind === 'interview');
    const role = answerOf(
      await ask('roles.create', {
        ...{ title, company: { kind: 'new', name: 'Acme' }, location: null, url: null, appliedOn: null },
        stageId: column?.id ?? expect.fail('a column'),
      }),
    );
    await say(role.id, 'Marta Soler', 'hiring_manager', 'ready_to_hire');
    await say(role.id, 'Jordi Puig', 'supervisor', 'comparing');
    return role.id;
  };
  const conflicts = async (): Promise<number> => answerOf(await ask('signals.openConflicts', {}));
  const weigh = (weights: ChangedWeights) => settings.update({ weights });
  /** As a card says it, from what is stored. */
  const stored = async (roleId: RoleId) =>
    answerOf(await ask('signals.overview', {})).roles.find((role) => role.roleId === roleId)?.conflicts;
  return { ...data, add, conflicts, weigh, stored };
};

const withRoles = async (folder: string) => {
  const data = await opened(folder);
  const ids: RoleId[] = [];
  for (let index = 0; index < ROLES; index += 1) ids.push(await data.add(`Role ${index}`));
  await expect.poll(data.conflicts).toBe(ROLES);
  return { ...data, ids };
};

describe('How signals are weighed', () => {
  it('holds for all roles once it is changed, at the next start, and until it is changed back', async () => {
    const folder = tempFolder();
    const { conflicts, weigh, sent, settings, close } = await withRoles(folder);
    const told = sent('changed').length;
    weigh(SILENT);
    await expect.poll(conflicts).toBe(0);
    // The page hears of it.
    await expect.poll(() => sent('changed').length).toBeGreaterThan(told);
    await settings.written();
    await close();

    const next = await opened(folder);
    expect(next.settings.read().weights).toEqual(SILENT);
    expect(await next.conflicts()).toBe(0);
    next.weigh({});
    await expect.poll(next.conflicts).toBe(ROLES);
  });

  it('is right at once for a role that is touched meanwhile, and for what its signals show', async () => {
    const { add, weigh, stored, ask, ids } = await withRoles(tempFolder());
    weigh({ ...SILENT, 'bands.watch': 0.2 });
    const [first] = ids;
    const view = answerOf(await ask('signals.ofRole', { roleId: first ?? expect.fail('a role'), knownOn: null }));
    expect(view.topics.find(({ topic }) => topic === 'decision_stance')).toMatchObject({ severity: 0, band: 'none' });
    expect(view.bands).toEqual({ watch: 0.2, conflict: 0.35, severe: 0.6 });
    expect(await stored(await add('One more'))).toBe(0);
  });

  it('that was changed in the file alone is taken over at the start', async () => {
    const folder = tempFolder();
    const { settings, close } = await withRoles(folder);
    await close();
    settings.update({ weights: SILENT });
    await settings.written();
    const next = await opened(folder);
    answerOf(await next.ask('app.bootstrap', {}));
    await expect.poll(next.conflicts).toBe(0);
  });
});
