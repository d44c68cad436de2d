import { describe, expect, it } from 'vitest';
import type { FollowUpItem } from '#shared/domain/followUp.ts';
import type { OwnFollowUpId, RoleId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { boardCard } from '#shared/messages/boardCard.ts';
import { calendarEvents } from '#shared/messages/calendar.ts';
import { followUps } from '#shared/messages/followUps.ts';
import { reminders } from '#shared/messages/reminders.ts';
import { entryMenu } from '#shared/tray/entryMenu.ts';

const NOW = '2026-03-05T09:00:00.000Z' as Instant;
const TODAY = '2026-03-05' as LocalDay;
const HOSTILE = `Ask\n\u202Ethem 👩‍👩‍👧 ${'budget '.repeat(200)}`;

const itemOf = (text: string): FollowUpItem => {
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
  };
};
const ITEM = itemOf('Call Jana');
const step = (text: string | null): Parameters<typeof boardCard.step>[0] => ({
  ...{ rule: 'own', channel: null, day: TODAY, count: 1, text, today: TODAY },
});

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
