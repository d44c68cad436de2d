import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTrayIcons } from '#main/tray/trayIcons.ts';
import { trayPictures } from '#main/tray/trayPictures.ts';

const folder = resolve(import.meta.dirname, '../../../build/tray');
const STATES = ['none', 'due', 'missed'] as const;

const fakeImages = {
  createEmpty: () => {
    const urls: string[] = [];
    return {
      urls,
      isTemplate: false,
      addRepresentation({ scaleFactor, dataURL }: { scaleFactor?: number; dataURL?: string }) {
        urls.push(`${scaleFactor} ${dataURL}`);
      },
      setTemplateImage(isTemplate: boolean) {
        this.isTemplate = isTemplate;
      },
    };
  },
};
/** Width and height stand in a PNG's first chunk. */
const sizeOf = (url = ''): readonly number[] => {
  const png = Buffer.from(url.split('base64,')[1] ?? '', 'base64');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
};

describe('The icons of the tray', () => {
  it('are the pictures that were drawn', () => {
    const drawn = readdirSync(folder).filter((name) => name.endsWith('.png'));
    const read = drawn.map((name) => [name.replace('.png', ''), readFileSync(join(folder, name)).toString('base64')]);
    expect(Object.fromEntries(read)).toEqual(trayPictures);
  });

  it.each([
    ['linux', 24, false],
    ['win32', 24, false],
    ['darwin', 18, true],
  ] as const)('differ by state and come in two sizes on %s', (platform, size, isTemplate) => {
    const imageOf = createTrayIcons({ nativeImage: fakeImages, platform, isDark: () => false });
    const images = STATES.map(imageOf);
    expect(new Set(images.map(({ urls }) => urls.join())).size).toBe(STATES.length);
    for (const image of images) {
      expect(image.isTemplate).toBe(isTemplate);
      expect(image.urls.map((url) => url[0])).toEqual(['1', '2']);
      expect(image.urls.map(sizeOf)).toEqual([
        [size, size],
        [size * 2, size * 2],
      ]);
    }
  });

  it('are others on a dark desktop', () => {
    let isDark = false;
    const imageOf = createTrayIcons({ nativeImage: fakeImages, platform: 'linux', isDark: () => isDark });
    const light = imageOf('due').urls;
    isDark = true;
    expect(imageOf('due').urls).not.toEqual(light);
  });
});
