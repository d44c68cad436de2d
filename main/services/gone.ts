import { fail } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';

/** What a command answers about a record that was removed in the meantime. */
export const personGone = () => fail('not_found', errors.personNotFound());
export const roleGone = () => fail('not_found', errors.roleNotFound());
