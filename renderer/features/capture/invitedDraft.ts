import type { ReadInvitationFile } from '#shared/contract/calendar.ts';
import { calendar as words } from '#shared/messages/calendar.ts';
import { NOBODY } from '../../lists/choice.ts';
import type { CaptureStart, InterviewDraft } from './captureDraft.ts';

/** An interview names no more people. */
const MOST_PEOPLE = 30;

/** The form of an interview as an invitation fills it: who is known takes part, the others are named in the notes. */
export const invitedDraft = ({ roles, ...invitation }: ReadInvitationFile): InterviewDraft => {
  const { title, at, minutes, channel, place, notes, people } = invitation;
  const [only, ...others] = roles;
  const known = people.filter(({ personId }) => personId !== null).slice(0, MOST_PEOPLE);
  const strangers = people.filter((one) => !known.includes(one));
  const also = strangers.length === 0 ? '' : words.alsoInvited({ people: strangers });
  return {
    // Of several the user chooses.
    role: only === undefined || others.length > 0 ? NOBODY : { kind: 'known', id: only.roleId, name: only.title },
    when: at.time === null ? at.day : `${at.day} ${at.time}`,
    minutes: `${minutes}`,
    zone: at.zone,
    channel,
    place,
    people: known.map(({ personId, name }) => ({ personId, name })),
    person: '',
    notes: [title, notes, also].filter((text) => text !== '').join('\n\n'),
  };
};

/** What the form begins with. */
export const invitedStart = ({ role }: InterviewDraft): CaptureStart => ({ who: NOBODY, role });
