import { basename } from 'node:path';
import type { Invitation, InvitationProblem } from '#shared/calendar/invitation.ts';
import { invitedChannel } from '#shared/calendar/invitedChannel.ts';
import type { ReadInvitationFile } from '#shared/contract/calendar.ts';
import { type Failure, fail, ok, type Result } from '#shared/contract/result.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { wallTimeOf } from '#shared/domain/wallTime.ts';
import { errors } from '#shared/messages/errors.ts';
import { readSmall } from '../files/readSmall.ts';
import { type Steps, withPauses } from '../steps.ts';
import { createInvitedRoles } from './invitedRoles.ts';
import type { Parts } from './parts.ts';

const MB = 1_000_000;
/** In bytes: an invitation with a picture in it has a few hundred thousand. */
const LARGEST = MB;
/** What an interview may last, and how long one does whose end is not named. */
const [SHORTEST, LONGEST, USUAL] = [5, 1440, 60];

/** In characters; a link alone is never longer. */
const PLACE_LENGTH = 4000;

type In = { readonly file: string };
type Refusal = (file: In) => string;

const REFUSALS: Readonly<Record<InvitationProblem, Refusal>> = {
  too_large: ({ file }) => errors.invitationTooLarge({ file, limitMB: LARGEST / MB }),
  not_calendar: errors.notInvitation,
  truncated: errors.notInvitation,
  malformed: errors.notInvitation,
  too_deep: errors.notInvitation,
  too_many_events: errors.severalInvitations,
  no_event: errors.invitationWithoutEvent,
  no_time: errors.invitationWithoutTime,
};
const refuse = (words: Refusal, file: string): Failure => fail('bad_file', words({ file }), { file });

const minutesOf = ({ minutes, isAllDay }: Invitation): number =>
  minutes === 0 || isAllDay ? USUAL : Math.min(LONGEST, Math.max(SHORTEST, Math.round(minutes)));

/** Where it is and where to join, each once. */
const placeOf = ({ place, url }: Invitation): string => {
  if (place === null || url === null) return place ?? url ?? '';
  if (place.includes(url)) return place;
  const both = `${place} ${url}`;
  return both.length <= PLACE_LENGTH ? both : url;
};

const atOf = ({ start, zone, day }: Invitation, ownZone: string): ReadInvitationFile['at'] =>
  day === null
    ? wallTimeOf(start as Instant, zone ?? ownZone)
    : { day: day as LocalDay, time: null, zone: zone ?? ownZone };

/** Who sent it, then who is invited; each address once. */
const peopleOf = ({
  organiser,
  attendees,
}: Invitation): readonly { readonly name: string; readonly email: string }[] => {
  const all = new Map<string, { readonly name: string; readonly email: string }>();
  for (const { name, email } of [...(organiser === null ? [] : [organiser]), ...attendees]) {
    const known = all.get(email.toLowerCase());
    if (known === undefined || known.name === known.email) all.set(email.toLowerCase(), { name: name ?? email, email });
  }
  return [...all.values()];
};

/** Reads invitations to interviews from calendar files. Nothing is written: the user looks at it first. */
export const createInvitations = ({
  clock,
  people,
  invitedRoles,
}: Pick<Parts, 'clock' | 'people' | 'invitedRoles'>) => {
  const likelyRoles = createInvitedRoles({ people, invitedRoles });

  /** Who has one of these addresses; of two who have the same, the one added first. */
  function* known(emails: ReadonlySet<string>): Steps<ReadonlyMap<string, PersonId>> {
    const found = new Map<string, PersonId>();
    if (emails.size === 0) return found;
    for (const { id, email } of yield* people.identities()) {
      const address = email?.trim().toLowerCase() ?? '';
      if (emails.has(address) && !found.has(address)) found.set(address, id);
    }
    return found;
  }

  function* described(invitation: Invitation): Steps<ReadInvitationFile> {
    const { title, isFloating, isAllDay, isRecurring, notes } = invitation;
    const invited = peopleOf(invitation);
    const ids = yield* known(new Set(invited.map(({ email }) => email.toLowerCase())));
    return {
      ...{ title, isRecurring, notes },
      at: atOf(invitation, clock.zone()),
      isZoneGuessed: isFloating && !isAllDay,
      minutes: minutesOf(invitation),
      channel: invitedChannel(invitation),
      place: placeOf(invitation),
      people: invited.map((one) => ({ ...one, personId: ids.get(one.email.toLowerCase()) ?? null })),
      roles: [...(yield* likelyRoles(title, [...ids.values()]))],
    };
  }

  return {
    /** The one meeting of a file, or in words why there is none. */
    read: async (path: string): Promise<Result<ReadInvitationFile>> => {
      const file = basename(path);
      let bytes: Awaited<ReturnType<typeof readSmall>>;
      try {
        bytes = await readSmall(path, LARGEST);
      } catch {
        return refuse(errors.invitationUnreadable, file);
      }
      if (bytes === 'too_large') return refuse(REFUSALS.too_large, file);
      if (bytes === 'not_a_file') return refuse(errors.invitationUnreadable, file);
      // With it comes the table of all zones as Windows names them: not a thing that the start waits for.
      const { readInvitation } = await import('#shared/calendar/readInvitation.ts');
      const read = readInvitation(new TextDecoder().decode(bytes), clock.zone());
      if (!read.ok) return refuse(REFUSALS[read.problem], file);
      const [invitation, ...others] = read.invitations;
      if (invitation === undefined) return refuse(errors.invitationWithoutEvent, file);
      if (others.length > 0) return refuse(errors.severalInvitations, file);
      if (invitation.status === 'cancelled') return refuse(errors.invitationCancelled, file);
      return ok(await withPauses(described(invitation)));
    },
  };
};
export type Invitations = ReturnType<typeof createInvitations>;
