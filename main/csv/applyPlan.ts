import type { ImportCounts } from '#shared/contract/imports.ts';
import { countActions } from '#shared/csv/countActions.ts';
import type { PlannedRecord, RoleGroup } from '#shared/csv/plan.ts';
import type { CompanyId, RoleId } from '#shared/domain/ids.ts';
import { createCompanyWriter } from './addCompanies.ts';
import { createRecordWriter } from './addRecords.ts';
import type { ApplyParts } from './applyParts.ts';
import { dataVersion } from './boardFacts.ts';
import { inBoardOrder, topRanks } from './boardOrder.ts';
import { createRoleWriter } from './createRoles.ts';
import { idSeries } from './idSeries.ts';
import { inTransaction, inTurns } from './inTurns.ts';
import { updateRole } from './updateRole.ts';

/**
 * Carries a plan out in short transactions under one batch, which is `applying` until all is written. What somebody
 * wrote meanwhile is respected: a key that has an owner by now makes no second role.
 * @returns the counts as they came true; they differ from the plan's only by such rows.
 * @throws whatever went wrong, ImportCancelled included; the caller takes the batch back.
 */
export const applyPlan = async (parts: ApplyParts): Promise<ImportCounts> => {
  const { turns, repositories, batchId, rows, groups, moment, now } = parts;
  const { db } = turns;
  const fresh = inBoardOrder(parts);
  const updates = groups.filter((group) => rows[group.lead]?.action === 'update');
  const records = rows.flatMap(({ record }) => record ?? []);
  /** The roles that the records are about, once they are there. */
  const madeOf = new Map<RoleGroup, RoleId>();
  const nextId = idSeries(Date.parse(now));
  const beforeAll = nextId();
  const companies = new Map<string, CompanyId>(moment.companies);
  const counts = { ...countActions(rows) };
  const leaveOut = (planned: 'create' | 'update', to: 'update' | 'skip'): void => {
    counts[planned] -= 1;
    counts[to] += 1;
  };

  // Commits in the middle need not wait for the disk: they reach it in their order, the batch's own row first, and
  // an import that is cut off is taken back whole. Only the last one makes a promise.
  db.pragma('synchronous = NORMAL');
  inTransaction(turns, () => {
    repositories.imports.begin(batchId, parts.source, now);
    for (const [headerKey, mapping] of parts.mappings) repositories.imports.remember(headerKey, mapping, now);
  });

  const update = (group: RoleGroup, roleId: RoleId): boolean =>
    updateRole({ repositories, group, roleId, batchId, resolver: parts.resolver, now, nextId, today: parts.today });
  await inTurns(turns, updates.length, (index) => {
    const group = updates[index];
    if (group?.known && !update(group, group.known)) leaveOut('update', 'skip');
  });

  const ranks = topRanks(repositories.roles, fresh);
  let seenVersion = moment.dataVersion;
  let boardChanged = false;
  let started = false;
  /** Whether the present transaction has made new roles and nothing else. */
  let isAllNew = true;
  const writer = createRoleWriter({ ...parts, roles: repositories.roles, companies, nextId });
  await inTurns(
    {
      ...turns,
      settle: () => (isAllNew ? turns.settleNew() : turns.settle()),
      onDone: (done) => turns.onDone(updates.length + done),
    },
    fresh.length,
    (index) => {
      const role = fresh[index];
      if (role === undefined) return;
      const owner = boardChanged
        ? role.group.keys.map(repositories.roles.ownerOfKey).find((id) => id !== undefined)
        : undefined;
      if (owner === undefined) {
        const id = writer.write(role, ranks.next(role.stage.id), boardChanged);
        if (records.length > 0) madeOf.set(role.group, id);
      } else {
        madeOf.set(role.group, owner);
        isAllNew = false;
        leaveOut('create', update(role.group, owner) ? 'update' : 'skip');
      }
    },
    () => {
      isAllNew = true;
      const version = dataVersion(db);
      boardChanged ||= version !== seenVersion;
      seenVersion = version;
      if (!started) ranks.recheck();
      started = true;
    },
  );

  const addRecord = createRecordWriter({ ...parts, nextId });
  const addCompany = createCompanyWriter({ ...parts, roles: repositories.roles, nextId });
  const add = (record: PlannedRecord): boolean => {
    const { target } = record;
    if ('companyKey' in target) return addCompany(record, target.companyKey);
    const group = 'group' in target ? groups[target.group] : undefined;
    const roleId = 'roleId' in target ? target.roleId : group && madeOf.get(group);
    return roleId !== undefined && addRecord(record, roleId);
  };
  const before = updates.length + fresh.length;
  await inTurns({ ...turns, onDone: (done) => turns.onDone(before + done) }, records.length, (index) => {
    const record = records[index];
    if (record === undefined || add(record)) return;
    leaveOut('create', 'skip');
    const kind = 'companyKey' in record.target ? 'companies' : 'records';
    counts[kind] = (counts[kind] ?? 0) - 1;
  });

  db.pragma('synchronous = FULL');
  inTransaction(turns, () => {
    repositories.imports.finish(batchId, counts, now);
    if (counts.create + counts.update > 0) repositories.commands.addImport(batchId, parts.source, now);
    repositories.search.add('company', beforeAll);
    if (records.length > 0 || fresh.some(({ group }) => group.draft.contact !== null)) {
      repositories.search.add('person', beforeAll);
    }
    if (records.length > 0)
      for (const kind of ['interaction', 'signal'] as const) repositories.search.add(kind, beforeAll);
    // Roles that were there before have older ids; of all that are looked at only those that changed are written.
    repositories.search.add('role', counts.update > 0 ? '' : beforeAll);
  });
  return counts;
};
