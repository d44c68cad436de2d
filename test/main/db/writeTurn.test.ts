import { describe, expect, it, vi } from 'vitest';
import { createWriteTurn, joinWriteTurn } from '#main/db/writeTurn.ts';

describe('the turn to write', () => {
  it('goes to main at once when no worker writes, and gives back what the work gives', () => {
    expect(createWriteTurn().run(() => 7)).toBe(7);
  });

  it('is wanted while main has it, and free again after an error', () => {
    const main = createWriteTurn();
    const worker = joinWriteTurn(main.shared);
    expect(main.run(() => worker.wanted())).toBe(true);
    expect(() =>
      main.run(() => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(worker.wanted()).toBe(false);
    expect(worker.run(() => 'worker')).toBe('worker');
    expect(main.run(() => 'main')).toBe('main');
  });

  it('is not lost with a worker that died while it had it', () => {
    const main = createWriteTurn();
    let died = false;
    joinWriteTurn(main.shared).run(() => {
      // What a dead thread leaves behind: a turn that is never given back.
      main.forget();
      died = true;
      const waits = vi.spyOn(Atomics, 'wait');
      main.run(() => undefined);
      expect(waits).not.toHaveBeenCalled();
      waits.mockRestore();
    });
    expect(died).toBe(true);
  });
});
