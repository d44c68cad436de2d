import { describe, expect, it } from 'vitest';
import { knownNames } from '#shared/csv/columnMeaning.ts';
import { foldHeader, headerKey, headerName } from '#shared/csv/foldHeader.ts';
import { createStageResolver, stageNameKey } from '#shared/csv/resolveStage.ts';
import { stageWord } from '#shared/csv/stageWords.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import type { Stage } from '#shared/domain/stage.ts';

describe('what decorates the name of a stage is no part of it', () => {
  it.each([
    ['1️⃣ Applied', 'applied'],
    ['❤️ Saved', 'saved'],
    ['☎️ Phone Screen', 'screening'],
    ['⛔️ Rejected', 'closed'],
    ['Interview 🗓️', 'interview'],
    ['✔️ Applied', 'applied'],
    ['✔︎ Applied', 'applied'],
    ['2️⃣Phone Screen', 'screening'],
    ['Applied ☑️', 'applied'],
    ['🅰️ Applied', 'applied'],
    ['5⃣ Interview', 'interview'],
    ['🔟 Offer', 'offer'],
    ['Interview 2️⃣', 'interview'],
    ['👩🏽‍💻 Interview', 'interview'],
    ['a) Applied', 'applied'],
    ['(b) Applied', 'applied'],
    ['Stage 3: Interview', 'interview'],
    ['Step 2 – Phone Screen', 'screening'],
    ['3/5 Interview', 'interview'],
    ['Interview (2/3)', 'interview'],
    ['IV. Interview', 'interview'],
    ['Ⅳ. Interview', 'interview'],
    ['2a. Interview', 'interview'],
    ['#4 Offer', 'offer'],
    ['[x] Applied', 'applied'],
    ['03 - Vorstellungsgespräch', 'interview'],
  ])('%s', (name, kind) => {
    expect(stageWord(name)?.kind).toBe(kind);
  });

  it.each(['Stage 3', 'IV', '2a', '❤️', '1️⃣', 'ab Applied', 'not Applied yet', 'Step Applied', ''])(
    'but %j is no stage that is known',
    (name) => {
      expect(stageWord(name)).toBeUndefined();
    },
  );

  it('nor of the name of a column of the board', () => {
    const stage = { id: '1', name: '☕️ Coffee', kind: 'screening' } as unknown as Stage; // all that is looked at
    const stages = createStageResolver([stage], new Map());
    for (const raw of ['Coffee', '❤️ Coffee', '☕️ coffee']) expect(stages.byName(raw)?.stage).toBe(stage);
  });
});

describe('emoji beside the names of columns', () => {
  it('are no part of them', () => {
    const headers = ['🏢 Company', '💼 Role', '🗓️ Date Applied', '✉️ Status', '🗒️ Notes', '✏️ Location', '1️⃣ Salary'];
    expect(headers.map(foldHeader)).toEqual([
      ...['company', 'role', 'date applied', 'status', 'notes', 'location', '1 salary'],
    ]);
    expect(headerName('🗓️ Date Applied')).toBe('dateapplied');
    expect(knownNames(headers)).toBe(knownNames(['Company', 'Role', 'Date Applied', 'Status', 'Notes', 'Location']));
  });

  it('stay in whatever a database knows something by', () => {
    expect(headerKey(['✉️ Status', 'Notes'])).toBe('\uFE0F status|notes');
    expect(stageNameKey('❤️ Saved')).toBe('\uFE0F saved');
    expect(nameKey('❤️ Saved')).toBe('\uFE0F saved');
  });
});
