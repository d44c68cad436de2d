import { describe, expect, it } from 'vitest';
import { openDatabase } from '#main/db/open.ts';
import { UNDO_DEPTH } from '#main/db/undoCommands.ts';
import { createUndoLog } from '#main/db/undoLog.ts';
import { UndoConflictError } from '#main/db/undoRecorder.ts';
import { recordedTables } from '#main/db/undoTriggers.ts';
import { createUndo } from '#main/services/undo.ts';
import { ok } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { testServices, writeSql } from '#test/helpers/testServices.ts';

type Services = Awaited<ReturnType<typeof testServices>>;

/** Every row that an undo may touch. */
const rowsOf = ({ db }: Pick<Services, 'db'>): Record<string, unknown[]> =>
  Object.fromEntries(
    recordedTables(db).map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]),
  );
const replay = ({ undoLog, transact }: Pick<Services, 'undoLog' | 'transact'>, direction: 'undo' | 'redo'): void => {
  const command = undoLog.next(direction);
  if (command === undefined) throw new Error(`nothing to ${direction}`);
  transact(() => undoLog.replay(command, direction));
};
const rename = ({ db, write }: Services, name: string, key?: string): void =>
  void write('renameColumn', ({ about, joins }) => {
    about(name);
    if (key !== undefined) joins(key);
    db.prepare("UPDATE stages SET name = ? WHERE kind = 'lead'").run(name);
    return ok(null);
  });
/** The sample, as one command. */
const fillInOne = (services: Services): void =>
  void services.write('addSample', () => {
    fill(services);
    return ok(null);
  });
const nameOf = ({ db }: Services): unknown => db.prepare("SELECT name FROM stages WHERE kind = 'lead'").pluck().get();
const countOf = ({ db }: Services, table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
/** The service over this log, for a log without imports. */
const undoOf = ({ transact, turns, undoLog, changes }: Services) =>
  createUndo({
    transact,
    turns,
    undoLog,
    changes,
    takeBackImport: () => Promise.resolve(ok(null)),
    importThread: { isBusy: () => false, replay: () => Promise.resolve(ok(true)), close: () => undefined },
    onFault: (cause) => {
      throw cause;
    },
  });
/** A company with roles that have everything a role can have. */
const fill = ({ db }: Services): void => {
  const stage = db.prepare("SELECT id FROM stages WHERE kind = 'applied'").pluck().get();
  db.exec(`INSERT INTO companies (id, name, name_key, created_at) VALUES ('c', 'Acme', 'acme', '1'), ('v', 'Via', 'via', '1');
    INSERT INTO people (id, name, name_key, company_id, created_at, updated_at) VALUES ('p', 'Ada', 'ada', 'c', '1', '1');
    INSERT INTO tags (id, name, name_key) VALUES ('t', 'tag', 'tag');`);
  for (const id of ['r1', 'r2', 'r3']) {
    db.exec(`INSERT INTO roles (id, company_id, via_company_id, title, title_key, stage_id, rank, stage_since, created_at, updated_at)
        VALUES ('${id}', 'c', 'v', 'Editor', 'editor', '${stage}', '${id}', '2026-01-01', '1', '1');
      INSERT INTO stage_events (id, role_id, to_stage_id, on_day, source, recorded_at)
        VALUES ('e${id}', '${id}', '${stage}', '2026-01-01', 'user', '1');
      INSERT INTO role_keys (key, role_id) VALUES ('k${id}', '${id}');
      INSERT INTO role_people (role_id, person_id, part, added_at) VALUES ('${id}', 'p', 'other', '1');
      INSERT INTO role_tags (role_id, tag_id) VALUES ('${id}', 't');
      INSERT INTO interviews (id, role_id, starts_at, zone, minutes, channel, state, created_at, updated_at)
        VALUES ('i${id}', '${id}', '1', 'UTC', 30, 'call', 'held', '1', '1');
      INSERT INTO interview_people (interview_id, person_id) VALUES ('i${id}', 'p');
      INSERT INTO interactions (id, role_id, person_id, direction, channel, at, zone, recorded_at)
        VALUES ('n${id}', '${id}', 'p', 'in', 'call', '1', 'UTC', '1');`);
  }
};

describe('the undo log', () => {
  it('covers every table of the user, and nothing that is made from them', async () => {
    const { db } = await testServices();
    expect(recordedTables(db)).toEqual([
      'board_views', 'companies', 'conflict_settlements', 'draft_templates', 'follow_up_acts', 'follow_up_drafts', 'import_batches', 'import_changes', 'interactions', 'interview_people', 'interviews',
      'offer_steps', 'outcome_events', 'own_follow_ups', 'people', 'promises', 'questions', 'quiet_waits', 'role_keys', 'role_people', 'role_tags', 'roles', 'signal_acts', 'signals', 'stage_events', 'stages', 'tags',
    ]); // biome-ignore format: a list is read as one
  });

  it('gives back text of every kind as it was', async () => {
    const services = await testServices();
    const { db, transact, undoLog, stages } = services;
    const stage = stages.all()[0];
    if (stage === undefined) throw new Error('no stage');
    const nameOf = () => stages.find(stage.id)?.name;
    for (const name of ["it's", 'a, b,', '"quoted"', '🦊 \u202Eright', "'); DROP TABLE roles; --", '\n\r\t']) {
      db.prepare('UPDATE stages SET name = ? WHERE id = ?').run(name, stage.id);
      writeSql(services, 'renameColumn', `UPDATE stages SET name = 'x' WHERE id = '${stage.id}'`);
      const command = undoLog.next('undo');
      if (command === undefined) throw new Error('nothing was recorded');
      transact(() => undoLog.replay(command, 'undo'));
      expect(nameOf()).toBe(name);
      transact(() => undoLog.replay(command, 'redo'));
      expect(nameOf()).toBe('x');
    }
  });

  it('gives back records with all that hangs on them, in whatever order they went', async () => {
    const services = await testServices();
    const { db } = services;
    const states = [rowsOf(services)];
    fillInOne(services);
    states.push(rowsOf(services));
    for (const sql of [
      "DELETE FROM people WHERE id = 'p'",
      "DELETE FROM roles WHERE id = 'r2'; INSERT INTO tags (id, name, name_key) VALUES ('u', 'u', 'u'); DELETE FROM tags WHERE id = 't'",
      "DELETE FROM companies WHERE id = 'v'",
      'DELETE FROM roles; DELETE FROM companies',
    ]) {
      writeSql(services, 'removeSample', sql);
      states.push(rowsOf(services));
    }
    for (let round = 0; round < 2; round += 1) {
      for (let at = states.length - 2; at >= 0; at -= 1) {
        replay(services, 'undo');
        expect(rowsOf(services)).toEqual(states[at]);
      }
      for (let at = 1; at < states.length; at += 1) {
        replay(services, 'redo');
        expect(rowsOf(services)).toEqual(states[at]);
      }
    }
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it('forgets what is older than its depth, with all that was kept of it', async () => {
    const services = await testServices();
    for (let count = 1; count <= UNDO_DEPTH + 3; count += 1) rename(services, `n${count}`);
    expect(countOf(services, 'undo_commands')).toBe(UNDO_DEPTH);
    expect(countOf(services, 'undo_entries')).toBe(UNDO_DEPTH);
    for (let count = 0; count < UNDO_DEPTH; count += 1) replay(services, 'undo');
    expect(nameOf(services)).toBe('n3');
    expect(services.undoLog.next('undo')).toBeUndefined();
  });

  it('cannot redo any more once something else was done', async () => {
    const services = await testServices();
    rename(services, 'one');
    replay(services, 'undo');
    rename(services, 'two');
    expect(services.undoLog.next('redo')).toBeUndefined();
    expect(countOf(services, 'undo_entries')).toBe(1);
  });

  it('keeps no command that changed nothing', async () => {
    const services = await testServices();
    rename(services, 'one');
    rename(services, 'one');
    expect(countOf(services, 'undo_commands')).toBe(1);
  });

  it('takes typing that goes on as one command, until something comes between or a minute has passed', async () => {
    const services = await testServices();
    const first = nameOf(services);
    rename(services, 'a', 'note');
    rename(services, 'ab', 'note');
    rename(services, 'abc', 'note');
    expect(countOf(services, 'undo_commands')).toBe(1);
    replay(services, 'undo');
    expect(nameOf(services)).toBe(first);
    replay(services, 'redo');
    expect(nameOf(services)).toBe('abc');
    rename(services, 'abcd', 'note');
    expect(countOf(services, 'undo_commands')).toBe(2);
    rename(services, 'x', 'another');
    rename(services, 'abcde', 'note');
    expect(countOf(services, 'undo_commands')).toBe(4);
    services.clock.set('2026-03-02T08:01:00.000Z', '2026-03-02', '09:01');
    rename(services, 'abcdef', 'note');
    expect(countOf(services, 'undo_commands')).toBe(5);
  });

  it('changes nothing where a row is not as it was left, says so, and lets go of the command', async () => {
    const services = await testServices();
    const { db, undoLog } = services;
    fillInOne(services);
    rename(services, 'first');
    writeSql(services, 'removeRole', "DELETE FROM roles WHERE id = 'r1'; UPDATE tags SET name = 'x'");
    db.exec("DELETE FROM tags WHERE id = 't'");
    const before = rowsOf(services);
    expect(() => replay(services, 'undo')).toThrow(UndoConflictError);
    expect(rowsOf(services)).toEqual(before);

    const undo = undoOf(services);
    expect(await undo.undo()).toMatchObject({ ok: false, error: { code: 'conflict', message: errors.undoConflict() } });
    expect(rowsOf(services)).toEqual(before);
    expect(undoLog.next('undo')).toMatchObject({ name: 'renameColumn' });
    expect(answerOf(await undo.undo())).toEqual({ done: { name: 'renameColumn', about: 'first' } });
  });

  it('does the same where what comes back would have nothing to hang on', async () => {
    const services = await testServices();
    const { db } = services;
    fillInOne(services);
    writeSql(services, 'removeRole', "DELETE FROM interactions; DELETE FROM role_tags WHERE role_id = 'r1'");
    db.exec("DELETE FROM roles WHERE id = 'r1'");
    const before = rowsOf(services);
    expect((await undoOf(services).undo()).ok).toBe(false);
    expect(rowsOf(services)).toEqual(before);
  });

  it('lasts over a restart', async () => {
    const services = await testServices();
    rename(services, 'one');
    rename(services, 'two');
    replay(services, 'undo');
    services.db.close();

    const db = openDatabase(services.file);
    const undoLog = createUndoLog(db, services.clock.now);
    const again = { ...services, db, undoLog, transact: <T>(work: () => T): T => db.transaction(work).immediate() };
    expect(undoLog.next('undo')).toMatchObject({ about: 'one' });
    expect(undoLog.next('redo')).toMatchObject({ about: 'two' });
    replay(again, 'redo');
    expect(nameOf(again)).toBe('two');
    replay(again, 'undo');
    replay(again, 'undo');
    expect(nameOf(again)).not.toBe('one');
    db.close();
  });
});
