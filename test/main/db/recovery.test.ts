import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { errors } from '#shared/messages/errors.ts';
import { damageTable } from '#test/helpers/damageTable.ts';
import { fractionsFrom } from '#test/helpers/random.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { bytesOf, dataFile, openTestData, sizeOf } from '#test/helpers/testData.ts';
import { folderWith, type GoodData, makeGoodData, restoreOn, setAsideIn, startOn } from './goodData.ts';

const ROUNDS = 200;

let made: GoodData;
let good: Buffer;
beforeAll(async () => {
  made = await makeGoodData();
  good = made.bytes;
});

describe('a database with flipped bytes', () => {
  it(`at ${ROUNDS} random places opens to the board or the recovery screen, and a backup brings it back`, async () => {
    const random = fractionsFrom(20_261_123);
    const screens = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const bytes = Buffer.from(good);
      // Half of the hits go where they do most: the header and the schema.
      const place = Math.floor(random() * (round % 2 === 0 ? bytes.length : 4096));
      bytes[place] = (bytes[place] ?? 0) ^ (1 + Math.floor(random() * 255));
      const folder = folderWith(bytes, made);
      const data = await openTestData(folder);
      const screen = await data.screen();
      expect(screen, `round ${round}, byte ${place}`).not.toMatch(/^failure/);
      screens.set(screen, (screens.get(screen) ?? 0) + 1);
      await data.close();
      expect(sizeOf(folder), `round ${round}`).toBeGreaterThanOrEqual(good.length);
      if (round % 10 === 0) await restoreOn(folder);
      rmSync(folder, { recursive: true, force: true });
    }
    expect(screens.get('board') ?? 0).toBeGreaterThan(0);
    expect(ROUNDS - (screens.get('board') ?? 0)).toBeGreaterThan(0);
  }, 240_000);
});

describe('a database that was cut off', () => {
  it.each([1, 99, 100, 512, 4095, 4096, 8192, 40_960, 0.5, 0.9])(
    'at %d opens to the recovery screen or the board, is kept, and a backup brings it back',
    async (length) => {
      const folder = folderWith(good, made);
      truncateSync(dataFile(folder), length < 1 ? Math.floor(good.length * length) : length);
      const cut = bytesOf(folder);
      const screen = await startOn(folder);
      if (screen !== 'board') expect(bytesOf(folder).equals(cut)).toBe(true);
      await restoreOn(folder);
      const kept = setAsideIn(folder);
      if (screen !== 'board') expect(kept).toHaveLength(1);
    },
  );

  it('to nothing is damaged where there are backups', async () => {
    const folder = folderWith(Buffer.alloc(0), made);
    expect(await startOn(folder)).toBe('damaged');
    expect(sizeOf(folder)).toBe(0);
    await restoreOn(folder);
  });

  it('to nothing is a new start where there never was anything', async () => {
    const folder = tempFolder();
    writeFileSync(dataFile(folder), '');
    expect(await startOn(folder)).toBe('board');
  });
});

describe('damage behind a first screen that opens', () => {
  it('is found by a check of the whole file, and leads to the recovery screen', async () => {
    const folder = folderWith(good, made);
    damageTable(dataFile(folder), 'people');
    const data = await openTestData(folder);
    expect(await data.screen()).toBe('board');
    expect(await data.check()).toMatchObject({ isSound: false });
    await data.data.giveUp();
    expect(await data.screen()).toBe('damaged');
    await data.close();
    await restoreOn(folder);
    expect(setAsideIn(folder)).toHaveLength(1);
  });

  it('that comes while the app runs fails the question that meets it in words, and is said once besides', async () => {
    const folder = folderWith(good, made);
    const data = await openTestData(folder);
    expect(await data.screen()).toBe('board');
    damageTable(dataFile(folder), 'people');
    const ask = () => data.ask('people.list', { filter: '', sort: 'name', direction: 'ascending', offset: 0 });
    expect(data.damage.found).toBe(0);
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'database', message: errors.databaseDamaged() } });
    expect(await ask()).toMatchObject({ ok: false });
    expect(data.damage.found).toBe(1);
    // What else there is can still be looked at.
    expect(await data.screen()).toBe('board');
    await data.data.giveUp();
    expect(await data.screen()).toBe('damaged');
    await data.close();
    await restoreOn(folder);
  });
});
