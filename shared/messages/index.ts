import { board } from './board.ts';
import { common } from './common.ts';
import { dialogs } from './dialogs.ts';
import { errors } from './errors.ts';
import { importing } from './import.ts';
import { menu } from './menu.ts';
import { recovery } from './recovery.ts';
import { role } from './role.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { shortcuts } from './shortcuts.ts';
import { start } from './start.ts';

/** Every word that the app says, in English. A page that has to start fast imports the part it shows instead. */
export const messages = {
  common,
  menu,
  dialogs,
  errors,
  recovery,
  shell,
  start,
  board,
  role,
  import: importing,
  settings,
  shortcuts,
} as const;
