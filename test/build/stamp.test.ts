import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestOfFiles, readStamp, writeStamp } from '../../build/bootstrap/stamp.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followthrough-stamp-'));
  mkdirSync(join(folder, 'src', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'src', 'a.ts'), 'one');
  writeFileSync(join(folder, 'src', 'deep', 'b.ts'), 'two');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const digestNow = () => digestOfFiles([join(folder, 'src'), join(folder, 'absent.json')]);

describe('the digest of the sources', () => {
  test('stays when only a time changed, as after a checkout', () => {
    const before = digestNow();
    utimesSync(join(folder, 'src', 'a.ts'), 1, 1);
    expect(digestNow()).toBe(before);
  });

  test('changes with a file deep inside', () => {
    const before = digestNow();
    writeFileSync(join(folder, 'src', 'deep', 'b.ts'), 'three');
    expect(digestNow()).not.toBe(before);
  });

  test('changes when a file is renamed, added or appears where none was', () => {
    const before = digestNow();
    renameSync(join(folder, 'src', 'a.ts'), join(folder, 'src', 'c.ts'));
    const renamed = digestNow();
    writeFileSync(join(folder, 'src', 'new.ts'), '');
    const added = digestNow();
    writeFileSync(join(folder, 'absent.json'), '{}');
    expect(new Set([before, renamed, added, digestNow()]).size).toBe(4);
  });
});

describe('a stamp', () => {
  test('is empty before it was written and gives back what was', () => {
    const stamp = join(folder, 'new', 'stamp');
    expect(readStamp(stamp)).toBe('');
    writeStamp(stamp, 'abc');
    expect(readStamp(stamp)).toBe('abc');
  });
});
