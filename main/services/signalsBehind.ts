import type { Parsed } from '#shared/contract/index.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { SignalsBehind } from '#shared/contract/signals.ts';
import { fragilityInSteps } from '#shared/signals/fragility.ts';
import { historyOf } from '#shared/signals/historyOf.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';
import { whatToAskInSteps } from '#shared/signals/whatToAsk.ts';
import { withPauses } from '../steps.ts';
import { roleGone } from './gone.ts';
import { heardOf } from './heardOf.ts';
import { knownZone } from './knownZone.ts';
import type { Parts } from './parts.ts';
import { createRoleAskable } from './roleAskable.ts';

/** What a verdict rests on and what an answer could change, tried signal by signal and answer by answer, in steps. */
export const createSignalsBehind = (
  parts: Pick<
    Parts,
    | 'clock'
    | 'plans'
    | 'conflicts'
    | 'rolePeople'
    | 'roleCards'
    | 'signals'
    | 'settlements'
    | 'offerSteps'
    | 'questions'
  >,
) => {
  const askableOf = createRoleAskable(parts);
  return async ({ roleId }: Parsed<'signals.behind'>): Promise<Result<SignalsBehind>> => {
    const card = parts.roleCards.find(roleId);
    if (card === undefined) return roleGone();
    const zone = knownZone(parts.clock);
    const { heard, settled, steps } = heardOf(parts, roleId);
    const people = parts.conflicts.people(roleId);
    const contacts = card.lastTouchAt === null ? [] : [card.lastTouchAt];
    const today = parts.clock.today();
    const roleParts = Object.fromEntries(people.map(({ id, part }) => [id, part]));
    const history = historyOf({ signals: heard, parts: roleParts, contacts, today }, steps, settled);
    const asked = parts.questions.ofRole(roleId).map(({ topic, personId, at }) => ({ topic, person: personId, at }));
    const { restsOn } = await withPauses(fragilityInSteps(history, DEFAULT_WEIGHTS, zone));
    const questions = await withPauses(whatToAskInSteps({ history, people: askableOf(roleId), asked, zone }));
    return ok({ restsOn, questions: questions.map(({ exhausted: _, ...question }) => question) });
  };
};
export type SignalsBehindOf = ReturnType<typeof createSignalsBehind>;
