import { formatAgo } from './ago.ts';
import { formatCount, formatMoment } from './format.ts';
import { plural } from './plural.ts';

type Count = { readonly count: number };
type Names = { readonly kept: string; readonly dropped: string };

/** Words that the lists of people, companies and leads share. */
export const lists = {
  ago: ({ instant, today }: { readonly instant: string; readonly today: string }) => formatAgo(instant, today),
  moment: ({ instant }: { readonly instant: string }) => formatMoment(instant),
  lastContact: 'Last contact',
  noContact: 'none yet',
  matches: ({ count }: Count) => `${formatCount(count)} ${plural(count, 'match', 'matches')}`,
  noMatches: 'Nothing here matches',
  noMatchesBody: 'Try fewer or shorter words, or clear the filter.',
  failed: 'The list could not be read',
  rowLoading: 'Loading…',
  remove: 'Remove…',
  keep: 'Keep',
  showMore: 'Show more',
  somethingElseSince: 'Something else was done since. Nothing was taken back: Undo goes back one step at a time.',
  // What was begun before
  begun: 'Begun before',
  begunAbout: ({ about }: { readonly about: string }) => `You began before: ${about}`,
  goOn: 'Go on with it',
  giveUp: 'Give it up',
  // Possible duplicates
  duplicates: ({ count }: Count) => `${formatCount(count)} possible ${plural(count, 'duplicate', 'duplicates')}`,
  review: 'Review',
  reviewHeading: 'Possible duplicates',
  reviewIntro:
    'These may be one and the same; only you know. Everything of the one you do not keep moves to the other, and fills its gaps.',
  reviewDone: 'No more possible duplicates',
  reviewDoneBody: 'What you called “not the same” is asked again after the next start.',
  backToList: 'Back to the list',
  pair: ({ first, second }: { readonly first: string; readonly second: string }) => `${first} and ${second}`,
  keepLeft: 'Keep left',
  keepRight: 'Keep right',
  keepOf: ({ kept, dropped }: Names) => `${kept} stays; all of ${dropped} moves to it`,
  notSame: 'Not the same',
  merged: ({ name }: { readonly name: string }) => `Merged into ${name}.`,
  nothing: '–',
} as const;
