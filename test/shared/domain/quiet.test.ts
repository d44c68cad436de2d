import { describe, expect, it } from 'vitest';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { quietDays, type Silence } from '#shared/domain/quiet.ts';
import { boardCard } from '#shared/messages/boardCard.ts';

const today = '2026-03-20' as LocalDay;
const silence = (more: Partial<Silence>): Silence => ({
  kind: 'applied',
  stageSince: '2026-01-01' as LocalDay,
  heardOn: null,
  isAwaited: false,
  ...more,
});

describe('a role is quiet', () => {
  it('from the fourteenth calendar day without a word from them, counted from the last one', () => {
    expect(quietDays(silence({ heardOn: '2026-03-07' as LocalDay }), today)).toBeNull();
    expect(quietDays(silence({ heardOn: '2026-03-06' as LocalDay }), today)).toBe(14);
    expect(quietDays(silence({ heardOn: null }), today)).toBe(78);
  });

  it('not before it has been in its column for as long', () => {
    expect(quietDays(silence({ stageSince: '2026-03-07' as LocalDay }), today)).toBeNull();
    expect(quietDays(silence({ stageSince: '2026-03-05' as LocalDay, heardOn: '2026-02-01' as LocalDay }), today)).toBe(
      15,
    );
  });

  it('only where somebody else has the next word, and no interview is to come', () => {
    for (const kind of ['lead', 'saved', 'offer', 'closed'] as const)
      expect(quietDays(silence({ kind }), today)).toBeNull();
    for (const kind of ['screening', 'interview'] as const) expect(quietDays(silence({ kind }), today)).toBe(78);
    expect(quietDays(silence({ isAwaited: true }), today)).toBeNull();
  });

  it('and after thirty days the card asks whether it is over', () => {
    expect(boardCard.quietFull({ days: 29 })).toBe('No word from them for 29 days');
    expect(boardCard.quietFull({ days: 30 })).toBe('No word from them for 30 days. Is it over?');
  });
});
