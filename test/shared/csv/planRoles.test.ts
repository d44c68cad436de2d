import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countActions } from '#shared/csv/countActions.ts';
import { decidePlan } from '#shared/csv/decidePlan.ts';
import { CSV_LIMITS } from '#shared/csv/limits.ts';
import type { BoardFacts, SourceRow } from '#shared/csv/plan.ts';
import { createStageResolver, stageOfDraft } from '#shared/csv/resolveStage.ts';
import { type KnownRole, roleChange } from '#shared/csv/roleChange.ts';
import type { RoleDraft } from '#shared/csv/roleDraft.ts';
import { stageHistory } from '#shared/csv/stageHistory.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { AT_MOST_LINEAR, growth } from './growth.ts';
import {
  boardWith,
  counts,
  draft,
  emptyBoard,
  fates,
  known,
  plan,
  resolver,
  row,
  stageOf,
  stages,
} from './plannedRows.ts';

describe('a plan of many rows', () => {
  const ROWS = CSV_LIMITS.rows / 16;
  const growthOf = (rowAt: (index: number) => SourceRow, board?: BoardFacts): number =>
    growth(ROWS, (length) => {
      const rows = Array.from({ length }, (_, index) => rowAt(index));
      return () => expect(plan(rows, board).rows).toHaveLength(length);
    });

  it('that share an id but no address takes no longer than its length', { timeout: 60_000 }, () => {
    expect(growthOf((i) => row(draft({ keys: ['x:1', `url:${i}`] })))).toBeLessThan(AT_MOST_LINEAR);
  });

  it('of one name in two files takes no longer than its length', { timeout: 60_000 }, () => {
    const twoFiles = (i: number): SourceRow =>
      row(draft({ savedOn: i % 2 ? '2020-01-01' : '2026-01-01', keys: [`url:${i}`] }), i % 2 ? 2 : 0);
    expect(growthOf(twoFiles)).toBeLessThan(AT_MOST_LINEAR);
  });

  it('of a name that thousands of roles of the board have takes no longer than its length', { timeout: 60_000 }, () => {
    const same = Array.from({ length: 20_000 }, (_, i) => ({ id: `role-${i}` as RoleId, day: '2020-01-01' }));
    const sameName = growthOf((i) => row(draft({ savedOn: '2026-01-01', keys: [`url:${i}`] })), {
      ...emptyBoard,
      sameName: () => same,
    });
    expect(sameName).toBeLessThan(AT_MOST_LINEAR);
  });
});

describe('rows of one role', () => {
  const saved = row(draft({ savedOn: '2026-01-02', keys: ['linkedin:1'] }), 1);
  const applied = row(draft({ appliedOn: '2026-01-05', keys: ['linkedin:1'], notes: 'Yes' }), 0);

  it('make one role: the application stands for it, the saved job joins it with its day', () => {
    const { rows, groups } = plan([saved, applied]);
    expect(rows.map(({ action }) => action)).toEqual(['link', 'create']);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.draft).toMatchObject({ savedOn: '2026-01-02', appliedOn: '2026-01-05', notes: 'Yes' });
  });
  it('are left out where they repeat each other cell by cell', () => {
    expect(fates([saved, saved, applied, applied])).toEqual([
      'link: same_role_in_this_import',
      'skip: repeated_row',
      'create: new_role',
      'skip: repeated_row',
    ]);
  });
  it('that name neither id nor address are one only where they are equal in every cell; of others the user is asked', () => {
    const bare = draft({ appliedOn: '2026-01-05' });
    expect(fates([row(bare), row(bare)])).toEqual(['create: new_role', 'skip: repeated_row']);
    expect(fates([row(bare), row(draft({ ...bare, company: 'ACME' }))])).toEqual([
      'create: new_role',
      'create: possible_duplicate',
    ]);
    expect(fates([row(bare), row(draft({ ...bare, title: 'Writer' }))])).toEqual([
      'create: new_role',
      'create: new_role',
    ]);
  });
  it('are repeats where one of them leaves out empty cells at its end', () => {
    const bare = draft();
    const short = { ...row(bare), cells: ['Acme', 'Editor'] };
    expect(fates([{ ...row(bare), cells: ['Acme', 'Editor', '', ''] }, short])).toEqual([
      'create: new_role',
      'skip: repeated_row',
    ]);
  });
  it('keep the later stage, every different note, place and salary', () => {
    const keys = ['url:1'];
    const one = row(draft({ keys, stageRaw: 'Interview', notes: 'Team A', location: 'Leeds', salary: '50k' }));
    const other = row(draft({ keys, stageRaw: 'Applied', notes: 'Team B', location: 'York', salary: '50K' }), 2);
    const { groups } = plan([other, one]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.draft).toMatchObject({ location: 'York', notes: 'Team B\n\nTeam A\n\nLocation: Leeds' });
    expect(stageOfDraft(groups[0]!.draft, resolver)).toMatchObject({ stage: { kind: 'interview' }, raw: 'Interview' });
  });
});

describe('a row of a role that is on the board', () => {
  it('is left out if it brings nothing new', () => {
    const role = known({ appliedOn: '2026-01-05', stageKind: 'interview', location: 'Leeds' });
    const again = row(draft({ appliedOn: '2026-01-05', location: 'LEEDS', keys: ['linkedin:1'] }));
    expect(fates([again], boardWith(role, ['linkedin:1']))).toEqual(['skip: already_on_board']);
  });
  it('fills what is empty and never what somebody wrote', () => {
    const change = roleChange(
      known({ location: 'Leeds' }),
      draft({ location: 'York', url: 'https://a.example/1' }),
      resolver,
    );
    expect(change).toEqual({
      fills: ['url'],
      addedNotes: 'Location: York',
      move: null,
      reason: { code: 'adds_details', value: 'link, notes' },
    });
  });
  it('moves a role from Saved to Applied when its day is new', () => {
    expect(roleChange(known(), draft({ appliedOn: '2026-01-05' }), resolver)).toMatchObject({
      move: { stage: { kind: 'applied' }, onDay: '2026-01-05' },
      reason: { code: 'moves_to_applied' },
    });
  });
  it('never moves it otherwise: not from a later stage, and not back to where the user took it from', () => {
    expect(roleChange(known({ stageKind: 'interview' }), draft({ appliedOn: '2026-01-05' }), resolver)).toMatchObject({
      move: null,
      reason: { code: 'adds_applied_date' },
    });
    expect(roleChange(known({ appliedOn: '2026-01-05' }), draft({ appliedOn: '2026-01-05' }), resolver)).toBeNull();
  });
});

describe('a key of earlier versions', () => {
  const home = 'url:https://acme.example/';
  const role = known();
  const board: BoardFacts = {
    ...boardWith(role, [home]),
    sameName: (company, title) =>
      company === 'acme' && title === 'editor' ? [{ id: role.id, day: '2026-01-05' }] : [],
  };

  it('finds the role with company and title alone', () => {
    expect(fates([row(draft({ formerKeys: [home] }))], board)).toEqual(['skip: already_on_board']);
    expect(fates([row(draft({ title: 'Writer', formerKeys: [home] }))], board)).toEqual(['create: new_role']);
  });
  it('finds it for all rows of one role, whichever has it', () => {
    const plain = draft({ keys: ['huntr:1'], appliedOn: '2026-01-05' });
    const rows = [row(plain), row(draft({ keys: ['huntr:1'], formerKeys: ['url:https://other.example/', home] }))];
    expect(plan(rows, board).groups).toMatchObject([{ known: role.id }]);
    expect(plan(rows.toReversed(), board).groups).toMatchObject([{ known: role.id }]);
  });
});

describe('a row that says more of a role that is on the board', () => {
  const applied = (over: Partial<KnownRole> = {}) => known({ stageKind: 'applied', notes: 'Mine', ...over });
  const further = draft({ stageRaw: 'Interview', notes: 'Theirs', location: 'York' });
  it('moves it to the later stage that the file names, and adds notes that it has not', () => {
    expect(roleChange(applied({ location: 'Leeds' }), further, resolver)).toMatchObject({
      addedNotes: 'Theirs\n\nLocation: York',
      move: { stage: { kind: 'interview' }, raw: 'Interview', onDay: null },
      reason: { code: 'moves_on', value: 'Interview' },
    });
  });
  it('says nothing twice: no word for a stage that an import brought before, no note that an import added', () => {
    const told = applied({ location: 'York', stageWords: () => ['interview'], addedNotes: () => 'Mine\n\nTheirs' });
    expect(roleChange(told, further, resolver)).toBeNull();
    expect(
      roleChange(applied({ location: 'York', notes: 'Mine. theirs' }), { ...further, stageRaw: '' }, resolver),
    ).toBeNull();
  });
  it('keeps another résumé and another day of applying in the notes, and leaves empty what the user emptied', () => {
    const role = applied({
      resumeName: 'cv.pdf',
      appliedOn: '2026-01-05',
      wasBrought: (field) => field === 'location',
    });
    const newer = draft({ resumeName: 'new.pdf', appliedOn: '2026-02-06', location: 'York', salary: '£1' });
    expect(roleChange(role, newer, resolver)).toMatchObject({
      fills: ['salary'],
      addedNotes: 'Résumé: new.pdf\n\nDate applied: 2026-02-06',
    });
  });
  it('never moves it back, and leaves one alone that the user has worked on since an import brought it', () => {
    expect(roleChange(known({ stageKind: 'offer', notes: 'Theirs', location: 'York' }), further, resolver)).toBeNull();
    expect(roleChange(applied({ isEdited: true, location: 'York' }), further, resolver)).toBeNull();
  });
});

describe('a possible duplicate', () => {
  const twin = { ...emptyBoard, sameName: () => [{ id: 'role-9' as RoleId, day: '2026-01-08' }] };
  it('is a new role within three days of one of the same name; further apart it is none', () => {
    expect(fates([row(draft({ appliedOn: '2026-01-05', keys: ['linkedin:1'] }))], twin)).toEqual([
      'create: possible_duplicate',
    ]);
    expect(fates([row(draft({ appliedOn: '2026-01-04', keys: ['linkedin:1'] }))], twin)).toEqual(['create: new_role']);
    // Without a day there is nothing that tells them apart.
    expect(fates([row(draft({ keys: ['linkedin:1'] }))], twin)).toEqual(['create: possible_duplicate']);
  });
  it('is also one of another source in the same import, but not of the same: there the ids tell', () => {
    const linkedIn = row(draft({ appliedOn: '2026-01-05', keys: ['linkedin:1'] }));
    expect(fates([linkedIn, row(draft({ appliedOn: '2026-01-06', keys: ['huntr:1'] }), 2)])[1]).toBe(
      'create: possible_duplicate',
    );
    expect(fates([linkedIn, row(draft({ appliedOn: '2026-01-06', keys: ['linkedin:2'] }), 1)])[1]).toBe(
      'create: new_role',
    );
  });
  it('is left out or taken as the user decides, with the rows that belong to it', () => {
    const rows = [
      row(draft({ appliedOn: '2026-01-05', keys: ['linkedin:1'] })),
      row(draft({ savedOn: '2026-01-04', keys: ['linkedin:1'] }), 1),
      row(draft({ company: 'Other', keys: ['linkedin:2'] })),
    ];
    const made = plan(rows, { ...twin, sameName: (company) => (company === 'acme' ? twin.sameName() : []) });
    const left = decidePlan(made.rows, made.groups, null, 'skip');
    expect(left.map(({ reason }) => reason.code)).toEqual(['duplicate_skipped', 'duplicate_skipped', 'new_role']);
    expect(decidePlan(left, made.groups, 0, 'create')).toEqual(made.rows);
  });
});

describe('the history of a new role', () => {
  const today = '2026-11-23';
  const story = (over: Partial<RoleDraft>, kind: Stage['kind']) =>
    stageHistory(draft(over), { stage: stageOf(kind), raw: over.stageRaw || null }, resolver, today).map(
      ({ stage, onDay, raw }) => `${stage.kind} ${onDay} ${raw ?? ''}`.trim(),
    );
  it('is saved, then applied, each on its day', () => {
    expect(story({ savedOn: '2026-01-02', appliedOn: '2026-01-05' }, 'applied')).toEqual([
      'saved 2026-01-02',
      'applied 2026-01-05',
    ]);
  });
  it('leaves out a saving that came after the application', () => {
    expect(story({ savedOn: '2026-01-09', appliedOn: '2026-01-05' }, 'applied')).toEqual(['applied 2026-01-05']);
  });
  it('counts a stage without a day from the import, and keeps the file’s word', () => {
    expect(story({ appliedOn: '2026-01-05', stageRaw: 'Phone screen' }, 'screening')).toEqual([
      'applied 2026-01-05',
      'screening 2026-11-23 Phone screen',
    ]);
  });
});

describe('stage names', () => {
  it('are the board’s own first, then the words that trackers use', () => {
    expect(resolver.byName('  INTERVIEW ')?.stage.kind).toBe('interview');
    expect(resolver.byName('Wishlist')?.stage.kind).toBe('saved');
    expect(resolver.byName('Phone Screen')?.stage.kind).toBe('screening');
    expect(resolver.byName('Ghosted')).toMatchObject({ outcome: 'ghosted', stage: { kind: 'closed' } });
    expect(resolver.byName('Vibing')).toBeUndefined();
  });
  it('follow the user’s word, which stands above all', () => {
    const told = createStageResolver(stages, new Map([['wishlist', stageOf('lead').id]]));
    expect(told.byName('Wishlist')?.stage.kind).toBe('lead');
  });
});

describe('any import', () => {
  const key = fc.integer({ min: 1, max: 6 });
  const anyDraft = fc
    .record({ id: key, day: fc.integer({ min: 1, max: 9 }), saved: fc.boolean(), bare: fc.boolean() })
    .map(({ id, day, saved, bare }) => {
      const on = `2026-01-0${day}`;
      return row(
        draft({
          ...(saved ? { savedOn: on } : { appliedOn: on }),
          title: `Title ${id}`,
          keys: bare ? [] : [`linkedin:${id}`],
        }),
        saved ? 1 : 0,
      );
    });
  const other = fc.constantFrom<SourceRow>(
    row({ invalid: { code: 'no_title' }, company: 'A', title: '' }),
    row({ leftOut: { code: 'is_person' }, company: 'A', title: 'B' }),
  );
  const rows = fc.array(fc.oneof({ weight: 4, arbitrary: anyDraft }, { weight: 1, arbitrary: other }), {
    maxLength: 30,
  });

  it('has counts that add up to its rows, and one new role for each group', () => {
    fc.assert(
      fc.property(rows, (source) => {
        const made = plan(source);
        const sum = countActions(made.rows);
        expect(sum.create).toBe(made.groups.length);
        expect(sum.create + sum.update + sum.link + sum.skip + sum.invalid).toBe(source.length);
      }),
      { numRuns: 300 },
    );
  });
  it('has the same counts in whatever order its rows stand', () => {
    const shuffled = rows.chain((source) =>
      fc.tuple(
        fc.constant(source),
        fc.shuffledSubarray(source, { minLength: source.length, maxLength: source.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([source, other]) => {
        expect(counts(other)).toEqual(counts(source));
      }),
      { numRuns: 300 },
    );
  });
  it('brings nothing the second time', () => {
    fc.assert(
      fc.property(rows, (source) => {
        const first = plan(source);
        const owners = new Map(
          first.groups.flatMap((group, place) => group.keys.map((name) => [name, place] as const)),
        );
        const board: BoardFacts = {
          ...emptyBoard,
          ownerOfKey: (name) => (owners.has(name) ? (String(owners.get(name)) as RoleId) : undefined),
          role: (id) => ({ ...known(), ...first.groups[Number(id)]!.draft, id, stageKind: 'applied' }),
        };
        expect(counts(source, board)).toMatchObject({ create: 0, update: 0, link: 0 });
      }),
      { numRuns: 300 },
    );
  });
});
