import type * as z from 'zod';
import { appContract } from './app.ts';
import { backupsContract } from './backups.ts';
import { boardContract } from './board.ts';
import { calendarContract } from './calendar.ts';
import { callersContract } from './callers.ts';
import { companiesContract } from './companies.ts';
import { draftsContract } from './drafts.ts';
import { exportsContract } from './exports.ts';
import { followUpDraftsContract } from './followUpDrafts.ts';
import { followUpsContract } from './followUps.ts';
import { holidaysContract } from './holidays.ts';
import { importsContract } from './imports.ts';
import { interviewsContract } from './interviews.ts';
import { offerStepsContract } from './offerSteps.ts';
import { peopleContract } from './people.ts';
import { presenceContract } from './presence.ts';
import { promisesContract } from './promises.ts';
import { rolesContract } from './roles.ts';
import { searchContract } from './search.ts';
import { signalsContract } from './signals.ts';
import { undoContract } from './undo.ts';

/** The one contract of the bridge: per channel what goes in and what comes out. Both ends are derived from it. */
export const contract = {
  ...appContract,
  ...backupsContract,
  ...boardContract,
  ...calendarContract,
  ...callersContract,
  ...companiesContract,
  ...draftsContract,
  ...exportsContract,
  ...followUpDraftsContract,
  ...followUpsContract,
  ...holidaysContract,
  ...importsContract,
  ...interviewsContract,
  ...offerStepsContract,
  ...peopleContract,
  ...presenceContract,
  ...promisesContract,
  ...rolesContract,
  ...searchContract,
  ...signalsContract,
  ...undoContract,
} as const;

export type Channel = keyof typeof contract;
/** Whether a name is that of a channel. */
export const isChannel = (name: unknown): name is Channel => typeof name === 'string' && Object.hasOwn(contract, name);
/** What the caller gives. */
export type Input<C extends Channel> = z.input<(typeof contract)[C]['input']>;
/** What the handler receives, parsed. */
export type Parsed<C extends Channel> = z.output<(typeof contract)[C]['input']>;
export type Output<C extends Channel> = z.output<(typeof contract)[C]['output']>;
