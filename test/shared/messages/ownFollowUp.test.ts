import { describe, expect, it } from 'vitest';
import type { FollowUpItem } from '#shared/domain/followUp.ts';
import type { OwnFollowUpId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { boardCard } from '#shared/messages/boardCard.ts';
import { calendarEvents } from '#shared/messages/calendar.ts';
import { entryCalled } from '#shared/messages/entryNames.ts';
import { followUps } from '#shared/messages/followUps.ts';
import { reminders } from '#shared/messages/reminders.ts';
import { formatClock, ownZone } from '#shared/messages/when.ts';
import { entryMenu } from '#shared/tray/entryMenu.ts';

const NOW = '2026-03-05T09:00:00.000Z' as Instant;
const TODAY = '2026-03-05' as LocalDay;
const HOSTILE = `Ask\n\u202Ethem 👩‍👩‍👧 ${'budget '.repeat(200)}`;

const itemOf = (text: string, more: Partial<FollowUpItem> = {}): FollowUpItem => {
  const roleId = 'r' as RoleId;
  return {
    ...{ roleId, key: 'own|r|-|o|1', rule: 'own', step: 1, channel: null, day: TODAY, at: null, hold: null },
    ...{ state: 'open', endedBy: null, endedOn: null, userReason: '', roleTitle: 'Editor', companyName: 'Acme' },
    ...{ person: null, coverage: null },
    reason: {
      kind: 'own',
      own: {
        ...{ id: 'o' as OwnFollowUpId, roleId, personId: null, channel: null, dueOn: TODAY, dueAt: null, zone: 'UTC' },
        ...{ text, madeAt: '2026-03-02T12:00:00.000Z' as Instant, version: 1 },
      },
    },
    ...more,
  };
};
const ITEM = itemOf('Call Jana');
const step = (text: string | null, day = TODAY): Parameters<typeof boardCard.step>[0] => ({
  ...{ rule: 'own', channel: null, day, count: 1, text, today: TODAY },
});
const EARLIER = '2026-03-03' as LocalDay;
const menuOf = (item: FollowUpItem) =>
  entryMenu({ group: 'today', items: [item] }, { today: TODAY, nextWorkDay: TODAY });
const labelsOf = (item: FollowUpItem) => {
  const menu = menuOf(item);
  return menu.kind === 'submenu'
    ? { name: menu.label, reason: menu.entries[0]?.kind === 'label' ? menu.entries[0].label : '' }
    : expect.fail('a menu of what can be done');
};

describe('the words of a follow-up that the user set', () => {
  it('are their own first, wherever it is told', () => {
    expect(followUps.reason(ITEM, TODAY)).toMatch(/^Call Jana – you set this yourself on Mon/);
    expect(followUps.past({ ...ITEM, state: 'ended', endedBy: 'done', name: 'Jana' })).toBe('Call Jana, Jana: done');
    expect(boardCard.step(step('Call Jana'))).toBe('Call Jana');
    expect(boardCard.stepFull(step('Call Jana'))).toMatch(/^Call Jana: /);
    const entries = [[ITEM], [itemOf('Ask Jordi')]];
    const { body } = reminders.notice({ entries, interviews: [], count: 2, missed: 0 }, NOW, TODAY);
    expect(body).toBe('Editor: Call Jana, Acme\nEditor: Ask Jordi, Acme');
  });

  it('name it wherever its name stands alone, so that several on one role are told apart', () => {
    const called = (item: FollowUpItem) => entryCalled(item, [item]).name;
    const person = { ...{ id: 'p' as PersonId, name: 'Jana Novak' }, email: null, phone: null, profileUrl: null };
    expect(called(ITEM)).toBe('Call Jana');
    expect(called(itemOf('Ask for news', { person }))).toBe('Ask for news, Jana Novak');
    expect(called(itemOf('\u200B'))).toBe('Editor');
    expect(called(itemOf(HOSTILE))).toMatch(/^Ask them 👩‍👩‍👧 budget [^\n\u202E]*…$/);
    expect([...new Intl.Segmenter().segment(called(itemOf(HOSTILE)))].length).toBeLessThanOrEqual(60);
    expect([ITEM, itemOf('Ask Jordi')].map((item) => labelsOf(item).name)).toEqual([
      'Call Jana · Editor, Acme',
      'Ask Jordi · Editor, Acme',
    ]);
  });

  it('say since when it is due once it is late, and its time on the day', () => {
    expect(followUps.reason(ITEM, TODAY)).not.toContain('due');
    expect(followUps.reason(itemOf('Call Jana', { day: EARLIER }), TODAY)).toMatch(/, due since Tue/);
    const at = '2026-03-03T10:00:00.000Z' as Instant;
    const time = formatClock(at, ownZone());
    expect(followUps.reason(itemOf('Call Jana', { day: EARLIER, at }), TODAY)).toMatch(/, due since Tue/);
    expect(followUps.reason(itemOf('Call Jana', { day: EARLIER, at }), TODAY)).toContain(`, ${time}`);
    expect(followUps.reason(itemOf('Call Jana', { day: EARLIER, at }), EARLIER)).toContain(`, due at ${time}`);
    expect(boardCard.step(step('Call Jana', EARLIER))).toBe('Call Jana, since Tue');
  });

  it('leave room for that in menus and notices, however long they are', () => {
    const item = itemOf(HOSTILE, { day: EARLIER });
    expect(labelsOf(item).reason).toMatch(/^Ask them .*… – you set this yourself on .*, due since Tue/);
    expect([...labelsOf(item).reason].length).toBeLessThan(130);
    const { body } = reminders.notice({ entries: [[item]], interviews: [], count: 1, missed: 0 }, NOW, TODAY);
    expect(body).toContain('due since Tue');
  });

  it('are whole once it is over: nothing else shows them then', () => {
    const text = `Ask them about ${'the budget '.repeat(150)}and the rest`;
    const past = followUps.past({ ...itemOf(text), state: 'ended', endedBy: 'done', name: 'Jana' });
    expect(past).toBe(`${text}, Jana: done`);
  });

  it('say something where nothing of them shows', () => {
    expect(followUps.what(itemOf('\u200B'))).toBe('Your follow-up');
    expect(boardCard.step(step(null))).toBe('Follow up today');
    expect(boardCard.stepFull(step('\u2066'))).toMatch(/^Do what you set yourself: /);
  });

  it('are one clean line of a fair length in menus, notices and on the card', () => {
    const item = itemOf(HOSTILE);
    const menu = JSON.stringify(entryMenu({ group: 'today', items: [item] }, { today: TODAY, nextWorkDay: TODAY }));
    const { body } = reminders.notice({ entries: [[item]], interviews: [], count: 1, missed: 0 }, NOW, TODAY);
    const card = boardCard.step(step(HOSTILE));
    for (const text of [menu, body.split('\n')[0] ?? '', card, followUps.what(item)]) {
      expect(text).toContain('Ask them 👩‍👩‍👧 budget');
      expect(text).not.toMatch(/\u202E|\\n/);
      expect(text.length).toBeLessThan(1500);
    }
    expect(card.length).toBeLessThan(60);
  });

  it('stand in no calendar that others may see', () => {
    expect(calendarEvents.followUp(ITEM)).toBe('Your follow-up: Editor, Acme');
    expect(calendarEvents.followUpText(ITEM, TODAY)).toBe('');
  });
});
