import type { EventPayload, Topic } from '#shared/contract/events.ts';

/** Tells the window what a command changed; each telling has a higher revision than the one before. */
export type Changes = { readonly tell: (topics: readonly Topic[]) => void };

export const createChanges = (send: (payload: EventPayload<'changed'>) => void): Changes => {
  let revision = 0;
  return {
    tell: (topics) => {
      revision += 1;
      // Whatever was written can be undone.
      send({ topics: [...new Set<Topic>([...topics, 'undo'])], revision });
    },
  };
};
