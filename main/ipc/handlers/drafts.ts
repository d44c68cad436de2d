import type { draftsContract } from '#shared/contract/drafts.ts';
import type { Drafts } from '../../services/drafts.ts';
import type { Handlers } from '../handler.ts';

export const draftsHandlers = (drafts: Drafts): Handlers<keyof typeof draftsContract> => ({
  'drafts.list': drafts.list,
  'drafts.keep': drafts.keep,
});
