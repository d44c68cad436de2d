import { describe, expect, it } from 'vitest';
import { introduce } from '#main/identity.ts';

/** What the system is told, in its order. */
const told = (platform: NodeJS.Platform, has: 'all' | 'no activator' = 'all'): readonly string[] => {
  const calls: string[] = [];
  introduce(
    {
      setName: (name) => void calls.push(name),
      setAppUserModelId: (id) => void calls.push(id),
      ...(has === 'all' && { setToastActivatorCLSID: (id: string) => void calls.push(id) }),
    },
    platform,
  );
  return calls;
};

describe('the app tells the system who it is', () => {
  it('on Windows with what calls it back before its id, always the same', () => {
    const [name, activator, id] = told('win32');
    expect([name, id]).toEqual(['Followthrough', 'app.followthrough.desktop']);
    expect(activator).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    expect(told('win32')[1]).toBe(activator);
  });

  it('without that elsewhere, and by an Electron that knows none', () => {
    const plain = ['Followthrough', 'app.followthrough.desktop'];
    expect(told('linux')).toEqual(plain);
    expect(told('win32', 'no activator')).toEqual(plain);
  });
});
