import { describe, expect, it } from 'vitest';
import { createCallerShortcut, isWayland } from '#main/calling/callerShortcut.ts';
import { UNSET_SETTINGS } from '#shared/contract/settings.ts';
import { memorySettings } from '#test/renderer/support/memorySettings.ts';

const setUp = (options: { readonly first?: string | null; readonly isGuarded?: boolean } = {}) => {
  const settings = memorySettings({ ...UNSET_SETTINGS, callerShortcut: options.first ?? null });
  const held = new Map<string, () => void>();
  const refused = new Set<string>();
  let pressed = 0;
  let changes = 0;
  const shortcut = createCallerShortcut({
    settings,
    keys: {
      register: (keys, onPressed) => {
        if (keys === 'F24') throw new Error('no such key');
        if (refused.has(keys)) return false;
        held.set(keys, onPressed);
        return true;
      },
      unregister: (keys) => void held.delete(keys),
    },
    isGuarded: options.isGuarded ?? false,
    onPressed: () => {
      pressed += 1;
    },
    onChanged: () => {
      changes += 1;
    },
    log: { warn: () => undefined, error: () => undefined },
  });
  const set = (callerShortcut: string | null): void => void settings.update({ callerShortcut });
  return { settings, held, refused, shortcut, set, pressed: () => pressed, changes: () => changes };
};

describe('the key that asks who is calling', () => {
  it('takes none by itself', () => {
    const { held, shortcut, settings, changes } = setUp();
    expect([held.size, shortcut.state()]).toEqual([0, 'off']);
    settings.update({ theme: 'dark' });
    expect(changes()).toBe(0);
  });

  it('takes the one that is set, gives it back for another, and at the end', () => {
    const { held, shortcut, set, pressed, changes } = setUp({ first: 'Control+Alt+W' });
    held.get('Control+Alt+W')?.();
    expect([pressed(), shortcut.state()]).toEqual([1, 'works']);
    set('F9');
    expect([...held.keys()]).toEqual(['F9']);
    set(null);
    expect([held.size, shortcut.state(), changes()]).toEqual([0, 'off', 3]);
    set('F9');
    shortcut.dispose();
    expect(held.size).toBe(0);
    set('F10');
    expect(held.size).toBe(0);
  });

  it('says so where the system refuses, and leaves alone what another program holds', () => {
    const { held, refused, shortcut, set } = setUp();
    refused.add('F9');
    held.set('F9', () => undefined);
    set('F9');
    expect(shortcut.state()).toBe('refused');
    set('F24');
    expect(shortcut.state()).toBe('refused');
    set('F10');
    expect(shortcut.state()).toBe('works');
    expect([...held.keys()]).toEqual(['F9', 'F10']);
  });

  it('is not sure of it on Wayland', () => {
    expect(setUp({ first: 'F9', isGuarded: true }).shortcut.state()).toBe('unsure');
    expect(isWayland({ XDG_SESSION_TYPE: 'wayland' }, 'linux')).toBe(true);
    expect(isWayland({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(isWayland({ XDG_SESSION_TYPE: 'x11', WAYLAND_DISPLAY: '' }, 'linux')).toBe(false);
    expect(isWayland({ XDG_SESSION_TYPE: 'wayland' }, 'darwin')).toBe(false);
  });
});
