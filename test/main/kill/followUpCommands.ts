import type { FollowUpActName } from '#shared/domain/choices.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { Maker, User } from './user.ts';

/** One of those that stand, in the states that are given. */
const someFollowUp = ({ all, pick }: User, states: string) =>
  pick(
    all<{ roleId: RoleId; key: string }>(
      `SELECT role_id AS roleId, key FROM follow_ups WHERE state IN (${states}) ORDER BY role_id, key`,
    ),
  );

const act =
  (name: Exclude<FollowUpActName, 'done'>, states = "'open'"): Maker =>
  (user) => {
    const item = someFollowUp(user, states);
    const isPutOff = name === 'snoozed' || name === 'pinned';
    const until = { ...user.futureTime(), ...(user.isOneIn(2) && { time: null }) };
    const reason = user.word();
    return item && (() => user.app.followUps.act({ items: [item], act: name, until: isPutOff ? until : null, reason }));
  };

/** What the user does with follow-ups, one by one and all at once. */
export const followUpCommands = {
  doFollowUp: (user) => {
    const item = someFollowUp(user, "'open'");
    const log = user.isOneIn(3) ? null : { channel: 'call' as const, text: user.word(), reached: user.isOneIn(2) };
    return item && (() => user.app.followUps.done({ items: [item], log }));
  },
  skipFollowUp: act('skipped'),
  snoozeFollowUp: act('snoozed'),
  pinFollowUp: act('pinned'),
  retireFollowUp: act('retired'),
  reopenFollowUp: act('reopened', "'open', 'retired'"),

  settleQuiet: ({ app, isOneIn }) => {
    const how = isOneIn(2) ? 'close' : 'wait';
    return app.quiet.count() > 0 ? () => app.quiet.settle({ how }) : undefined;
  },
} satisfies Record<string, Maker>;
