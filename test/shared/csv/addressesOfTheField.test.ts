import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardFacts, SourceRow } from '#shared/csv/plan.ts';
import { planRoles } from '#shared/csv/planRoles.ts';
import { canonicalAddress, isSamePosting, linkedInJobId, postingKey, postingKeys } from '#shared/csv/postingAddress.ts';
import { createRowReader } from '#shared/csv/readRow.ts';
import { createStageResolver } from '#shared/csv/resolveStage.ts';
import type { KnownRole } from '#shared/csv/roleChange.ts';
import type { RoleId, StageId } from '#shared/domain/ids.ts';
import { rowParts } from '#test/helpers/rowParts.ts';

const read = createRowReader(
  {
    strictWidth: false,
    keyName: 'file-x',
    columns: (['company', 'title', 'url'] as const).map((meaning) => ({ header: meaning, meaning, dateOrder: 'ymd' })),
  },
  rowParts,
);
const rowsOf = (rows: readonly (readonly [string, string, string])[]): readonly SourceRow[] =>
  rows.map((cells, index) => ({ table: 0, line: index + 2, cells, read: read(cells), record: null }));
const planOf = (
  rows: readonly (readonly [string, string, string])[],
  board: BoardFacts = { ownerOfKey: () => undefined, role: () => undefined, sameName: () => [] },
) =>
  planRoles({
    rows: rowsOf(rows),
    kinds: ['x'],
    board,
    resolver: createStageResolver([], new Map()),
    digest: (text) => text,
  });
const actions = (...args: Parameters<typeof planOf>) => planOf(...args).rows.map(({ action }) => action);

/** A board with one role, known by a key that an earlier version has stored. */
const boardWith = (key: string, url: string): BoardFacts => {
  const role: KnownRole = {
    ...{ id: 'role-1' as RoleId, stageKind: 'saved', stageId: 'stage-1' as StageId }, // stand for UUIDs
    ...{ company: 'Acme', title: 'Editor', url, location: null, salary: null, source: null, description: null },
    ...{ notes: '', resumeName: null, savedOn: null, appliedOn: null, isEdited: false },
    ...{ wasBrought: () => false, stageWords: () => [], addedNotes: () => '', hasContact: () => false },
    wasIn: () => false,
  };
  return { ownerOfKey: (asked) => (asked === key ? role.id : undefined), role: () => role, sameName: () => [] };
};

describe('what follows the # of an address', () => {
  it.each([
    ['https://x.example/apply#jobid=11', 'https://x.example/apply#jobid=12'],
    ['https://mail.google.com/mail/u/0/#inbox/FMfcgz1', 'https://mail.google.com/mail/u/0/#inbox/FMfcgz2'],
    ['https://x.example/careers#job3', 'https://x.example/careers#job4'],
    ['https://x.example/#/job/3', 'https://x.example/#/job/4'],
  ])('tells postings apart: %s', (one, other) => {
    expect(canonicalAddress(one)).not.toBe(canonicalAddress(other));
    const places = actions([
      ['Acme', 'Editor', one],
      ['Acme', 'Writer', other],
    ]);
    expect(places).toEqual(['create', 'create']);
  });
  it.each(['#apply', '#top', '#how-to-apply', '#:~:text=We%20need%2020', '#apply:~:text=5', '#', '#/', '#!'])(
    'is a place within the page: %s',
    (fragment) => {
      expect(postingKey(`https://x.example/jobs/5${fragment}`)).toBe('url:https://x.example/jobs/5');
    },
  );
});

describe('a general address', () => {
  it.each([
    'https://www.linkedin.com/jobs/',
    'linkedin.com',
    'https://www.linkedin.com/jobs/search/?keywords=dev&location=Berlin',
    'https://de.linkedin.com/jobs/collections/recommended/?discover=recommended',
    'https://www.indeed.com/',
    'https://www.indeed.com/jobs?q=dev&l=Berlin&from=searchOnHP',
    'https://acme.example/careers',
    'https://acme.example/karriere/',
    'https://acme.example/jobs',
    'https://acme.example/de/jobs#top',
    'https://acme.example/en-US/careers/jobs?utm_source=x&page=2',
    'https://acme.example/jobs/search/?keywords=dev',
    'https://acme.example/careers?source=LinkedIn',
    'https://acme.example',
    'http://www.acme.example/#/jobs',
    'https://jobs.lever.co/acme',
    'https://boards.greenhouse.io/acme/?gh_src=1',
  ])('is no key of a posting, and stays the role’s: %s', (url) => {
    expect(postingKey(url)).toBeNull();
    expect(postingKeys(url)).toEqual([]);
    expect(read(['Acme', 'Editor', url])).toMatchObject({
      url: url.includes('://') ? url : `https://${url}`,
      keys: [],
      warnings: [],
    });
  });
  it.each([
    'https://acme.example/jobs/editor',
    'https://acme.example/careers?gh_jid=900',
    'https://acme.example/careers?ref=100',
    'https://acme.example/jobs?p=4711',
    'https://acme.example/jobs?position=4711',
    'https://acme.example/jobs#/42',
    'https://acme.example/apply',
    'https://www.indeed.com/jobs?q=dev&vjk=abc1234567',
    'https://jobs.lever.co/acme/1-2-3',
    'https://boards.greenhouse.io/embed/job_app?for=acme&token=9',
    'https://www.linkedin.com/posts/ana_hiring-activity-71',
    'https://www.linkedin.com/jobs/view/4090000010',
  ])('is not one of a posting: %s', (url) => {
    expect(postingKey(url)).not.toBeNull();
  });
  it('makes no role of two firms, and no text is lost where rows are joined otherwise', () => {
    const { groups } = planOf([
      ['Acme', 'Editor', 'https://www.linkedin.com/jobs/'],
      ['Brightfen', 'Writer', 'https://www.linkedin.com/jobs/'],
    ]);
    expect(groups).toHaveLength(2);
    expect(isSamePosting('https://acme.example/careers', 'https://acme.example/jobs')).toBe(false);
    expect(isSamePosting('https://acme.example/careers', 'https://acme.example/careers/')).toBe(true);
    expect(isSamePosting('no address', 'nor this')).toBe(false);
  });
});

describe('the same posting', () => {
  it.each([
    ['linkedin.com/jobs/view/4090000010/apply/', '4090000010'],
    ['https://www.linkedin.com/jobs/view/editor-4090000010/apply/?x=1', '4090000010'],
    [
      'https://www.linkedin.com/jobs/collections/recommended/?discover=recommended&amp;currentJobId=4090000011',
      '4090000011',
    ],
    ['https://www.linkedin.com/jobs/search/?currentJobId=4090000012%20', '4090000012'],
    ['https://www.linkedin.com/jobs/search/?currentJobId=4090000012+&geoId=1', '4090000012'],
    ['https://m.linkedin.com/jobs/view/4090000001', '4090000001'],
    ['https://touch.linkedin.com/jobs/view/editor-4090000001/?trk=x', '4090000001'],
    ['https://m.linkedin.com/jobs/search/?currentJobId=4090000001&geoId=1', '4090000001'],
    ['https://www.linkedin.com/company/acme/jobs/?currentJobId=4090000001', '4090000001'],
  ])('on LinkedIn is known by its id: %s', (url, id) => {
    expect(postingKey(url)).toBe(`linkedin:${id}`);
    expect(read(['Acme', 'Editor', url])).toMatchObject({ keys: expect.arrayContaining([`linkedin:${id}`]) });
  });
  it.each([
    'http://www.linkedin.com/jobs/view/4077000000',
    'https://de.linkedin.com/jobs/view/editor-4077000000/?trk=saved',
    'https://www.linkedin.com/comm/jobs/view/4077000000#top',
    'https://www.linkedin.com/jobs/search/?currentJobId=4077000000&geoId=1',
    'https://www.linkedin.com/jobs/search/?geoId=1&currentJobId=4077000000',
  ])('on LinkedIn has no second key where earlier versions knew its id: %s', (url) => {
    expect(postingKeys(url)).toEqual(['linkedin:4077000000']);
  });
  it.each([
    ['https://www.linkedin.com/jobs/view/rep-100000%E2%82%AC-ote-at-acme-3999999999', '3999999999'],
    ['https://www.linkedin.com/jobs/view/sales-250000%2B-at-acme-3999999999/', '3999999999'],
    ['https://www.linkedin.com/jobs/view/3999999999/apply/', '3999999999'],
  ])('on LinkedIn is not known by digits of its title: %s', (url, id) => {
    expect(postingKeys(url)[0]).toBe(`linkedin:${id}`);
  });

  it.each([
    'https://jobs.lever.co/ci/0b1c2d3e-1111-2222-3333-444455556666',
    'https://boards.greenhouse.io/hp/jobs/12345',
  ])('on a portal is one, whatever its firm is called: %s', (url) => {
    expect(postingKey(url)).toBe(`url:${url}`);
  });

  it('on LinkedIn has no number where it is a firm’s list, or another host', () => {
    expect(linkedInJobId('https://www.linkedin.com/company/acme/jobs/')).toBeNull();
    expect(linkedInJobId('https://www.linkedin.com/company/acme/life/?currentJobId=4090000001')).toBeNull();
    expect(linkedInJobId('https://n.linkedin.com/jobs/view/4090000001')).toBeNull();
  });

  it('on LinkedIn is not known by digits that go on', () => {
    expect(linkedInJobId('https://www.linkedin.com/jobs/view/4090000010x/apply')).toBeNull();
    expect(linkedInJobId('https://www.linkedin.com/jobs/search/?currentJobId=4090000012x')).toBeNull();
  });

  const SAME = [
    ['indeed.com/viewjob?jk=abc123', 'https://www.indeed.com/viewjob?jk=abc123&from=serp&vjs=3'],
    ['https://www.indeed.com/viewjob?jk=abc123&tk=1', 'https://www.indeed.com/viewjob?jk=abc123&from=serp&vjs=3'],
    ['https://www.indeed.com/jobs?q=dev&vjk=abc123', 'https://www.indeed.com/viewjob?jk=abc123'],
    [
      'https://www.stepstone.de/stellenangebote--Editor-Berlin--9-inline.html?rltr=1_2',
      'https://www.stepstone.de/stellenangebote--Editor-Berlin--9-inline.html',
    ],
    ['https://www.xing.com/jobs/berlin-editor-9?sc_o=da980_e&ijt=jb_60', 'https://xing.com/jobs/berlin-editor-9'],
    ['https://jobs.lever.co/acme/1-2-3/apply', 'https://jobs.lever.co/acme/1-2-3/?lever-source=x'],
    ['https://boards.greenhouse.io/acme/jobs/9/application', 'https://boards.greenhouse.io/acme/jobs/9#app'],
    ['https://x.example/j?a=1&amp;b=2', 'https://x.example/j?b=2&a=1&utm_source=x'],
    ['https://www.x.example/jobs/5', 'http://x.example/jobs/5/'],
  ] as const;
  it.each(SAME)('is one role of two rows, and its other address says nothing: %s', (one, other) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const { groups } = planOf([
        ['Acme', 'Editor', first],
        ['Acme', 'Editor', second],
      ]);
      expect(groups).toHaveLength(1);
      expect(groups[0]?.draft.notes).toBe('');
    }
  });

  /** What the version before this one stored for each of these addresses. */
  it.each([
    ['url:https://www.indeed.com/viewjob?jk=abc123', 'indeed.com/viewjob?jk=abc123'],
    ['url:https://www.indeed.com/viewjob?jk=abc123', 'https://www.indeed.com/viewjob?jk=abc123&from=serp'],
    ['url:https://www.indeed.com/viewjob?from=serp&jk=abc123', 'https://www.indeed.com/viewjob?jk=abc123&from=serp'],
    ['url:https://indeed.com/viewjob?jk=abc123', 'https://www.indeed.com/viewjob?jk=abc123'],
    ['url:https://www.x.example/jobs/5', 'x.example/jobs/5'],
    ['url:https://jobs.lever.co/acme/1-2-3/apply', 'https://jobs.lever.co/acme/1-2-3/apply'],
    ['url:https://jobs.lever.co/acme/1-2-3', 'https://jobs.lever.co/acme/1-2-3/apply'],
    ['url:https://x.example/j?a=1&amp;b=2', 'https://x.example/j?a=1&amp;b=2'],
    ['url:https://linkedin.com/jobs/view/4090000010/apply', 'linkedin.com/jobs/view/4090000010/apply/'],
    [
      'url:https://www.linkedin.com/jobs/search?currentJobId=4090000012%20',
      'https://www.linkedin.com/jobs/search/?currentJobId=4090000012%20',
    ],
    ['linkedin:4090000010', 'linkedin.com/jobs/view/4090000010/apply/'],
    ['url:https://m.linkedin.com/jobs/view/4090000001', 'https://m.linkedin.com/jobs/view/4090000001/?trk=x'],
    ['url:https://touch.linkedin.com/jobs/view/4090000001', 'https://touch.linkedin.com/jobs/view/4090000001'],
    [
      'url:https://www.linkedin.com/company/acme/jobs?currentJobId=4090000001',
      'https://www.linkedin.com/company/acme/jobs/?currentJobId=4090000001',
    ],
  ])('is found by the key %s that was stored for it before', (stored, url) => {
    expect(actions([['Acme', 'Editor', url]], boardWith(stored, url))).toEqual(['skip']);
    expect(actions([['Acme', 'Editor', 'https://other.example/1']], boardWith(stored, url))).toEqual(['create']);
  });

  it('has keys that are all different, and are of that posting only', () => {
    const address = fc
      .tuple(
        fc.constantFrom('', 'https://', 'http://www.'),
        fc.constantFrom('indeed.com', 'x.co.uk', 'jobs.lever.co', 'x.example', 'www.com'),
        fc.constantFrom('/viewjob', '/acme/7/apply', '/a/', '/jobs/9'),
        fc.subarray(['jk=abc1234', 'b=2', 'rltr=1', 'utm_source=1', 'amp;c=3', 'vjk=abc9999'], { minLength: 0 }),
        fc.constantFrom('', '#a', '#a1'),
      )
      .map(([scheme, host, path, query, fragment]) => `${scheme}${host}${path}?${query.join('&')}${fragment}`);
    fc.assert(
      fc.property(address, (url) => {
        const keys = postingKeys(url);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys[0] ?? null).toBe(postingKey(url));
        for (const key of keys) expect(isSamePosting(key.replace('url:', ''), url)).toBe(true);
      }),
    );
  });
});
