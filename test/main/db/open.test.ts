import { describe, expect, it } from 'vitest';
import { assertBindingRuns } from '#main/db/open.ts';

describe('the SQLite binding', () => {
  it('is refused in words by a runtime with too old a Node-API, where loading it would crash', () => {
    expect(() => assertBindingRuns(undefined, '9')).toThrow(/needs Node-API 10, and this runtime has 9/);
  });

  it('is taken where it fits, and where a private build of it is named', () => {
    expect(() => assertBindingRuns(undefined, '10')).not.toThrow();
    expect(() => assertBindingRuns('/cache/better_sqlite3.node', '9')).not.toThrow();
  });
});
