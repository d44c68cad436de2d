import { describe, expect, it } from 'vitest';
import { createTrayController } from '#main/tray/trayController.ts';
import type { TrayAct } from '#shared/tray/trayAct.ts';
import type { TrayModel } from '#shared/tray/trayModel.ts';

const model: TrayModel = {
  ...{ icon: 'due', count: 1, title: '1', tooltip: '1 due' },
  menu: [
    { kind: 'label', label: '1 due' },
    { kind: 'separator' },
    { kind: 'submenu', label: 'Edith', entries: [{ kind: 'action', label: 'Done', act: { kind: 'openToday' } }] },
  ],
};

type Item = { label?: string; click?: () => void; submenu?: Item[] };

const setUp = (platform: NodeJS.Platform = 'linux') => {
  const calls: string[] = [];
  const done: TrayAct[] = [];
  const menus: Item[][] = [];
  const clicks: (() => void)[] = [];
  const controller = createTrayController<string, Item[]>({
    makeTray: (image) => {
      calls.push(`make ${image}`);
      return {
        setImage: (next) => void calls.push(`image ${next}`),
        setToolTip: (text) => void calls.push(`tooltip ${text}`),
        setTitle: (text) => void calls.push(`title ${text}`),
        setContextMenu: (menu) => {
          calls.push('menu');
          menus.push(menu);
        },
        on: (_, clicked) => clicks.push(clicked),
        destroy: () => void calls.push('destroy'),
      };
    },
    buildMenu: (template) => template as Item[],
    imageOf: (icon) => icon,
    act: (act) => done.push(act),
    platform,
  });
  /** What was called since it was asked last. */
  const since = (): string[] => calls.splice(0);
  return { controller, since, menus, clicks, done };
};

describe('The icon in the tray', () => {
  it('is made with all that the model says, and then only what has changed is set', () => {
    const { controller, since } = setUp();
    controller.apply(model);
    expect(since()).toEqual(['make due', 'tooltip 1 due', 'menu']);
    controller.apply(structuredClone(model));
    expect(since()).toEqual([]);
    controller.apply({ ...model, tooltip: '1 due · next interview in 5 min' });
    expect(since()).toEqual(['tooltip 1 due · next interview in 5 min']);
    controller.apply({ ...model, icon: 'none', tooltip: 'Nothing is due', menu: [] });
    expect(since()).toEqual(['image none', 'tooltip Nothing is due', 'menu']);
  });

  it('carries its count as a title on macOS alone, where a click is the system’s', () => {
    const { controller, since, clicks } = setUp('darwin');
    controller.apply(model);
    expect(since()).toContain('title 1');
    controller.apply({ ...model, title: '' });
    expect(since()).toEqual(['title ']);
    expect(clicks).toEqual([]);
  });

  it('does what is chosen, and opens the app when it is clicked itself', () => {
    const { controller, menus, clicks, done } = setUp();
    controller.apply(model);
    expect(menus[0]).toMatchObject([{ label: '1 due', enabled: false }, { type: 'separator' }, { label: 'Edith' }]);
    menus[0]?.[2]?.submenu?.[0]?.click?.();
    clicks[0]?.();
    expect(done).toEqual([{ kind: 'openToday' }, { kind: 'openApp' }]);
  });

  it('sets the menu again where a click would do something else, though it reads the same', () => {
    const { controller, since } = setUp();
    const kept = (version: number): TrayModel => ({
      ...model,
      menu: [{ kind: 'action', label: 'They called', act: { kind: 'kept', promiseId: 'p' as never, version } }],
    });
    controller.apply(kept(1));
    since();
    controller.apply(kept(2));
    expect(since()).toEqual(['menu']);
  });

  it('is made once more for a tray that came later, as it last was', () => {
    const { controller, since } = setUp();
    controller.remake();
    expect(since()).toEqual([]);
    controller.apply(model);
    since();
    controller.remake();
    expect(since()).toEqual(['destroy', 'make due', 'tooltip 1 due', 'menu']);
  });

  it('takes the pictures of another desktop, and is gone when it is taken away', () => {
    const { controller, since } = setUp();
    controller.redraw();
    expect(since()).toEqual([]);
    controller.apply(model);
    since();
    controller.redraw();
    expect(since()).toEqual(['image due']);
    controller.dispose();
    controller.dispose();
    controller.redraw();
    expect(since()).toEqual(['destroy']);
    controller.apply(model);
    expect(since()[0]).toBe('make due');
  });
});
