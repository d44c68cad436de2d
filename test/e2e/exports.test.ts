import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import type { Bridge } from '#shared/contract/bridge.ts';
import { dropFiles } from '#test/helpers/dropFiles.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
});
afterAll(() => running.close());

const saveTo = (file: string) =>
  running.app.evaluate(({ dialog: system }, saved) => {
    system.showSaveDialog = async () => ({ canceled: false, filePath: saved });
  }, file);

const entriesOf = async (file: string): Promise<ReadonlyMap<string, string>> => {
  const zip = await fromBufferPromise(readFileSync(file), {});
  const entries = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer); // yauzl's are buffers
    entries.set(entry.fileName, Buffer.concat(pieces).toString('utf8'));
  }
  return entries;
};

/** All that is drawn in a PDF: its streams, unpacked. */
const streamsOf = (pdf: Buffer): readonly Buffer[] => {
  const streams: Buffer[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at)) {
    const start = at + 'stream\n'.length;
    const end = pdf.indexOf('endstream', start);
    try {
      streams.push(inflateSync(pdf.subarray(start, end)));
    } catch {
      // A picture, or one that is not packed.
    }
    at = end + 'endstream'.length;
  }
  return streams;
};

/** What a font of a PDF says of its glyphs: the character of each. */
const charactersOf = (map: string): ReadonlyMap<string, string> => {
  const characters = new Map<string, string>();
  const pairs = /<([0-9A-F]{4})> (?:<([0-9A-F]{4})> )?<([0-9A-F]{4})>/gi;
  for (const [, from = '', to = from, first = ''] of map.matchAll(pairs)) {
    for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(to, 16); glyph += 1) {
      const character = Number.parseInt(first, 16) + glyph - Number.parseInt(from, 16);
      characters.set(glyph.toString(16).padStart(4, '0'), String.fromCodePoint(character));
    }
  }
  return characters;
};

/** What a PDF draws, read by each of its fonts in turn: what was drawn by another one is gibberish. */
const textsOf = (pdf: Buffer): readonly string[] => {
  const streams = streamsOf(pdf).map((stream) => stream.toString('latin1'));
  const glyphs = streams
    .filter((stream) => /T[jJ]\b/.test(stream))
    .flatMap((stream) => [...stream.matchAll(/<([0-9A-F]+)>/gi)])
    .flatMap(([, run = '']) => run.toLowerCase().match(/.{4}/g) ?? []);
  return streams
    .filter((stream) => stream.includes('beginbf'))
    .map(charactersOf)
    .map((characters) => glyphs.map((glyph) => characters.get(glyph) ?? '').join(''));
};

describe('exports', () => {
  it('of everything and of the work-search log are files that others can read', async () => {
    const { page, pageErrors } = running;
    const folder = tempFolder();
    await page.getByRole('button', { name: 'Add a role' }).waitFor();
    await page.evaluate(async () => {
      const { followthrough } = window as unknown as { followthrough: Bridge };
      const stages = await followthrough.invoke('stages.list', {});
      const applied = stages.ok ? stages.value.find(({ kind }) => kind === 'applied') : undefined;
      if (applied === undefined) throw new Error('There is no column for it.');
      const today = new Date();
      const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) =>
        String(part).padStart(2, '0'),
      );
      const made = await followthrough.invoke('roles.create', {
        ...{ title: 'Zookeeper', company: { kind: 'new', name: 'Quartz & Jade' }, stageId: applied.id },
        ...{ location: null, url: null, appliedOn: day.join('-') },
      });
      if (!made.ok) throw new Error(made.error.message);
    });
    await page.evaluate(() => {
      window.location.hash = '#/transfer';
    });
    const all = join(folder, 'everything.zip');
    await saveTo(all);
    await page.getByRole('button', { name: 'Export everything…' }).click();
    await expect.poll(() => existsSync(all)).toBe(true);
    const entries = await entriesOf(all);
    expect(entries.get('roles.csv')).toMatch(/^\uFEFFid,company_id,title,/);
    expect(entries.get('roles.csv')).toContain(',Zookeeper,');
    expect(entries.get('companies.csv')).toContain(',Quartz & Jade,');
    expect(JSON.parse(entries.get('manifest.json') ?? '')).toMatchObject({ format: 'followthrough-archive' });

    const csv = join(folder, 'applications.csv');
    await saveTo(csv);
    await page.getByRole('button', { name: 'Applications (CSV)…' }).click();
    await expect.poll(() => existsSync(csv)).toBe(true);
    expect(readFileSync(csv, 'utf8')).toContain('Quartz & Jade,,Zookeeper,');

    const pdf = join(folder, 'log.pdf');
    await saveTo(pdf);
    await page.getByRole('button', { name: 'Save as PDF…' }).click();
    await expect.poll(() => existsSync(pdf), { timeout: 30_000 }).toBe(true);
    const bytes = readFileSync(pdf);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const drawn = textsOf(bytes).join('\n');
    expect(drawn).toContain('Zookeeper');
    expect(drawn).toMatch(/Quartz ?& ?Jade/);
    // Where there is something already an archive is refused, with what to do.
    await dropFiles(page, [all]);
    await page.getByText('there is something here already', { exact: false }).first().waitFor();
    const other = await launchApp();
    try {
      await other.page.getByRole('button', { name: 'Add a role' }).waitFor();
      await dropFiles(other.page, [all]);
      await other.page.getByRole('heading', { name: 'All of it is here' }).waitFor();
      await other.page.getByRole('link', { name: 'Open the board' }).click();
      await other.page.getByText('Zookeeper').first().waitFor();
      expect(other.pageErrors).toEqual([]);
    } finally {
      await other.close();
    }
    // Of the window that printed nothing is left.
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(readdirSync(folder).toSorted()).toEqual(['applications.csv', 'everything.zip', 'log.pdf']);
    expect(pageErrors).toEqual([]);
  });
});
