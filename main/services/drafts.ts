import type { Output, Parsed } from '#shared/contract/index.ts';
import { DRAFTS_AT_ONCE } from '#shared/contract/pageSizes.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';
import type { Parts } from './parts.ts';

/** What was typed and is neither saved nor given up: kept beside the data, outside of undo. */
export const createDrafts = ({ transact, clock, drafts }: Pick<Parts, 'transact' | 'clock' | 'drafts'>) => ({
  list: (): Result<Output<'drafts.list'>> => ok(drafts.newest()),
  /** Keeps one draft, or with `null` forgets it. More than are ever listed are not taken. */
  keep: ({ key, text }: Parsed<'drafts.keep'>): Result<null> =>
    transact(() => {
      if (text === null) {
        drafts.remove(key);
        return ok(null);
      }
      if (drafts.countBeside(key) >= DRAFTS_AT_ONCE) return fail('conflict', errors.tooManyDrafts());
      drafts.keep(key, text, clock.now());
      return ok(null);
    }),
});
export type Drafts = ReturnType<typeof createDrafts>;
