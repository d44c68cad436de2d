import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { writeWhole } from '#main/files/writeWhole.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

/** A disk that is full as soon as something is written: the file can be made, and holds nothing. */
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const open: typeof real.open = async (...of) => {
    const handle = await real.open(...of);
    handle.writeFile = () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
    return handle;
  };
  return { ...real, open };
});

describe('An export onto a full disk', () => {
  it('keeps the file that was there, and leaves nothing else', async () => {
    const folder = tempFolder();
    const file = join(folder, 'out.ics');
    writeFileSync(file, 'what was there');
    await expect(writeWhole(file, 'new')).rejects.toThrow('no space left');
    expect(readFileSync(file, 'utf8')).toBe('what was there');
    expect(readdirSync(folder)).toEqual(['out.ics']);
  });

  it('says what happened, what was kept, and what to do', async () => {
    const { add, app } = await pipelineBoard();
    answerOf(
      app.interviews.create({
        ...{ roleId: add('Clerk').id, at: { day: '2026-03-30' as LocalDay, time: '16:00', zone: 'UTC' } },
        ...{ minutes: 45, channel: 'call', place: null, state: 'scheduled', personIds: [], notes: '' },
      }),
    );
    const path = join(tempFolder(), 'out.ics');
    const result = await app.calendarExport(
      { kind: 'all' },
      { pickSaveFile: async () => path, dayBegins: () => '09:00' },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'disk_full' } });
    expect(result.ok ? '' : result.error.message).toMatch(/disk is full.*out\.ics.*untouched.*Free some space/);
  });
});
