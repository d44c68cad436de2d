import type { FOLLOW_UP_CHANNELS } from '#shared/domain/choices.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import { followUps as words } from '#shared/messages/followUps.ts';
import type { Statement, Topic } from '#shared/signals/signal.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { expectTrueFollowUps } from '#test/helpers/trueFacts.ts';
import { signalsSetUp, ZONE } from './signalsSetUp.ts';

export const PAY: Statement = {
  topic: 'salary',
  value: { min: 40_000, max: 45_000, currency: 'EUR', period: 'year' },
};

/** A role with signals on which questions can be asked; each look at its follow-ups holds them against its facts. */
export const questionsSetUp = async () => {
  const found = await signalsSetUp();
  const { app, role, db, clock, settled, followUps } = found;
  const ask = (topic: Topic, personId: PersonId, roleId: RoleId = role.id) =>
    app.questions.ask({ roleId, topic, personId });
  const ofRole = () => {
    settled();
    expectTrueFollowUps(db, clock.now(), ZONE);
    return followUps.ofRole(role.id);
  };
  /** What is asked or to be asked: of whom, and what became of it. */
  const asked = () =>
    ofRole()
      .filter(({ rule }) => rule === 'question' || rule === 'conflict_open')
      .map(({ rule, person, day, state, endedBy }) => ({ rule, person, day, state: endedBy ?? state }));
  const items = () => answerOf(app.today.ofRole(role.id));
  const reasons = () => items().map((item) => words.reason(item, clock.today()));
  const draft = async (key: string, channel: (typeof FOLLOW_UP_CHANNELS)[number]) => {
    const { subject, body } = answerOf(await app.followUpDrafts.get({ items: [{ roleId: role.id, key }], channel }));
    return `${subject ?? ''}\n${body}`;
  };
  return { ...found, ask, ofRole, asked, items, reasons, draft };
};
