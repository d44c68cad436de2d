import { describe, expect, it } from 'vitest';
import { IMPORT_FIELDS } from '#shared/contract/importMapping.ts';
import { IMPORT_ACTIONS, IMPORT_REASONS } from '#shared/contract/imports.ts';
import { STAGE_KINDS } from '#shared/domain/choices.ts';
import { recoveryReason } from '#shared/domain/recoveryReason.ts';
import { formatDay, formatFullDay } from '#shared/messages/format.ts';
import { messages } from '#shared/messages/index.ts';
import { englishFor } from '#shared/messages/locale.ts';
import { plural } from '#shared/messages/plural.ts';

describe('Plurals', () => {
  it('follow the rules of Intl for English', () => {
    const rules = new Intl.PluralRules('en');
    for (const count of [0, 1, 2, 3, 5, 10, 11, 21, 100, 101, 1000, 1001, 1_000_001]) {
      expect(plural(count, 'one', 'other'), `${count}`).toBe(rules.select(count));
    }
  });

  it('tell one from many, and count nothing as many', () => {
    const roles = messages.board.counts.all;
    expect([0, 1, 2, 1000].map((count) => roles({ count }))).toEqual(['0 roles', '1 role', '2 roles', '1,000 roles']);
  });

  it('fit the verb too', () => {
    expect(messages.board.matches({ matches: 1, total: 9 })).toBe('1 of 9 matches');
    expect(messages.board.matches({ matches: 3, total: 9 })).toBe('3 of 9 match');
    expect(messages.import.unknownStages({ count: 1 })).toBe('1 stage name is not on your board');
    expect(messages.import.duplicates({ count: 2 })).toBe('2 rows look like roles that are there already');
  });

  it('make whole sentences of what an undo did, without what did not happen', () => {
    expect(messages.import.undone({ records: 0, removed: 1, restored: 0, keptEdited: 0 })).toBe('1 role removed.');
    expect(messages.import.undone({ records: 0, removed: 2, restored: 1, keptEdited: 3 })).toBe(
      '2 roles removed. 1 role put back as before. 3 roles kept, because you edited them since.',
    );
    expect(messages.import.undone({ records: 5, removed: 1, restored: 0, keptEdited: 0 })).toBe(
      '1 role and 5 log entries removed.',
    );
    expect(messages.import.undone({ records: 1, removed: 0, restored: 1, keptEdited: 0 })).toBe(
      '1 log entry removed. 1 role put back as before.',
    );
    expect(messages.import.undone({ records: 0, removed: 0, restored: 0, keptEdited: 0 })).toBe(
      'What it brought is taken back.',
    );
  });
});

describe('Dates', () => {
  it('are written in English, in the order of the user’s region', () => {
    expect(englishFor('de-DE')).toBe('en-DE');
    expect(englishFor('ja')).toBe('en-JP');
    expect(englishFor('en-GB')).toBe('en-GB');
    expect(
      new Intl.DateTimeFormat(englishFor('en-GB'), { day: 'numeric', month: 'short' }).format(new Date(2026, 0, 5)),
    ).toBe('5 Jan');
  });

  it('name the year only when it is another one', () => {
    expect(formatDay('2026-01-05', '2026-11-23')).not.toContain('2026');
    expect(formatDay('2025-01-05', '2026-11-23')).toContain('2025');
  });

  it('are the same day in every zone', () => {
    expect(formatFullDay('2026-11-23')).toMatch(/Monday.*23.*2026|Monday.*November 23, 2026/);
  });
});

describe('The words of the catalogue', () => {
  it('exist for every reason, action, field and kind that the contract knows', () => {
    for (const code of IMPORT_REASONS) {
      expect(messages.import.reason({ code }), code).toMatch(/\S/);
    }
    expect(Object.keys(messages.import.actions).sort()).toEqual([...IMPORT_ACTIONS].sort());
    expect(Object.keys(messages.import.fields).sort()).toEqual([...IMPORT_FIELDS].sort());
    expect(Object.keys(messages.board.kinds).sort()).toEqual([...STAGE_KINDS].sort());
    expect(Object.keys(messages.recovery.happened).sort()).toEqual([...recoveryReason.options].sort());
    expect(Object.keys(messages.recovery.kept).sort()).toEqual([...recoveryReason.options].sort());
    expect(Object.keys(messages.recovery.todo).sort()).toEqual([...recoveryReason.options].sort());
  });

  it('name file and line where an error has them', () => {
    const text = messages.errors.unclosedQuote({ file: 'jobs.csv', line: 17 });
    expect(text).toContain('jobs.csv');
    expect(text).toContain('line 17');
    expect(text).toContain('Nothing was imported.');
  });

  it('say of every error what was kept or what to do', () => {
    const parameters = {
      ...{ file: 'a.csv', folder: 'a', line: 1, limit: 9, limitMB: 9, field: 'Title', company: 'Acme' },
      ...{ kept: 'Ann', dropped: 'Anna', name: 'a', entry: 'b.csv', ratio: 9, count: 9, neededMB: 9 },
    };
    for (const [name, say] of Object.entries(messages.errors)) {
      const text = (say as (given: typeof parameters) => string)(parameters);
      expect(text, name).toMatch(/\.$/);
      expect(text.split(/[.:] /).length, name).toBeGreaterThan(name === 'untrustedSender' ? 0 : 1);
      expect(text, name).not.toMatch(/undefined|\[object/);
    }
  });

  it('speak of time left as people do', () => {
    const { timeLeft } = messages.import;
    expect(timeLeft({ milliseconds: 400 })).toBe('about a second left');
    expect(timeLeft({ milliseconds: 12_300 })).toBe('about 13 seconds left');
    expect(timeLeft({ milliseconds: 60_000 })).toBe('about 1 minute left');
    expect(timeLeft({ milliseconds: 150_000 })).toBe('about 3 minutes left');
  });
});
