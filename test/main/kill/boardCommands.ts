import { DEFAULT_FILTER } from '#shared/domain/boardLook.ts';
import { STAGE_KINDS } from '#shared/domain/choices.ts';
import type { BoardViewId, StageId } from '#shared/domain/ids.ts';
import type { Maker, User } from './user.ts';

const look = ({ word, isOneIn }: User) =>
  ({ filter: { ...DEFAULT_FILTER, text: word() }, sort: isOneIn(2) ? 'age' : 'next' }) as const;

/** The columns of the board, the views that are saved of it, and the sample that it can show. */
export const boardCommands = {
  addColumn: ({ app, pick, word }) => {
    const kind = pick(STAGE_KINDS);
    return kind && (() => app.columns.create({ name: word(), kind }));
  },

  renameColumn: ({ app, some, word }) => {
    const stage = some<StageId>('stages');
    return stage && (() => app.columns.rename({ ...stage, name: word() }));
  },

  moveColumn: ({ app, some, pick, all }) => {
    const stage = some<StageId>('stages');
    const places = all<{ id: StageId }>('SELECT id FROM stages ORDER BY id').filter(({ id }) => id !== stage?.id);
    return stage && (() => app.columns.reorder({ ...stage, afterStageId: pick([null, ...places])?.id ?? null }));
  },

  hideColumn: ({ app, some, all }) => {
    // The last one that can be seen stays.
    const visible = all('SELECT id FROM stages WHERE hidden = 0');
    const stage = visible.length > 1 ? some<StageId>('stages', 'hidden = 0') : undefined;
    return stage && (() => app.columns.setHidden({ ...stage, hidden: true }));
  },

  showColumn: ({ app, some }) => {
    const stage = some<StageId>('stages', 'hidden = 1');
    return stage && (() => app.columns.setHidden({ ...stage, hidden: false }));
  },

  addView: (user) => () => user.app.views.create({ name: user.word(), ...look(user) }),

  editView: (user) => {
    const view = user.some<BoardViewId>('board_views');
    return view && (() => user.app.views.update({ ...view, name: user.word(), ...look(user) }));
  },

  removeView: ({ app, some }) => {
    const view = some<BoardViewId>('board_views');
    return view && (() => app.views.remove(view));
  },

  /** Offered on an empty board alone. */
  addSample: ({ app, all }) => (all('SELECT 1 FROM roles LIMIT 1').length === 0 ? app.sample.add : undefined),

  removeSample: ({ app }) => (app.sample.present() ? app.sample.remove : undefined),
} satisfies Record<string, Maker>;
