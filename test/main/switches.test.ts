import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSwitches } from '#main/switches.ts';

describe('the command line', () => {
  it('names the data folder, the files to import and the picture, relative to where it was typed', () => {
    const words = [
      'electron',
      '.',
      '--profile=data',
      '--import=a b.zip',
      '--import=/x/c.csv',
      '--screenshot=shot.png',
      '--no-sandbox',
      '--hidden',
    ];
    expect(parseSwitches(words, '/home/me')).toEqual({
      profile: resolve('/home/me/data'),
      isHidden: true,
      imports: [join('/home/me', 'a b.zip'), '/x/c.csv'],
      screenshot: '/home/me/shot.png',
    });
  });

  it('without switches, or with empty ones, asks for nothing', () => {
    const nothing = { profile: undefined, isHidden: false, imports: [], screenshot: undefined };
    expect(parseSwitches(['electron', '.'], '/')).toEqual(nothing);
    expect(parseSwitches(['--profile=', '--import=', '--import', 'x', '--profiles=/x', '--hidden=1'], '/')).toEqual(
      nothing,
    );
  });
});
