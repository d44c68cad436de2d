import { v7 as uuidv7 } from 'uuid';
import type { Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';
import { signalWords } from '#shared/messages/signalWords.ts';
import { roleGone } from './gone.ts';
import type { Parts } from './parts.ts';

/** What the user says of conflicts: that they are none, that they are resolved, or that they are open again. */
export const createSettlements = ({
  write,
  clock,
  changes,
  rolePeople,
  settlements,
  signals,
}: Pick<Parts, 'write' | 'clock' | 'changes' | 'rolePeople' | 'settlements' | 'signals'>) => ({
  settle: ({ roleId, ...said }: Parsed<'signals.settle'>): Result<null> =>
    changes.told(
      write(said.answer === 'reopened' ? 'reopenConflict' : 'settleConflict', ({ about }) => {
        if (rolePeople.role(roleId) === undefined) return roleGone();
        const by = said.signalId === null ? undefined : signals.listed([said.signalId])[0];
        if (said.signalId !== null && by?.roleId !== roleId) return fail('not_found', errors.signalNotFound());
        about(signalWords.topics[said.topic]);
        settlements.add({ ...said, id: uuidv7(), roleId, at: clock.now() });
        return ok(null);
      }),
      ['board'],
    ),
});
export type Settlements = ReturnType<typeof createSettlements>;
