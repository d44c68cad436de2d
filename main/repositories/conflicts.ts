import type { RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Part } from '#shared/domain/person.ts';
import type { GateResult } from '#shared/signals/gate.ts';
import type { Band, ConflictKind, Topic } from '#shared/signals/signal.ts';
import type { Db } from '../db/open.ts';

/** A conflict as it is stored; `band` is `null` where what was said cannot be compared. */
export type StoredConflict = {
  readonly topic: Topic;
  readonly band: Exclude<Band, 'none'> | null;
  readonly kind: ConflictKind | null;
  readonly severity: number;
  readonly aroseBy: string;
  readonly aroseOn: string;
  readonly askPerson: string | null;
};
/** What the card of a role and the order among the signals need. */
export type ConflictFacts = {
  readonly rank: number;
  readonly worstTopic: Topic | null;
  readonly worstBand: string | null;
  readonly open: number;
  readonly gate: GateResult['verdict'] | null;
};
/** What there is to look at, and whether there was before. */
type Found = { readonly lastHeardAt: Instant | null } & Readonly<
  Record<'hasSignals' | 'hasSteps' | 'hasSettlements' | 'hadAny', 0 | 1>
>;
type RolePart = {
  readonly id: string;
  readonly part: Part;
  readonly hasEmailOrPhone: 0 | 1;
  readonly hasProfile: 0 | 1;
};

const FACTS = [
  ['signals_rank', 'rank'], ['worst_topic', 'worstTopic'], ['worst_band', 'worstBand'], ['open_conflicts', 'open'],
  ['gate', 'gate'],
] as const satisfies readonly (readonly [string, keyof ConflictFacts])[]; // biome-ignore format: a list is read as one
const NO_FACTS: Readonly<Record<keyof ConflictFacts, string | number | null>> = {
  ...{ rank: null, worstTopic: null, worstBand: null, open: 0, gate: null },
};

/** The conflicts that were made of each role's signals: rows in and out, no policy. */
export const conflictsRepository = (db: Db) => {
  const found = db.prepare<[{ id: RoleId }], Found>(`SELECT f.last_heard_at AS lastHeardAt,
    EXISTS (SELECT 1 FROM signals WHERE role_id = @id) AS hasSignals,
    EXISTS (SELECT 1 FROM offer_steps WHERE role_id = @id) AS hasSteps,
    EXISTS (SELECT 1 FROM conflict_settlements WHERE role_id = @id) AS hasSettlements, f.signals_rank IS NOT NULL AS hadAny FROM role_facts f WHERE f.role_id = @id`);
  const people = db.prepare<[RoleId], RolePart>(`SELECT p.id, rp.part, p.email IS NOT NULL OR p.phone IS NOT NULL
    AS hasEmailOrPhone, p.profile_url IS NOT NULL AS hasProfile
    FROM role_people rp JOIN people p ON p.id = rp.person_id WHERE rp.role_id = ? ORDER BY rp.person_id`);
  const clear = db.prepare('DELETE FROM conflicts WHERE role_id = ?');
  const insert = db.prepare(`INSERT INTO conflicts (role_id, topic, band, kind, severity, arose_by, arose_on,
    ask_person) VALUES (@roleId, @topic, @band, @kind, @severity, @aroseBy, @aroseOn, @askPerson)`);
  const ofRole = db.prepare<[RoleId], StoredConflict>(`SELECT topic,
    band, kind, severity, arose_by AS aroseBy, arose_on AS aroseOn, ask_person AS askPerson
    FROM conflicts WHERE role_id = ? ORDER BY topic`);
  const setFacts = db.prepare(`UPDATE role_facts SET ${FACTS.map(([column, name]) => `${column} = @${name}`).join(', ')}
    WHERE role_id = @id AND (${FACTS.map(([column, name]) => `${column} IS NOT @${name}`).join(' OR ')})`);
  const stored = (id: RoleId): readonly StoredConflict[] => ofRole.all(id);
  return {
    /** `undefined` if the role is there no more. */
    found: (id: RoleId): Found | undefined => found.get({ id }),
    people: (id: RoleId): readonly RolePart[] => people.all(id),
    /** By topic. */
    ofRole: stored,
    /** Writes them anew where they are others. @returns whether they are */
    put: (roleId: RoleId, all: readonly StoredConflict[], facts: ConflictFacts | null): boolean => {
      const areOthers = JSON.stringify(stored(roleId)) !== JSON.stringify(all);
      if (areOthers) {
        clear.run(roleId);
        for (const one of all) insert.run({ ...one, roleId });
      }
      return setFacts.run({ ...(facts ?? NO_FACTS), id: roleId }).changes > 0 || areOthers;
    },
  };
};
export type ConflictsRepository = ReturnType<typeof conflictsRepository>;
