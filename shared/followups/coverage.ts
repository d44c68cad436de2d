import { endOf } from './contacts.ts';
import { laterEnd, type RoleView } from './view.ts';

/** How many people were met in interviews that took place, and how many of them were followed up since their last one. */
export type Coverage = { readonly met: number; readonly followedUp: number };

/** Somebody is followed up once the user wrote to them, called and reached them, or talked with them after it ended. */
export const coverageOf = ({ met, touches }: RoleView): Coverage => {
  const lastEnds = new Map<string, number>();
  for (const interview of met.toSorted(laterEnd)) for (const id of interview.people) lastEnds.set(id, endOf(interview));
  const followedUp = [...lastEnds].filter(([id, end]) =>
    touches.some((touch) => touch.person === id && touch.at >= end && !touch.isUnreached),
  );
  return { met: lastEnds.size, followedUp: followedUp.length };
};
