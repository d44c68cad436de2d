import { foldText } from '../domain/foldText.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { StageKind } from '../domain/stage.ts';

/** What a tracker's word for a stage means. */
export type StageWord = { readonly kind: StageKind; readonly outcome: Outcome | null };

const word = (kind: StageKind, outcome: Outcome | null, words: string): readonly (readonly [string, StageWord])[] =>
  words.split(',').map((name) => [foldText(name), { kind, outcome }] as const);

/** Words by which trackers name their stages; whatever is not here, the user decides. */
const WORDS: ReadonlyMap<string, StageWord> = new Map([
  ...word('lead', null, 'lead,leads,prospect,networking'),
  ...word(
    'saved',
    null,
    'saved,wishlist,wish list,to apply,bookmarked,interested,backlog,to do,not applied,draft,bookmark',
  ),
  ...word(
    'applied',
    null,
    'applied,application sent,application submitted,submitted,sent,applying,in review,under review',
  ),
  ...word(
    'screening',
    null,
    'screening,screen,phone screen,phone screening,phone interview,recruiter screen,hr screen,recruiter call',
  ),
  ...word(
    'interview',
    null,
    'interview,interviews,interviewing,interviewed,first interview,second interview,final interview,technical interview,onsite,on site',
  ),
  ...word('offer', null, 'offer,offers,offered,offer received,negotiating,negotiation'),
  ...word('closed', null, 'closed,archived,archive,expired'),
  ...word('closed', 'accepted', 'accepted,offer accepted,hired'),
  ...word('closed', 'declined', 'declined,offer declined'),
  ...word('closed', 'rejected', 'rejected,rejection,not selected,turned down'),
  ...word('closed', 'withdrawn', 'withdrawn,withdrew,withdraw'),
  ...word('closed', 'ghosted', 'ghosted,no response,no reply'),
]);

/** The meaning of a stage name that is not a column's own, or `undefined`. */
export const stageWord = (name: string): StageWord | undefined => WORDS.get(foldText(name));
