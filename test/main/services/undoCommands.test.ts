import { describe, expect, it } from 'vitest';
import type { Parsed } from '#shared/contract/index.ts';
import type { Result } from '#shared/contract/result.ts';
import { DEFAULT_FILTER } from '#shared/domain/boardLook.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import type { CompanyId, InterviewId, PersonId, RoleId } from '#shared/domain/ids.ts';
import { OUTCOMES } from '#shared/domain/outcome.ts';
import { PARTS } from '#shared/domain/person.ts';
import { companyNamed } from '#test/helpers/companyRef.ts';
import { allTables } from '#test/helpers/contactRows.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';
import { expectTrueFacts } from '#test/helpers/trueFacts.ts';

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

type Row<Id> = { readonly id: Id; readonly version: number };
type Services = Awaited<ReturnType<typeof pipelineBoard>>;

/** One of everything that the user can do, on whatever is there; `undefined` where there is nothing to do it to. */
const commandsOn = (services: Services, next: () => number) => {
  const { db, app, columns, clock, stages, edited } = services;
  const { roles, moves, leads, views } = app;
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(next() * items.length)];
  const some = <Id>(table: string) =>
    pick(db.prepare<[], Row<Id>>(`SELECT id, version FROM ${table} ORDER BY id`).all());
  const word = () => `Word ${Math.floor(next() * 6)}`;
  const stage = () => pick(stages.all()) ?? never();
  const day = () => addDays(clock.today(), -Math.floor(next() * 40));
  const at = () => ({ day: day(), time: '10:30', zone: 'Europe/Madrid' });
  const card = () => {
    const role = some<RoleId>('roles');
    const found = role && roles.get(role.id);
    return found?.ok ? found.value.card : undefined;
  };
  const person = (): Parsed<'people.patch'> | undefined => {
    const row = some<PersonId>('people');
    return (
      row && {
        ...row,
        fields: { name: word(), company: companyNamed(db, word()), position: 'x', notes: word() },
      }
    );
  };
  const interview = () => ({
    at: at(),
    minutes: 30,
    channel: 'video' as const,
    place: null,
    state: 'held' as const,
    personIds: [some<PersonId>('people')?.id].flatMap((id) => id ?? []),
    notes: word(),
  });
  const place = () => ({ stageId: stage().id, afterRoleId: null });
  const look = () => ({ filter: { ...DEFAULT_FILTER, text: word() }, sort: 'age' as const });
  return {
    addRole: () =>
      roles.create({
        title: word(),
        company: companyNamed(db, word()),
        stageId: stage().id,
        location: null,
        url: null,
        appliedOn: day(),
      }),
    editRole: () => {
      const role = card();
      const changed = {
        tags: [word(), word()],
        viaCompanyName: word(),
        companyName: word(),
        source: word(),
        excitement: 2,
      };
      return role && roles.patch(edited(role, { ...changed, url: `https://example.com/${next()}` }));
    },
    editNotes: () => {
      const role = some<RoleId>('roles');
      return role && roles.setNotes({ ...role, notes: `it's “${word()}”\n` });
    },
    moveRole: () => {
      const role = some<RoleId>('roles');
      return role && moves.move({ ...role, to: place() });
    },
    closeRole: () => {
      const role = some<RoleId>('roles');
      return role && roles.setOutcome({ ...role, outcome: pick(OUTCOMES) ?? null });
    },
    removeRole: () => {
      const role = some<RoleId>('roles');
      return role && roles.remove(role);
    },
    setStageDay: () => {
      const event = pick(
        db
          .prepare<[], { id: string; roleId: RoleId }>('SELECT id, role_id AS roleId FROM stage_events ORDER BY id')
          .all(),
      );
      return event && moves.setStageDay({ roleId: event.roleId, eventId: event.id, on: day() });
    },
    addLead: () =>
      leads.create({
        title: null,
        company: companyNamed(db, word()),
        person: { kind: 'new', name: word(), email: null, phone: null, profileUrl: null },
        source: null,
      }),
    leadToRole: () => {
      const role = some<RoleId>('roles');
      return role && leads.toRole({ ...role, title: word(), url: null, stageId: stage().id });
    },
    addColumn: () => columns.create({ name: word(), kind: stage().kind }),
    moveColumn: () => columns.reorder({ ...stage(), afterStageId: null }),
    hideColumn: () => columns.setHidden({ ...stage(), hidden: next() < 0.5 }),
    addView: () => views.create({ name: word(), ...look() }),
    editView: () => {
      const view = pick(db.prepare<[], Row<never>>('SELECT id, version FROM board_views ORDER BY id').all());
      return view && views.update({ ...view, name: word(), ...look() });
    },
    removeView: () => {
      const view = pick(db.prepare<[], Row<never>>('SELECT id, version FROM board_views ORDER BY id').all());
      return view && views.remove(view);
    },
    editPerson: () => {
      const fields = person();
      return fields && app.people.patch(fields);
    },
    removePerson: () => {
      const row = some<PersonId>('people');
      return row && app.people.remove(row);
    },
    changePart: () => {
      const [row, role] = [some<PersonId>('people'), some<RoleId>('roles')];
      return row && role && app.people.setPart({ personId: row.id, roleId: role.id, part: pick(PARTS) ?? 'other' });
    },
    editCompany: () => {
      const row = some<CompanyId>('companies');
      const fields = { isAgency: next() < 0.5, avoidReason: word(), notes: word(), name: word() };
      return row && app.companies.patch({ ...row, fields, evenIfTaken: next() < 0.5 });
    },
    addInterview: () => {
      const role = some<RoleId>('roles');
      return role && app.interviews.create({ ...interview(), roleId: role.id });
    },
    editInterview: () => {
      const row = some<InterviewId>('interviews');
      return row && app.interviews.update({ ...interview(), ...row });
    },
    logInteraction: () => {
      const role = some<RoleId>('roles');
      const who = { kind: 'new', name: word(), part: 'peer' } as const;
      return (
        role && app.interactions.log({ roleId: role.id, who, direction: 'in', channel: 'text', at: at(), text: word() })
      );
    },
  } satisfies Record<string, () => Result<unknown> | undefined>;
};

const never = (): never => {
  throw new Error('a board has columns');
};

describe('undo', () => {
  it.each([1, 2, 3, 4, 5])(
    'takes thirty mixed commands back to the very same tables, and does them again (seed %i)',
    async (seed) => {
      const services = await pipelineBoard();
      const { db, derived, undoLog, transact, clock } = services;
      const areTrue = (): void => {
        derived.catchUp(transact);
        expectTrueFacts(db, clock.now(), clock.today());
      };
      const next = seeded(seed);
      const commands = Object.values(commandsOn(services, next));
      for (let made = 0; made < 3; made += 1) services.add(`Role ${made}`);
      db.exec('DELETE FROM undo_commands');
      const before = allTables(db);
      let done = 0;
      for (let turn = 0; done < 30; turn += 1) {
        if (turn > 500) throw new Error('too few commands could be carried out');
        // A minute and more between commands: none of them joins the one before.
        const now = new Date(Date.UTC(2026, 2, 2, 8, turn * 2)).toISOString();
        clock.set(now, now.slice(0, 10), now.slice(11, 16));
        const [command, last] = [commands[Math.floor(next() * commands.length)], undoLog.next('undo')?.id];
        command?.();
        if (undoLog.next('undo')?.id !== last) done += 1;
      }
      const after = allTables(db);
      areTrue();
      const names = new Set<string>();
      const replayAll = (direction: 'undo' | 'redo'): number => {
        let count = 0;
        for (let one = undoLog.next(direction); one !== undefined; one = undoLog.next(direction)) {
          const command = one;
          transact(() => undoLog.replay(command, direction));
          names.add(command.name);
          count += 1;
        }
        return count;
      };
      expect(replayAll('undo')).toBe(30);
      expect(allTables(db)).toEqual(before);
      areTrue();
      expect(replayAll('redo')).toBe(30);
      expect(allTables(db)).toEqual(after);
      areTrue();
      expect(names.size).toBeGreaterThan(8);
      expect(db.pragma('foreign_key_check')).toEqual([]);
    },
  );
});
