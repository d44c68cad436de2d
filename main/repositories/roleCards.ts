import type { RoleId } from '#shared/domain/ids.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { Db } from '../db/open.ts';

type NextStep = NonNullable<RoleCard['next']>;
type Conflict = NonNullable<RoleCard['conflict']>;
export type CardRow = Omit<RoleCard, 'tags' | 'next' | 'conflict'> & {
  readonly tags: string;
  readonly stepRule: NextStep['rule'] | null;
  readonly stepChannel: NextStep['channel'];
  readonly stepDay: NextStep['day'] | null;
  readonly stepCount: number | null;
  readonly stepText: NextStep['text'];
  readonly worstTopic: Conflict['topic'] | null;
  readonly worstBand: Conflict['band'] | null;
  readonly openConflicts: number | null;
};

/** More than a card shows. */
const TEXT = 400;
/** What the user wrote, where what comes next is theirs: the first of that day, as the plan has it. */
const STEP_TEXT = `CASE WHEN f.step_rule = 'own' THEN (SELECT substr(o.text, 1, ${TEXT}) FROM follow_ups u
    JOIN own_follow_ups o ON o.id = u.anchor WHERE u.role_id = r.id AND u.rule = 'own' AND u.state = 'open'
      AND u.day = f.step_day ORDER BY u.at, u.key LIMIT 1) END`;

/**
 * A card from a role `r`, its company `c` and its facts `f`. A role whose facts are not made yet is shown all the same.
 */
export const CARD_COLUMNS = `r.id, r.title, r.company_id AS companyId, c.name AS companyName, r.location,
  r.stage_id AS stageId, r.rank, r.stage_since AS stageSince, r.applied_on AS appliedOn, r.closes_on AS closesOn, r.outcome,
  r.excitement,
  (SELECT json_group_array(t.name ORDER BY t.name_key) FROM role_tags rt JOIN tags t ON t.id = rt.tag_id
    WHERE rt.role_id = r.id) AS tags,
  f.next_interview_at AS nextInterviewAt, coalesce(f.met, 0) AS met, f.last_touch_at AS lastTouchAt,
  f.last_heard_at AS lastHeardAt, coalesce(f.followed_up, 0) AS followedUp, f.step_rule AS stepRule,
  f.step_channel AS stepChannel, f.step_day AS stepDay, f.step_count AS stepCount, ${STEP_TEXT} AS stepText,
  f.promised_on AS promisedOn,
  f.worst_topic AS worstTopic, f.worst_band AS worstBand, f.open_conflicts AS openConflicts, f.gate,
  r.version`;

export const toCard = ({
  stepRule,
  stepChannel,
  stepDay,
  stepCount,
  stepText,
  worstTopic,
  worstBand,
  openConflicts,
  ...row
}: CardRow): RoleCard => ({
  ...row,
  next:
    stepRule === null || stepDay === null
      ? null
      : { rule: stepRule, channel: stepChannel, day: stepDay, count: stepCount ?? 1, text: stepText },
  conflict:
    worstTopic === null || worstBand === null ? null : { topic: worstTopic, band: worstBand, open: openConflicts ?? 0 },
  tags: JSON.parse(row.tags) as string[], // a JSON array of names, by the query
});

/** A role as the board shows it, one at a time. */
export const roleCardsRepository = (db: Db) => {
  const byId = db.prepare<[RoleId], CardRow>(`SELECT ${CARD_COLUMNS} FROM roles r
    JOIN companies c ON c.id = r.company_id LEFT JOIN role_facts f ON f.role_id = r.id WHERE r.id = ?`);
  return {
    find: (id: RoleId): RoleCard | undefined => {
      const row = byId.get(id);
      return row && toCard(row);
    },
  };
};
export type RoleCardsRepository = ReturnType<typeof roleCardsRepository>;
