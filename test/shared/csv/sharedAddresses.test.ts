import { describe, expect, it } from 'vitest';
import { mergeDrafts } from '#shared/csv/mergeDrafts.ts';
import type { BoardFacts } from '#shared/csv/plan.ts';
import { postingKeys } from '#shared/csv/postingAddress.ts';
import { roleChange } from '#shared/csv/roleChange.ts';
import type { RoleDraft } from '#shared/csv/roleDraft.ts';
import { boardWith, draft, fates, known, plan, resolver, row } from './plannedRows.ts';

const at = (url: string, over: Partial<RoleDraft>) => row(draft({ url, keys: postingKeys(url), ...over }));
const titles = (url: string, ...names: readonly string[]) =>
  plan(names.map((title) => at(url, { title }))).groups.map(({ draft: { title } }) => title);

describe('an address that several rows have', () => {
  it.each([
    'https://acme.example/join-the-crew',
    'https://acme.example/stellen.html',
    'https://acme.example/p/working-here',
  ])('is of no posting where they are called differently: %s', (url) => {
    expect(titles(url, 'Koch', 'Kellner', 'Koch (m/w/d)')).toEqual(['Koch', 'Kellner', 'Koch (m/w/d)']);
  });
  it('is one of a posting that is called more or less, or has a number', () => {
    expect(titles('https://acme.example/jobs/editor', 'Editor', 'Senior Editor', 'Editor (m/w/d)')).toEqual(['Editor']);
    expect(titles('https://acme.example/jobs/4711', 'Editor', 'Redakteur')).toEqual(['Editor']);
    expect(titles('https://www.linkedin.com/jobs/view/4090000001', 'Editor', 'Redakteur')).toEqual(['Editor']);
  });
  it('joins no rows of different ids', () => {
    const url = 'https://acme.example/join-the-crew';
    const rows = ['a1', 'a2'].map((id, place) =>
      at(url, { title: ['Editor', 'Welder'][place] ?? '', keys: [`huntr:${id}`, ...postingKeys(url)] }),
    );
    expect(plan(rows).groups.map(({ keys }) => keys)).toEqual([['huntr:a1'], ['huntr:a2']]);
  });
  it('finds what an earlier import brought by it, with company and title', () => {
    const url = 'https://acme.example/join-the-crew';
    const board: BoardFacts = {
      ...boardWith(known(), postingKeys(url)),
      sameName: (_, title) => (title === 'editor' ? [{ id: known().id, day: '2026-01-05' }] : []),
    };
    const rows = [at(url, { title: 'Editor' }), at(url, { title: 'Welder' })];
    expect(plan(rows, board).groups.map((group) => group.known)).toEqual([known().id, null]);
  });
});

describe('an address of no posting in particular', () => {
  it.each([
    'https://www.linkedin.com/company/acme/',
    'https://www.linkedin.com/my-items/saved-jobs/',
    'https://www.linkedin.com/in/ada/',
    'https://www.linkedin.com/feed/',
    'https://acme.wd5.myworkdayjobs.com/en-US/AcmeCareers',
    'https://acme.wd5.myworkdayjobs.com/en-US/External/userHome',
    'https://boards.greenhouse.io/embed/job_board?for=acme',
    'https://jobs.smartrecruiters.com/Acme',
    'https://www.indeed.com/cmp/Acme/jobs',
    'https://wellfound.com/company/acme/jobs',
    'https://www.welcometothejungle.com/en/companies/acme/jobs',
    'https://acme.example/unternehmen/karriere',
    'https://acme.example/careers.aspx',
    'https://acme.example/nous-rejoindre',
  ])('is no key: %s', (url) => {
    expect(postingKeys(url)).toEqual([]);
  });
  it.each([
    'https://www.linkedin.com/feed/update/urn:li:activity:71',
    'https://acme.wd5.myworkdayjobs.com/en-US/AcmeCareers/job/Berlin/Editor_R-1',
    'https://jobs.smartrecruiters.com/Acme/7439-editor',
    'https://wellfound.com/company/acme/jobs/12-editor',
    'https://acme.example/company/acme/editor',
    'https://acme.example/unternehmen/karriere/editor',
  ])('is not one of a posting: %s', (url) => {
    expect(postingKeys(url)).not.toEqual([]);
  });
});

describe('what names and days alone find', () => {
  const day = '2026-03-05';
  const role = known({ location: 'Zurich', appliedOn: day });
  /** The board after an import of that row. */
  const boardAfter = (over: Partial<RoleDraft>): BoardFacts => ({
    ...boardWith(role, plan([row(draft({ appliedOn: day, ...over }))]).groups[0]?.keys ?? []),
    sameName: () => [{ id: role.id, day }],
  });

  it('is another role elsewhere: the user is asked', () => {
    const board = boardAfter({ location: 'Zurich', stageRaw: 'Applied' });
    const there = row(draft({ appliedOn: day, location: 'London', stageRaw: 'Rejected' }));
    const { groups, rows } = plan([{ ...there, cells: ['London'] }], board);
    expect(groups).toMatchObject([{ known: null, duplicate: { roleId: role.id } }]);
    expect(rows).toMatchObject([{ action: 'create', reason: { code: 'possible_duplicate' } }]);
    expect(groups[0]?.keys.some((key) => board.ownerOfKey(key) !== undefined)).toBe(false);
  });
  it('is the same one where the places agree, or one says none', () => {
    for (const location of ['ZURICH', null]) {
      const again = row(draft({ appliedOn: day, location, stageRaw: 'Rejected' }));
      expect(plan([{ ...again, cells: ['?'] }], boardAfter({})).groups).toMatchObject([{ known: role.id }]);
    }
  });
  it('is not what a former key had months before, and is found once', () => {
    const home = 'url:https://acme.example/';
    const board: BoardFacts = { ...boardWith(role, [home]), sameName: () => [{ id: role.id, day }] };
    expect(fates([row(draft({ appliedOn: '2026-11-05', formerKeys: [home] }))], board)).toEqual(['create: new_role']);
    const twice = [1, 2].map((line) => row(draft({ keys: [`x:${line}`], appliedOn: day, formerKeys: [home] })));
    expect(plan(twice, board).groups.map((group) => group.known)).toEqual([role.id, null]);
  });
});

describe('a word that is part of another one', () => {
  it('is kept where rows are joined', () => {
    const rows = [
      draft({ notes: 'Not yet heard back from Kim', location: 'London' }),
      draft({ notes: 'No', location: 'Yorkshire' }),
      draft({ notes: 'Kim', location: 'York' }),
      draft({ notes: '?' }),
      draft({ notes: 'no. ' }),
    ];
    expect(mergeDrafts(rows, 0).notes.split('\n\n')).toEqual([
      ...['Not yet heard back from Kim', 'No', 'Kim', '?', 'Location: Yorkshire', 'Location: York'],
    ]);
  });
  it('is added to notes that do not say it', () => {
    const notes = (given: string, news: string) =>
      roleChange(known({ notes: given }), draft({ notes: news }), resolver)?.addedNotes ?? '';
    expect(notes('Not yet decided', 'No')).toBe('No');
    expect(notes('Asked twice. No!\nWait', 'no')).toBe('');
    expect(notes('One\nTwo', 'one\n\ntwo')).toBe('');
  });
});
