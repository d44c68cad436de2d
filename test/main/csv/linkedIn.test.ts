import { describe, expect, it } from 'vitest';
import { countOf, dump, fixture, startSession } from './importSession.ts';

const ZIP = fixture('Basic_LinkedInDataExport_05-01-2026.zip');

describe('LinkedIn export', () => {
  it('plans', async () => {
    const session = await startSession();
    const planned = await session.read(ZIP);
    console.log(JSON.stringify(planned, null, 1));
    const rows = await session.imports.rows({ action: null, offset: 0 });
    if (rows.ok) console.log(rows.value.slice(0, 3), rows.value.filter((r) => r.action === 'link' || r.action === 'skip').slice(0, 6));
    const applied = await session.apply();
    console.log(applied);
    expect(countOf(session.db, 'roles')).toBe(1);
  });
});
