import { defaultChannel } from '../channels.ts';
import type { Contact } from '../contacts.ts';
import type { CourseOf } from '../course.ts';
import { lastOf } from '../days.ts';
import type { SnapshotOffer, WantedFollowUp } from '../snapshot.ts';
import { type RoleView, wantedOn } from '../view.ts';

/** Nobody is to decide yet: there is nobody to be told. */
const TOO_EARLY = ['lead', 'saved'];

/** The words to somebody by which they were told. */
const tellingOf = ({ touches }: RoleView, who: string | null, offer: SnapshotOffer): readonly Contact[] =>
  touches.filter(({ person, at }) => person === who && at > Date.parse(offer.at));

/**
 * There is an offer on another role: whoever was heard lately on this one is told before the user answers it. The latest
 * offer counts, and a word to them since then has told them: there the rule says less than followups.md, which knows only
 * marks, since what was told by any way need not be told again.
 */
export const competingOffer = (view: RoleView): WantedFollowUp[] => {
  const { role, calendar, moment, heard, byPart, marks } = view;
  const { within, to } = view.settings.competingOffer;
  const offer = role.offersElsewhere.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)).at(-1);
  const lastHeard = lastOf(heard.map(({ day }) => day));
  const who = byPart(...to);
  if (offer === undefined || lastHeard === undefined || who === undefined || TOO_EARLY.includes(role.kind)) return [];
  // An agency that has both roles knows of its own offer.
  if (offer.person === who.id) return [];
  if (moment.isOver(calendar.workDayAfter(lastHeard, within))) return [];
  if (tellingOf(view, who.id, offer).length > 0 || marks('competing_offer', who.id, offer.id).length > 0) return [];
  return [
    wantedOn(role, {
      rule: 'competing_offer',
      person: who.id,
      anchor: offer.id,
      step: 1,
      channel: defaultChannel(who),
      dueOn: calendar.dayOf(offer.at),
    }),
  ];
};

export const competingOfferCourse: CourseOf = (view, { person, anchor, step }) => {
  const offer = view.role.offersElsewhere.find(({ id }) => id === anchor);
  return offer && { heard: [], touches: tellingOf(view, person, offer), days: step };
};
