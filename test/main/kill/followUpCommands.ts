import { FOLLOW_UP_CHANNELS, type FollowUpActName } from '#shared/domain/choices.ts';
import type { OwnFollowUpId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Maker, User } from './user.ts';

/** One of those that stand, in the states that are given; `where` narrows them down. */
const someFollowUp = ({ all, pick }: User, states: string, where = 'true') =>
  pick(
    all<{ roleId: RoleId; key: string }>(
      `SELECT role_id AS roleId, key FROM follow_ups WHERE state IN (${states}) AND ${where} ORDER BY role_id, key`,
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

/** What the user may write down to do on a role. */
const ownFields = (user: User) => ({
  personId: user.isOneIn(2) ? null : (user.some<PersonId>('people')?.id ?? null),
  channel: user.isOneIn(2) ? null : (user.pick(FOLLOW_UP_CHANNELS) ?? null),
  due: { ...user.futureTime(), ...(user.isOneIn(2) && { time: null }) },
  text: user.word(),
});

/** What the user does with follow-ups, one by one and all at once. */
export const followUpCommands = {
  addOwnFollowUp: (user) => {
    const role = user.some<RoleId>('roles', "stage_id IN (SELECT id FROM stages WHERE kind <> 'closed')");
    const fields = ownFields(user);
    return role && (() => user.app.ownFollowUps.add({ ...fields, roleId: role.id }));
  },
  editOwnFollowUp: (user) => {
    const own = user.some<OwnFollowUpId>('own_follow_ups');
    const fields = ownFields(user);
    return own && (() => user.app.ownFollowUps.patch({ ...own, fields }));
  },
  removeOwnFollowUp: (user) => {
    const own = user.some<OwnFollowUpId>('own_follow_ups');
    return own && (() => user.app.ownFollowUps.remove(own));
  },
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
    return app.quiet.count() > 0 ? () => app.quiet.settle({ how, seen: app.quiet.count() }) : undefined;
  },

  editDraft: (user) => {
    const item = user.wrote('editDraft') ? undefined : someFollowUp(user, "'open'", "rule <> 'prep'");
    const letter = user.isOneIn(4) ? null : { subject: user.word(), body: user.word() };
    return item && (() => user.app.followUpDrafts.keep({ ...item, channel: 'email', letter }));
  },

  editTemplate: ({ app, pick, word, isOneIn, wrote }) => {
    if (wrote('editTemplate')) return undefined;
    const channel = pick(FOLLOW_UP_CHANNELS) ?? 'email';
    const letter = isOneIn(4) ? null : { subject: null, body: word() };
    return () => app.followUpDrafts.keepTemplate({ rule: isOneIn(2) ? 'applied' : 'promise', channel, letter });
  },
} satisfies Record<string, Maker>;
