import { describe, expect, it } from 'vitest';
import { settings, settingsFrom } from '#shared/contract/settings.ts';
import { acceleratorOf, isAccelerator, keysOf } from '#shared/domain/accelerator.ts';

describe('a key for the whole desktop', () => {
  it.each(['Control+Alt+W', 'Super+C', 'Command+Shift+9', 'F1', 'F24', 'Shift+F5', 'Alt+0'])('may be %s', (keys) => {
    expect(isAccelerator(keys)).toBe(true);
    const { held, key } = keysOf(keys);
    expect(acceleratorOf(held, key)).toBe(keys);
  });

  it.each([
    '', 'W', 'Shift+W', 'Control', 'Control+', '+', 'Control+Alt', 'Alt+Control+W', 'Control+Control+W', 'Control+w', 'F0', 'F25',
    'Control+Delete', 'CmdOrCtrl+W', 'Control+Ä', 'Control+W+X', ' Control+W', 'Control+W\n', `${'Control+'.repeat(20)}W`, 'Control+\0',
  ])('may not be %j', (keys) => {
    expect(isAccelerator(keys)).toBe(false);
    expect(settings.shape.callerShortcut.safeParse(keys).success).toBe(false);
  }); // biome-ignore format: a table is read as one

  it('is none until it is set, and none again where the file holds what is no key', () => {
    expect(settingsFrom({}).callerShortcut).toBeNull();
    expect(settingsFrom({ callerShortcut: 'rm -rf' }).callerShortcut).toBeNull();
    expect(settingsFrom({ callerShortcut: 'Control+Alt+W' }).callerShortcut).toBe('Control+Alt+W');
  });
});
