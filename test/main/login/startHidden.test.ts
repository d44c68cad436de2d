import { describe, expect, it } from 'vitest';
import { type HiddenParts, startHidden } from '#main/login/startHidden.ts';

/** Data that can be read or not, and a clock whose waits end when the test says so. */
const setUp = (isReadable: boolean) => {
  const state = { isReadable, hasWindow: false, reads: 0, minimised: 0 };
  const asked: string[] = [];
  const faults: unknown[] = [];
  const waiting = new Set<() => void>();
  let noTray = (): void => undefined;
  // As much of what each gives as is looked at.
  const parts = {
    data: {
      answer: async (channel: string) => {
        asked.push(channel);
        if (channel === 'data.retry' && state.reads > 5) throw new Error('the disk is gone');
      },
      current: async () => ({ services: state.isReadable ? {} : undefined }),
    },
    appWindow: {
      current: () => (state.hasWindow ? {} : undefined),
      openMinimised: async () => {
        state.minimised += 1;
      },
    },
    clock: {
      after: (_ms: number, work: () => void) => {
        waiting.add(work);
        return () => void waiting.delete(work);
      },
    },
    whenNoTray: (listener: () => void) => {
      noTray = listener;
    },
    onRead: () => {
      state.reads += 1;
    },
    onFault: (cause: unknown) => void faults.push(cause),
  } as unknown as HiddenParts;
  const end = startHidden(parts);
  const settled = () => new Promise((done) => setImmediate(done));
  /** Half a minute passes. */
  const wait = async (): Promise<void> => {
    for (const work of [...waiting]) {
      waiting.delete(work);
      work();
    }
    await settled();
  };
  return { state, asked, faults, waiting, end, settled, wait, noTray: () => noTray() };
};

describe('a start into the tray', () => {
  it('reads what a page would ask for, and that is all where the data can be read', async () => {
    const { asked, state, settled, waiting } = setUp(true);
    await settled();
    expect(asked).toEqual(['app.bootstrap']);
    expect(state.reads).toBe(1);
    expect(waiting.size).toBe(0);
  });

  it('tries again until another program lets go of the data', async () => {
    const { asked, state, settled, wait, waiting } = setUp(false);
    await settled();
    await wait();
    expect(asked).toEqual(['app.bootstrap', 'data.retry', 'app.bootstrap']);
    state.isReadable = true;
    await wait();
    expect(state.reads).toBe(3);
    expect(waiting.size).toBe(0);
  });

  it('leaves it to a window, once there is one, to say what is wrong', async () => {
    const { asked, state, settled, wait } = setUp(false);
    await settled();
    state.hasWindow = true;
    await wait();
    expect(asked).toEqual(['app.bootstrap']);
  });

  it('ends with the app', async () => {
    const { state, settled, end, waiting, noTray } = setUp(false);
    await settled();
    end();
    expect(waiting.size).toBe(0);
    noTray();
    expect(state.minimised).toBe(0);
  });

  it('that ends while it reads waits for nothing more', async () => {
    const { settled, end, waiting } = setUp(false);
    end();
    await settled();
    expect(waiting.size).toBe(0);
  });

  it('tells what stood in the way', async () => {
    const { state, faults, settled, wait } = setUp(false);
    await settled();
    state.reads = 6;
    await wait();
    expect(faults).toEqual([new Error('the disk is gone')]);
  });

  it('gets a window, minimised, where no tray leads to the app, unless the user was there first', () => {
    const { state, noTray } = setUp(true);
    state.hasWindow = true;
    noTray();
    expect(state.minimised).toBe(0);
    state.hasWindow = false;
    noTray();
    expect(state.minimised).toBe(1);
  });
});
