import type { Parsed } from '#shared/contract/index.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { SignalsBehind } from '#shared/contract/signals.ts';
import { fragilityInSteps } from '#shared/signals/fragility.ts';
import { historyOf } from '#shared/signals/historyOf.ts';
import { whatToAskInSteps } from '#shared/signals/whatToAsk.ts';
import { withPauses } from '../steps.ts';
import { roleGone } from './gone.ts';
import { heardOf } from './heardOf.ts';
import { knownZone } from './knownZone.ts';
import type { Parts } from './parts.ts';
import { askingsOf, createRoleAskable } from './roleAskable.ts';

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
    | 'weights'
  >,
) => {
  const askableOf = createRoleAskable(parts);
  return async ({ roleId }: Parsed<'signals.behind'>): Promise<Result<SignalsBehind>> => {
    const card = parts.roleCards.find(roleId);
    if (card === undefined) return roleGone();
    const zone = knownZone(parts.clock);
    const weights = parts.weights();
    const { heard, settled, steps } = heardOf(parts, roleId);
    const people = parts.conflicts.people(roleId);
    const contacts = card.lastHeardAt === null ? [] : [card.lastHeardAt];
    const today = parts.clock.today();
    const roleParts = Object.fromEntries(people.map(({ id, part }) => [id, part]));
    const history = historyOf({ signals: heard, parts: roleParts, contacts, today }, steps, settled);
    const asked = askingsOf(parts.questions.ofRole(roleId));
    const { restsOn } = await withPauses(fragilityInSteps(history, weights, zone));
    const questions = await withPauses(whatToAskInSteps({ history, people: askableOf(roleId), asked, weights, zone }));
    return ok({ restsOn, questions: questions.map(({ exhausted: _, ...question }) => question) });
  };
};
export type SignalsBehindOf = ReturnType<typeof createSignalsBehind>;
