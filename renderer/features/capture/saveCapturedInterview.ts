import type { RoleId } from '#shared/domain/ids.ts';
import type { WallTime } from '#shared/domain/wallTime.ts';
import { whenWords } from '#shared/domain/whenWords.ts';
import { isZone } from '#shared/domain/zone.ts';
import { capture as words } from '#shared/messages/capture.ts';
import { interviews } from '#shared/messages/interviews.ts';
import { call } from '../../api/client.ts';
import { inTurn } from '../../api/writes.ts';
import { idOf } from '../../lists/choice.ts';
import { isAfter, wallNow } from '../../lists/whenNow.ts';
import type { InterviewDraft } from './captureDraft.ts';

const SHORTEST = 5;
const LONGEST = 1440;

export type InterviewErrors = {
  readonly role?: string;
  readonly when?: string;
  readonly zone?: string;
  readonly minutes?: string;
  readonly person?: string;
};

/** What the words of the form mean, if its zone is known and they are understood. */
export const momentOf = ({ when, zone }: InterviewDraft): WallTime | null =>
  when.trim() !== '' && isZone(zone.trim()) ? whenWords(when, wallNow(zone.trim()), 'future') : null;

/** What is wrong with the form, by field; empty if nothing is. */
export const checkCapturedInterview = (draft: InterviewDraft): InterviewErrors => {
  const minutes = Number(draft.minutes);
  const isZoneKnown = isZone(draft.zone.trim());
  return {
    ...(idOf(draft.role) === null && { role: words.roleMissing }),
    ...(draft.when.trim() === '' && { when: words.whenMissing }),
    ...(draft.when.trim() !== '' && isZoneKnown && momentOf(draft) === null && { when: words.whenUnknown }),
    ...(!isZoneKnown && { zone: words.zoneUnknown }),
    ...(!(Number.isInteger(minutes) && minutes >= SHORTEST && minutes <= LONGEST) && { minutes: words.minutesWrong }),
    // A name that was typed and not picked must not be dropped.
    ...(draft.person.trim() !== '' && { person: interviews.pickOpen({ name: draft.person.trim() }) }),
  };
};

/** Whether an interview at that time has to be over by now. */
export const stateAt = (at: WallTime): 'held' | 'scheduled' => (isAfter(at, wallNow(at.zone)) ? 'scheduled' : 'held');

/** Saves a checked form, new people with it: all of it is undone as one. Rejects as `call` does. */
export const saveCapturedInterview = (draft: InterviewDraft, roleId: RoleId, at: WallTime) =>
  inTurn(() =>
    call('interviews.create', {
      roleId,
      at,
      minutes: Number(draft.minutes),
      channel: draft.channel,
      place: draft.place,
      state: stateAt(at),
      personIds: draft.people.flatMap(({ personId }) => (personId === null ? [] : [personId])),
      newPeople: draft.people.flatMap(({ personId, name }) => (personId === null ? [name] : [])),
      notes: draft.notes,
    }),
  );
