import type { exportsContract } from '#shared/contract/exports.ts';
import type { Exports } from '../../services/exports.ts';
import type { Handlers } from '../handler.ts';

export const exportHandlers = (exports: Exports): Handlers<keyof typeof exportsContract> => ({
  'export.state': exports.state,
  'export.everything': exports.everything,
  'export.applications': exports.applications,
  'export.people': exports.people,
  'export.workSearch': exports.workSearch,
  'export.cancel': exports.cancel,
});
