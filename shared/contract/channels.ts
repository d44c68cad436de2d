import type { Channel } from './index.ts';

/**
 * The names of all channels without their schemas: the preload knows names only, and stays a few lines long.
 * A name that is missing here or in the contract does not compile.
 */
export const CHANNELS = {
  'app.bootstrap': true,
  'app.painted': true,
  'app.openExternal': true,
  'app.showDataFolder': true,
  'settings.update': true,
  'sample.add': true,
  'sample.remove': true,
  'board.load': true,
  'board.page': true,
  'roles.create': true,
  'roles.update': true,
  'roles.get': true,
  'roles.move': true,
  'stages.list': true,
  'stages.create': true,
  'stages.rename': true,
  'stages.reorder': true,
  'stages.setHidden': true,
  'import.state': true,
  'import.choose': true,
  'import.dropped': true,
  'import.map': true,
  'import.mapStage': true,
  'import.rows': true,
  'import.decide': true,
  'import.apply': true,
  'import.cancel': true,
  'import.close': true,
  'import.batches': true,
  'import.undo': true,
} as const satisfies Record<Channel, true>;
