import { OUTCOMES } from '#shared/domain/choices.ts';
import type { RoleId, StageId } from '#shared/domain/ids.ts';
import type { Maker } from './user.ts';

/** Roles and leads, their notes, and their way through the columns. */
export const roleCommands = {
  addRole: ({ app, all, pick, word, company, pastDay }) => {
    const stage = pick(all<{ id: StageId }>('SELECT id FROM stages ORDER BY rank'));
    if (stage === undefined) return undefined;
    return () =>
      app.roles.create({
        title: word(),
        company: company(),
        stageId: stage.id,
        location: null,
        url: `https://a.example/${word()}`.replace(' ', ''),
        appliedOn: pastDay(),
      });
  },

  editRole: ({ app, some, word, company, isOneIn, random, futureTime }) => {
    const role = some<RoleId>('roles');
    return (
      role &&
      (() =>
        app.roles.patch({
          ...role,
          fields: {
            title: word(),
            source: word(),
            excitement: 1 + random(5),
            closesOn: futureTime().day,
            tags: [word(), `Tag ${random(5)}`],
            ...(isOneIn(2) && { company: company() }),
            ...(isOneIn(2) && { via: isOneIn(2) ? null : company() }),
          },
        }))
    );
  },

  editNotes: ({ app, some, word, wrote }) => {
    const role = wrote('editNotes') ? undefined : some<RoleId>('roles');
    return role && (() => app.roles.setNotes({ ...role, notes: `it's “${word()}”\n` }));
  },

  moveRole: ({ app, some, pick, all, isOneIn }) => {
    const role = some<RoleId>('roles');
    const stage = pick(all<{ id: StageId }>('SELECT id FROM stages ORDER BY rank'));
    if (role === undefined || stage === undefined) return undefined;
    const others = all<{ id: RoleId; stageId: StageId }>(
      'SELECT id, stage_id AS stageId FROM roles ORDER BY id',
    ).filter(({ id, stageId }) => id !== role.id && stageId === stage.id);
    const above = isOneIn(2) ? undefined : pick(others);
    return () => app.moves.move({ ...role, to: { stageId: stage.id, afterRoleId: above?.id ?? null } });
  },

  closeRole: ({ app, some, pick }) => {
    const role = some<RoleId>('roles');
    return role && (() => app.roles.setOutcome({ ...role, outcome: pick(OUTCOMES) ?? null }));
  },

  removeRole: ({ app, some }) => {
    const role = some<RoleId>('roles');
    return role && (() => app.roles.remove(role));
  },

  setStageDay: ({ app, pick, all, pastDay }) => {
    const step = pick(
      all<{ eventId: string; roleId: RoleId }>('SELECT id AS eventId, role_id AS roleId FROM stage_events ORDER BY id'),
    );
    return step && (() => app.moves.setStageDay({ ...step, on: pastDay() }));
  },

  addLead: ({ app, some, word, company, isOneIn }) => {
    const known = isOneIn(2) ? some<never>('people') : undefined;
    const someoneNew = { kind: 'new', name: word(), email: null, phone: null, profileUrl: null } as const;
    return () =>
      app.leads.create({
        title: isOneIn(2) ? word() : null,
        company: company(),
        person: known === undefined ? someoneNew : { kind: 'known', personId: known.id },
        source: word(),
      });
  },

  leadToRole: ({ app, some, pick, all, word }) => {
    const lead = some<RoleId>('roles', "stage_id IN (SELECT id FROM stages WHERE kind = 'lead')");
    const stage = pick(all<{ id: StageId }>("SELECT id FROM stages WHERE kind <> 'lead' ORDER BY rank"));
    if (lead === undefined || stage === undefined) return undefined;
    const url = `https://b.example/${word()}`.replace(' ', '');
    return () => app.leads.toRole({ ...lead, title: word(), url, stageId: stage.id });
  },
} satisfies Record<string, Maker>;
