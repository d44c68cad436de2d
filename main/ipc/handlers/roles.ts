import type { rolesContract } from '#shared/contract/roles.ts';
import type { Services } from '../../services/index.ts';
import type { Handlers } from '../handler.ts';

export const rolesHandlers = ({
  board,
  roles,
  moves,
  leads,
  timeline,
  warnings,
}: Pick<Services, 'board' | 'roles' | 'moves' | 'leads' | 'timeline' | 'warnings'>): Handlers<
  keyof typeof rolesContract
> => ({
  'roles.create': roles.create,
  'roles.patch': roles.patch,
  'roles.setNotes': roles.setNotes,
  'roles.get': ({ id }) => roles.get(id),
  'roles.move': moves.move,
  'roles.setOutcome': roles.setOutcome,
  'roles.remove': roles.remove,
  'roles.setStageDay': moves.setStageDay,
  'roles.timeline': timeline.ofRole,
  'roles.filterChoices': board.filterChoices,
  'roles.warnings': warnings,
  'leads.create': leads.create,
  'leads.toRole': leads.toRole,
  'people.timeline': timeline.ofPerson,
});
