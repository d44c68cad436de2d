import type { PromiseId } from '#shared/domain/ids.ts';
import { whenWords } from '#shared/domain/whenWords.ts';
import { capture as words } from '#shared/messages/capture.ts';
import { ownZone } from '#shared/messages/when.ts';
import { call } from '../../api/client.ts';
import { suggestPeople } from '../../api/useSuggest.ts';
import { inTurn } from '../../api/writes.ts';
import { idOf } from '../../lists/choice.ts';
import { wallNow } from '../../lists/whenNow.ts';
import { type LogDraft, USUAL_DIRECTION } from './captureDraft.ts';
import { namedBy } from './namedBy.ts';
import { alsoOf, checkNext } from './whatNext.ts';

export type LogErrors = {
  readonly who?: string;
  readonly role?: string;
  readonly when?: string;
  readonly next?: string;
};

/** What is wrong with a log entry, by field; empty if nothing is. */
export const checkLog = (draft: LogDraft): LogErrors => {
  const { who, role, when } = draft;
  return {
    ...checkNext(draft),
    ...(who.name.trim() === '' && role.name.trim() === '' && { who: words.whoOrRole }),
    ...(role.name.trim() !== '' && idOf(role) === null && { role: words.roleUnknown }),
    ...(whenWords(when, wallNow(ownZone())) === null && { when: words.whenUnknown }),
  };
};

/** Saves a checked log entry with what comes of it, in turn; the answer is what is wrong with it after all, or `null`. Rejects as `call` does. */
export const saveLog = (draft: LogDraft, keeps: readonly PromiseId[]): Promise<LogErrors | null> =>
  inTurn(async () => {
    const { kind, direction, channel, isAutomatic, reached, text } = draft;
    const roleId = idOf(draft.role);
    const at = whenWords(draft.when, wallNow(ownZone()));
    const { who } = draft;
    const found = namedBy(
      who,
      draft.part,
      who.kind === 'typed' ? await suggestPeople(who.name, roleId) : [],
      roleId !== null,
    );
    if (at === null || 'question' in found) {
      return {
        ...(at === null && { when: words.whenUnknown }),
        ...('question' in found && { who: found.question }),
      };
    }
    await call('interactions.log', {
      roleId,
      who: found.who,
      direction: direction ?? USUAL_DIRECTION[kind],
      channel,
      at,
      isAutomatic,
      reached,
      text,
      also: alsoOf(draft, [...keeps]),
    });
    return null;
  });
