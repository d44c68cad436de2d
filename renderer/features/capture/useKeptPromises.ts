import type { PersonId, PromiseId, RoleId } from '#shared/domain/ids.ts';
import type { PromiseMade } from '#shared/domain/promise.ts';
import { whenWords } from '#shared/domain/whenWords.ts';
import { ownZone, wallTimeIn } from '#shared/messages/when.ts';
import { usePromises } from '../../lists/usePromises.ts';
import { wallNow } from '../../lists/whenNow.ts';
import { type LogDraft, USUAL_DIRECTION } from './captureDraft.ts';

const NONE: readonly PromiseMade[] = [];

/** A call keeps the promise to call, and what is written that to write. */
const isUsual = ({ kind, reached }: LogDraft, { what }: PromiseMade): boolean =>
  kind === 'call' ? what === 'call' && reached : what === 'email';

/** Whether something was promised before what the form logs. */
const isBefore = (madeAt: PromiseMade['madeAt'], when: string): boolean => {
  const zone = ownZone();
  const logged = whenWords(when, wallNow(zone));
  const made = wallTimeIn(madeAt, zone);
  return logged === null || `${made.day} ${made.time}` <= `${logged.day} ${logged.time}`;
};

/**
 * The open promises that what the form logs may keep, and those that count as kept: what the user chose, or else what the
 * channel says.
 */
export const useKeptPromises = (draft: LogDraft, roleId: RoleId | null, personId: PersonId | null) => {
  const { data: all = NONE } = usePromises(roleId);
  const isIncoming = (draft.direction ?? USUAL_DIRECTION[draft.kind]) === 'in' && !draft.isAutomatic;
  const open = isIncoming
    ? all.filter(
        ({ state, personId: who, madeAt }) =>
          state === 'open' && (who === personId || who === null) && isBefore(madeAt, draft.when),
      )
    : NONE;
  const kept: readonly PromiseId[] =
    draft.keeps?.filter((id) => open.some((one) => one.id === id)) ??
    open.filter((one) => isUsual(draft, one)).map(({ id }) => id);
  return { open, kept };
};
