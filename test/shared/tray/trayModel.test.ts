import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Today, TodayEntry } from '#shared/contract/followUps.ts';
import type { FollowUpItem } from '#shared/domain/followUp.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { PromiseMade } from '#shared/domain/promise.ts';
import { followUps } from '#shared/messages/followUps.ts';
import { formatClock, formatWeekday } from '#shared/messages/when.ts';
import type { TrayEntry } from '#shared/tray/trayEntry.ts';
import { type TrayState, trayModel } from '#shared/tray/trayModel.ts';

// Monday 2 March 2026, 09:00 in Madrid.
const NOW = '2026-03-02T08:00:00.000Z' as Instant;
const TODAY = '2026-03-02' as LocalDay;
const ZONE = 'Europe/Madrid';

const item = (more: Partial<FollowUpItem> = {}): FollowUpItem => ({
  ...{ roleId: 'r1' as FollowUpItem['roleId'], key: 'applied|r1|-|2026-02-18|1', rule: 'applied', step: 1 },
  ...{ channel: 'email', day: TODAY, at: null, hold: null, state: 'open', endedBy: null, endedOn: null },
  ...{ userReason: '', roleTitle: 'Shop Assistant', companyName: 'Hale & Daughter', coverage: null },
  person: { ...{ id: 'p1' as never, name: 'Edith Hale' }, email: 'edith@example.com', phone: null, profileUrl: null },
  reason: { kind: 'silence', since: '2026-02-18' as LocalDay, what: 'applied', workDays: 8 },
  ...more,
});

const promised = (state: PromiseMade['state'], what: PromiseMade['what'] = 'call'): FollowUpItem => {
  const dueAt = '2026-02-27T15:00:00.000Z' as Instant;
  const promise: PromiseMade = {
    ...{
      id: 'pr1' as PromiseMade['id'],
      roleId: 'r1' as PromiseMade['roleId'],
      personId: null,
      personName: null,
      what,
    },
    ...{ dueOn: null, dueAt, zone: ZONE, text: '', state, madeAt: NOW, settledAt: null, version: 4 },
  };
  return item({ rule: 'promise', channel: 'call', reason: { kind: 'promise', promise } });
};

const NONE = { missed: 0, earlier: 0, today: 0, later: 0, next: 0 };
const entry = (group: TodayEntry['group'], ...items: FollowUpItem[]): TodayEntry => ({ group, items });
const todayWith = (entries: readonly TodayEntry[], more: Partial<Today> = {}): Today => {
  const counts = { ...NONE };
  for (const { group } of entries) counts[group] += 1;
  return {
    ...{ entries: [...entries], counts, quiet: 0, interviews: [], nextAt: null, isBehind: false },
    ...{ nextWorkDay: '2026-03-03' as LocalDay, ...more },
  };
};
const stateOf = (today: Today | null, more: Partial<TrayState> = {}): TrayState => ({
  ...{ today, now: NOW, zone: ZONE, pausedUntil: null, platform: 'linux', ...more },
});
const interviewAt = (startsAt: string): Today['interviews'] => [
  {
    ...{ id: 'i1' as never, roleId: 'r1' as never, roleTitle: 'Web Developer', companyName: 'Acme' },
    ...{ startsAt: startsAt as Instant, zone: ZONE, people: 1 },
  },
];

/** A menu as it reads, each level further in. */
const lines = (entries: readonly TrayEntry[], depth = 0): string[] =>
  entries.flatMap((one) => {
    const text = `${'  '.repeat(depth)}${one.kind === 'separator' ? '---' : one.label}`;
    if (one.kind === 'submenu') return [`${text} ▸`, ...lines(one.entries, depth + 1)];
    return [one.kind === 'label' ? `${text} (label)` : text];
  });
const flat = (entries: readonly TrayEntry[]): TrayEntry[] =>
  entries.flatMap((one) => (one.kind === 'submenu' ? [one, ...flat(one.entries)] : [one]));
const acts = (entries: readonly TrayEntry[]) =>
  flat(entries).flatMap((one) => (one.kind === 'action' ? [one.act] : []));
const submenuOf = (entries: readonly TrayEntry[], label: RegExp) => {
  const found = flat(entries).find((one) => one.kind === 'submenu' && label.test(one.label));
  return found?.kind === 'submenu' ? found.entries : [];
};

describe('The menu of the tray', () => {
  it('says that nothing is due, and offers what can be done at any time', () => {
    const model = trayModel(stateOf(todayWith([])));
    expect(model).toMatchObject({ icon: 'none', count: 0, title: '', tooltip: 'Nothing is due' });
    expect(lines(model.menu)).toEqual([
      ...['Nothing is due (label)', '---', 'Add…', 'Who is calling?…'],
      ...['Pause reminders ▸', '  For an hour', '  Until tomorrow'],
      ...['---', 'Open Followthrough', 'Quit Followthrough'],
    ]);
  });

  it('counts hard and soft, and names what is due with its reason and what can be done', () => {
    const today = todayWith([entry('missed', promised('open')), entry('earlier', item()), entry('next', item())]);
    const model = trayModel(stateOf(today));
    expect(model).toMatchObject({ icon: 'missed', count: 2, tooltip: '1 missed or at hand · 1 due' });
    expect(lines(model.menu).slice(0, 20)).toEqual([
      ...['1 missed or at hand · 1 due (label)', '---'],
      'Edith Hale · Shop Assistant, Hale && Daughter ▸',
      `  ${followUps.reason(promised('open'), TODAY)} (label)`,
      ...['  ---', '  They called', '  They didn’t', '  Snooze ▸', '    In an hour', '    Tomorrow', '  Open'],
      'Edith Hale · Shop Assistant, Hale && Daughter ▸',
      '  You applied 8 business days ago; nobody has answered. (label)',
      ...['  ---', '  Done', '  Snooze ▸', '    In an hour', '    Tomorrow', '  Open'],
      '---',
    ]);
  });

  it('asks what became of a promise, and once that is known whether the call was made', () => {
    const open = trayModel(stateOf(todayWith([entry('missed', promised('open', 'email'))]))).menu;
    expect(acts(open).slice(0, 2)).toEqual([
      { kind: 'kept', promiseId: 'pr1', version: 4 },
      { kind: 'broken', promiseId: 'pr1', version: 4 },
    ]);
    expect(lines(open)).toContain('  They did');
    const broken = trayModel(stateOf(todayWith([entry('missed', promised('broken'))]))).menu;
    expect(acts(broken)[0]).toMatchObject({ kind: 'done', items: [{ roleId: 'r1' }] });
  });

  it('does all of one person’s follow-ups at once; a message that is done was sent', () => {
    const second = item({ roleId: 'r2' as FollowUpItem['roleId'], key: 'second' });
    const today = todayWith([entry('today', item(), second)], { nextWorkDay: '2026-03-04' as LocalDay });
    const { menu, icon } = trayModel(stateOf(today));
    const items = [
      { roleId: 'r1', key: item().key },
      { roleId: 'r2', key: 'second' },
    ];
    expect(icon).toBe('due');
    expect(lines(menu)).toContain('Edith Hale · 2 roles, Hale && Daughter ▸');
    expect(lines(menu)).toContain(`    Next business day, ${formatWeekday('2026-03-04', TODAY)}`);
    expect(acts(menu).slice(0, 5)).toEqual([
      { kind: 'done', items },
      ...(['hour', 'tomorrow', 'workDay'] as const).map((until) => ({ kind: 'snooze', items, until })),
      { kind: 'open', roleId: 'r1', key: item().key },
    ]);
  });

  it('has five of them, and Today has the rest', () => {
    const many = Array.from({ length: 7 }, () => entry('earlier', item()));
    const { menu } = trayModel(stateOf(todayWith(many, { counts: { ...NONE, missed: 0, earlier: 30 } })));
    expect(lines(menu).filter((line) => line.startsWith('Edith'))).toHaveLength(5);
    expect(flat(menu)).toContainEqual({ kind: 'action', label: 'and 25 more…', act: { kind: 'openToday' } });
  });

  it.each([
    ['2026-03-02T08:20:00.000Z', 'within the hour', 'in 20 min'],
    ['2026-03-02T10:10:00.000Z', 'in 2 h', 'in 2 h'],
    ['2026-03-03T07:30:00.000Z', 'tomorrow', 'tomorrow'],
    ['2026-03-02T07:59:00.000Z', 'now', 'now'],
  ])('announces an interview at %s as %s', (startsAt, inMenu, inTooltip) => {
    const { menu, tooltip } = trayModel(stateOf(todayWith([], { interviews: interviewAt(startsAt) })));
    expect(lines(menu)[1]).toBe(
      `Next interview ${inMenu}, ${formatClock(startsAt as Instant, ZONE)}: Web Developer, Acme (label)`,
    );
    expect(tooltip).toBe(`Nothing is due · next interview ${inTooltip}`);
  });

  it('is silent about an interview further off, and does not change with each minute', () => {
    const at = (now: string, startsAt: string) =>
      trayModel(stateOf(todayWith([], { interviews: interviewAt(startsAt) }), { now: now as Instant }));
    expect(lines(at(NOW, '2026-03-03T08:01:00.000Z').menu)[1]).toBe('---');
    const [one, later] = [
      at(NOW, '2026-03-02T08:50:00.000Z'),
      at('2026-03-02T08:21:00.000Z', '2026-03-02T08:50:00.000Z'),
    ];
    expect(later.menu).toEqual(one.menu);
    expect(later.tooltip).not.toBe(one.tooltip);
  });

  it('says until when reminders are paused, and takes them up again', () => {
    const paused = (until: string) =>
      lines(
        submenuOf(trayModel(stateOf(todayWith([]), { pausedUntil: until as Instant })).menu, /^(Pause|Reminders are)/),
      );
    expect(paused('2026-03-02T09:00:00.000Z')[0]).toBe(
      `Until ${formatClock('2026-03-02T09:00:00.000Z' as Instant, ZONE)} (label)`,
    );
    expect(paused('2026-03-03T08:00:00.000Z').slice(0, 2)).toEqual([
      `Until ${formatWeekday('2026-03-03', TODAY)}, ${formatClock('2026-03-03T08:00:00.000Z' as Instant, ZONE)} (label)`,
      'Resume reminders',
    ]);
    // What is past is no pause.
    expect(paused('2026-03-02T08:00:00.000Z')).toEqual(['For an hour', 'Until tomorrow']);
  });

  it('shows the count beside the icon on macOS alone', () => {
    const today = todayWith([entry('missed', promised('open')), entry('today', item())]);
    const titles = (['linux', 'win32', 'darwin'] as const).map(
      (platform) => trayModel(stateOf(today, { platform })).title,
    );
    expect(titles).toEqual(['', '', '2']);
    expect(trayModel(stateOf(todayWith([]), { platform: 'darwin' })).title).toBe('');
  });

  it('says that it looks, or cannot look, rather than that nothing is due', () => {
    expect(lines(trayModel(stateOf(todayWith([], { isBehind: true }))).menu)[0]).toBe(
      'Looking through your roles… (label)',
    );
    const unreadable = trayModel(stateOf(null));
    expect(lines(unreadable.menu)).toEqual([
      ...['Your data can’t be read right now (label)', '---', 'Open Followthrough', 'Quit Followthrough'],
    ]);
  });

  it('keeps hostile names on one short line that turns nothing round', () => {
    const character = fc.constantFrom(
      ...['\n', '\0', '\u202e', '\u2066', '\u2028', '&', '_', ' ', 'א', '👩‍💻', 'e\u0301', 'a'],
    );
    const hostile = fc.array(character, { maxLength: 200 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, roleTitle, companyName) => {
        const person = { ...item().person, name } as FollowUpItem['person'];
        const today = todayWith([entry('today', item({ person, roleTitle, companyName }))], {
          interviews: interviewAt('2026-03-02T10:00:00.000Z').map((one) => ({ ...one, roleTitle, companyName })),
        });
        for (const one of flat(trayModel(stateOf(today)).menu)) {
          if (one.kind === 'separator') continue;
          expect(one.label).not.toBe('');
          expect(one.label).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
          // Each ampersand that is meant is doubled, so that none marks a letter.
          expect(one.label.replaceAll('&&', '')).not.toContain('&');
          expect(Array.from(new Intl.Segmenter().segment(one.label.replaceAll('&&', '&'))).length).toBeLessThanOrEqual(
            120,
          );
        }
      }),
    );
  });
});
