import type { RoleId } from '#shared/domain/ids.ts';
import { whenWords } from '#shared/domain/whenWords.ts';
import { capture as words } from '#shared/messages/capture.ts';
import { ownZone } from '#shared/messages/when.ts';
import { call } from '../../api/client.ts';
import { inTurn } from '../../api/writes.ts';
import { type LogDraft, type LogKind, USUAL_DIRECTION } from './captureDraft.ts';
import { wallNow } from './whenNow.ts';

export type LogErrors = { readonly who?: string; readonly role?: string; readonly when?: string };

/** What is wrong with a log entry, by field; empty if nothing is. */
export const checkLog = ({ who, role, when }: LogDraft): LogErrors => ({
  ...(who.name.trim() === '' && role.name.trim() === '' && { who: words.whoOrRole }),
  ...(role.name.trim() !== '' && role.id === null && { role: words.roleUnknown }),
  ...(whenWords(when, wallNow(ownZone())) === null && { when: words.whenUnknown }),
});

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

type Who = Parameters<typeof call<'interactions.log'>>[1]['who'];

/** Whom the typed name means: one that is there, or somebody new. Several of the same name are an error in words. */
const whoOf = async ({ who, part }: LogDraft, roleId: RoleId | null): Promise<{ readonly who: Who } | LogErrors> => {
  const name = who.name.trim();
  if (name === '') return { who: null };
  if (who.id !== null) return { who: { kind: 'person', personId: who.id } };
  const namesakes = (await call('people.suggest', { text: name.slice(0, 200), roleId })).filter((one) =>
    same(one.name, name),
  );
  const [only] = namesakes;
  if (namesakes.length > 1) return { who: words.whoTwice({ name }) };
  return { who: only === undefined ? { kind: 'new', name, part } : { kind: 'person', personId: only.id } };
};

/** Saves a checked log entry, in turn; the answer is what is wrong with it after all, or `null`. Rejects as `call` does. */
export const saveLog = (kind: LogKind, draft: LogDraft): Promise<LogErrors | null> =>
  inTurn(async () => {
    const { role, direction, channel, text } = draft;
    const at = whenWords(draft.when, wallNow(ownZone()));
    const found = await whoOf(draft, role.id);
    if (at === null || typeof found.who === 'string') {
      return {
        ...(at === null && { when: words.whenUnknown }),
        ...(typeof found.who === 'string' && { who: found.who }),
      };
    }
    await call('interactions.log', {
      roleId: role.id,
      who: found.who ?? null,
      direction: direction ?? USUAL_DIRECTION[kind],
      channel,
      at,
      text,
    });
    return null;
  });
