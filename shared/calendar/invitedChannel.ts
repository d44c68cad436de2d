import type { InterviewChannel } from '../domain/channel.ts';
import type { Invitation } from './invitation.ts';

/** A number to call, perhaps with words around it: at least six digits, and nothing of a street behind them. */
const NUMBER = /^[^\d+]{0,20}\+?\(?\d[\d\s().\-/]{5,25}$/;
const BY_PHONE = /\b(?:phone|telephone|call)\b/i;
const BY_VIDEO = /\b(?:teams|zoom|meet|webex|video|online|virtual)\b/i;

/** How an invited meeting is most likely held; a guess that the user looks at. */
export const invitedChannel = ({
  title,
  place,
  url,
}: Pick<Invitation, 'title' | 'place' | 'url'>): InterviewChannel => {
  if (url !== null) return 'video';
  if (place !== null) {
    if (NUMBER.test(place)) return 'call';
    if (BY_VIDEO.test(place)) return 'video';
    return BY_PHONE.test(place) ? 'call' : 'in_person';
  }
  return BY_PHONE.test(title) && !BY_VIDEO.test(title) ? 'call' : 'video';
};
