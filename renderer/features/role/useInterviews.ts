import { useQuery } from '@tanstack/react-query';
import type { RoleId } from '#shared/domain/ids.ts';
import type { Interview, InterviewState } from '#shared/domain/interview.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { inTurn } from '../../api/writes.ts';
import { type InterviewDraft, setInterviewDraft } from './interviewDrafts.ts';
import { addNewPerson } from './peopleActions.ts';
import { orNull } from './useRoleField.ts';

/** The interviews of a role, the latest first. */
export const useInterviews = (roleId: RoleId) =>
  useQuery({ queryKey: queryKeys.roleInterviews(roleId), queryFn: () => call('interviews.list', { roleId }) });

/** Says what became of an interview. */
export const setInterviewState = async ({ id, version }: Interview, state: InterviewState): Promise<void> => {
  await inTurn(() => call('interviews.setState', { id, state, version }));
};

/** Removes an interview. */
export const removeInterview = async ({ id, version }: Interview): Promise<void> => {
  await inTurn(() => call('interviews.remove', { id, version }));
};

/**
 * Saves a checked form, as a new interview or over `interview`. People who are new are added first; the draft knows
 * them then, so that a second try after a failure does not add them again.
 */
export const saveInterview = async (
  roleId: RoleId,
  interview: Interview | null,
  form: InterviewDraft,
): Promise<void> => {
  const key = interview?.id ?? roleId;
  let people = form.people;
  for (const { personId, name } of form.people) {
    if (personId === null) {
      const added = await addNewPerson(name, roleId, 'other');
      people = people.map((one) => (one.personId === null && one.name === name ? { name, personId: added } : one));
      setInterviewDraft(key, { ...form, people });
    }
  }
  const fields = {
    at: { day: form.day, time: form.time, zone: form.zone.trim() },
    minutes: Number(form.minutes),
    channel: form.channel,
    place: orNull(form.place),
    state: interview?.state ?? ('scheduled' as const),
    personIds: people.flatMap(({ personId }) => (personId === null ? [] : [personId])),
    notes: form.notes,
  };
  await inTurn<unknown>(() =>
    interview === null
      ? call('interviews.create', { ...fields, roleId })
      : call('interviews.update', { ...fields, id: interview.id, version: interview.version }),
  );
  setInterviewDraft(key, null);
};
