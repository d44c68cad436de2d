import type { Migration } from '../migration.ts';
import { initial } from './0010-initial.ts';
import { pipeline } from './0020-pipeline.ts';
import { search } from './0030-search.ts';
import { drafts } from './0040-drafts.ts';
import { searchAgain } from './0050-search-again.ts';
import { roleFacts } from './0060-role-facts.ts';
import { replayInTurns } from './0070-replay-in-turns.ts';
import { factsDay } from './0080-facts-day.ts';
import { history } from './0090-history.ts';
import { stageCounts } from './0100-stage-counts.ts';
import { followUps } from './0110-follow-ups.ts';
import { followUpDrafts } from './0120-follow-up-drafts.ts';
import { offers } from './0130-offers.ts';
import { signals } from './0140-signals.ts';
import { conflicts } from './0150-conflicts.ts';
import { reminders } from './0160-reminders.ts';
import { phoneTail } from './0170-phone-tail.ts';
import { quotes } from './0180-quotes.ts';
import { importedOutcomes } from './0190-imported-outcomes.ts';
import { importedPeople } from './0200-imported-people.ts';
import { broughtFields } from './0220-brought-fields.ts';
import { latestOffers } from './0230-latest-offers.ts';
import { ownFollowUps } from './0240-own-follow-ups.ts';
import { importedRecords } from './0250-imported-records.ts';

/** All steps of the schema, in ascending order of their version. */
export const migrations: readonly Migration[] = [
  initial,
  pipeline,
  search,
  drafts,
  searchAgain,
  roleFacts,
  replayInTurns,
  factsDay,
  history,
  stageCounts,
  followUps,
  followUpDrafts,
  offers,
  signals,
  conflicts,
  reminders,
  phoneTail,
  quotes,
  importedOutcomes,
  importedPeople,
  broughtFields,
  latestOffers,
  ownFollowUps,
  importedRecords,
];
