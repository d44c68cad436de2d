import { v7 as uuidv7 } from 'uuid';
import { ok, type Result } from '#shared/contract/result.ts';
import type { PersonId, SignalId } from '#shared/domain/ids.ts';
import type { NewSignal } from '../repositories/signals.ts';
import type { BaseParts } from './baseParts.ts';
import { personGone } from './gone.ts';

/** Stores a signal, as a step of a command. Of somebody who is its value, it keeps the name that they have now. */
export const createAddSignal =
  ({ people, signals }: Pick<BaseParts, 'people' | 'signals'>) =>
  (signal: Omit<NewSignal, 'id' | 'valueName'>): Result<SignalId> => {
    const { said } = signal;
    // The contract lets an id of a person in and nothing else.
    const decider = said.topic === 'decision_maker' ? people.find(said.value as PersonId) : null;
    if (decider === undefined) return personGone();
    const id = uuidv7() as SignalId;
    signals.add({ ...signal, id, valueName: decider?.name ?? null });
    return ok(id);
  };
export type AddSignal = ReturnType<typeof createAddSignal>;
