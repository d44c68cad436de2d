import type { SearchHit } from '#shared/contract/search.ts';
import { palette as words } from '#shared/messages/palette.ts';
import { goTo } from '../../ground/router.ts';
import { hrefOf } from '../../ground/routes.ts';
import type { Action } from './actions.ts';
import { markWords, matchWords, type Pieces } from './matchWords.ts';
import type { Recent } from './recent.ts';
import { routeOfHit } from './routeOfHit.ts';

/** One line of the palette. */
export type Entry = {
  readonly id: string;
  readonly kind: SearchHit['kind'] | 'action' | 'recent' | 'nearest';
  readonly title: Pieces;
  readonly detail: Pieces;
  readonly keys?: string | undefined;
  /** Goes on in the palette; all others close it. */
  readonly staysOpen?: true;
  readonly run: () => void;
};
export type Group = { readonly heading: string; readonly entries: readonly Entry[] };

const KINDS = ['role', 'person', 'company', 'interview', 'interaction', 'signal'] as const;
const MOST_ACTIONS_BESIDE_RECORDS = 5;
const MOST_ACTIONS_AT_START = 9;

const plain = (text: string): Pieces => (text === '' ? [] : [{ text, isHit: false }]);

const actionEntry = (typed: string, { id, label, keys, run }: Action): Entry => ({
  id: `action-${id}`,
  kind: 'action',
  title: typed === '' ? plain(label) : markWords(typed, label),
  detail: [],
  keys,
  run,
});

const hitEntry = (hit: SearchHit): Entry => ({
  id: `${hit.kind}-${hit.id}`,
  kind: hit.kind,
  title: hit.title,
  detail: hit.detail,
  run: () => goTo(routeOfHit(hit)),
});

const recentEntry = ({ route, title, detail }: Recent): Entry => ({
  id: `recent-${hrefOf(route)}`,
  kind: 'recent',
  title: plain(title),
  detail: plain(detail),
  run: () => goTo(route),
});

const nearestEntry = (nearest: string, onType: Parts['onType']): Entry => ({
  id: 'nearest',
  kind: 'nearest',
  title: [{ text: nearest, isHit: true }],
  detail: [],
  staysOpen: true,
  run: () => onType(nearest),
});

type Parts = {
  readonly typed: string;
  readonly actions: readonly Action[];
  readonly hits: readonly SearchHit[];
  /** The nearest spelling by which something is found, where nothing is. */
  readonly nearest: string | null;
  readonly recent: readonly Recent[];
  /** Has something else typed in place of what is. */
  readonly onType: (text: string) => void;
};

/** Whether only actions are looked for. */
export const isForActions = (typed: string): boolean => typed.trimStart().startsWith('>');

/** “Undo moving “QA Engineer””: whoever types the record's name means the record, not that it be undone. */
const RECORD_IN_LABEL = /“.*”/u;

/** What the palette shows for what is typed, in groups; none of them is empty. */
export const groupsOf = ({ typed, actions, hits, nearest, recent, onType }: Parts): readonly Group[] => {
  const onlyActions = isForActions(typed);
  const text = (onlyActions ? typed.trimStart().slice(1) : typed).trim();
  const fitting =
    text === ''
      ? actions
      : actions
          .map((action) => ({
            action,
            score: matchWords(text, action.label.replace(RECORD_IN_LABEL, ''), action.also),
          }))
          .filter(({ score }) => score > 0)
          .sort((one, other) => other.score - one.score)
          .map(({ action }) => action);
  const actionGroup = (most: number): Group => ({
    heading: words.groups.actions,
    entries: fitting.slice(0, most).map((action) => actionEntry(text, action)),
  });
  const groups = ((): readonly Group[] => {
    if (onlyActions) return [actionGroup(fitting.length)];
    if (text === '') {
      return [{ heading: words.groups.recent, entries: recent.map(recentEntry) }, actionGroup(MOST_ACTIONS_AT_START)];
    }
    const records = KINDS.map((kind) => ({
      heading: words.groups[kind],
      entries: hits.filter((hit) => hit.kind === kind).map(hitEntry),
    }));
    const offered = nearest === null ? [] : [nearestEntry(nearest, onType)];
    // Whoever typed the name of an action means that.
    return [actionGroup(MOST_ACTIONS_BESIDE_RECORDS), { heading: words.groups.nearest, entries: offered }, ...records];
  })();
  return groups.filter(({ entries }) => entries.length > 0);
};
