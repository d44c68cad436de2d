import { backups } from './backups.ts';
import { board } from './board.ts';
import { calendar, calendarEvents } from './calendar.ts';
import { capture } from './capture.ts';
import { channels, directions, interviewChannels } from './channels.ts';
import { common } from './common.ts';
import { companies } from './companies.ts';
import { dialogs } from './dialogs.ts';
import { errors } from './errors.ts';
import { followUps } from './followUps.ts';
import { importing } from './import.ts';
import { interviews } from './interviews.ts';
import { leads } from './leads.ts';
import { lists } from './lists.ts';
import { menu } from './menu.ts';
import { palette } from './palette.ts';
import { parts } from './parts.ts';
import { people } from './people.ts';
import { promises } from './promises.ts';
import { recovery } from './recovery.ts';
import { role } from './role.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { shortcuts } from './shortcuts.ts';
import { start } from './start.ts';
import { timeline } from './timeline.ts';
import { today } from './today.ts';

/** Every word that the app says, in English. A page that has to start fast imports the part it shows instead. */
export const messages = {
  common,
  menu,
  dialogs,
  errors,
  recovery,
  backups,
  shell,
  start,
  board,
  role,
  timeline,
  parts,
  interviews,
  channels,
  directions,
  interviewChannels,
  import: importing,
  people,
  promises,
  followUps,
  today,
  lists,
  leads,
  companies,
  settings,
  shortcuts,
  calendar,
  calendarEvents,
  capture,
  palette,
} as const;
