import type { RoleDraft } from './roleDraft.ts';

const earliest = (drafts: readonly RoleDraft[], day: 'savedOn' | 'appliedOn'): RoleDraft | undefined => {
  let found: RoleDraft | undefined;
  for (const draft of drafts) {
    const value = draft[day];
    if (value !== null && (found === undefined || value < (found[day] ?? ''))) found = draft;
  }
  return found;
};

/** Which of several rows of one role stands for it: an application says more than a saved job; else the first. */
export const leadingDraft = (drafts: readonly RoleDraft[]): number => {
  const applied = drafts.findIndex(({ appliedOn }) => appliedOn !== null);
  if (applied !== -1) return applied;
  return Math.max(
    0,
    drafts.findIndex((draft) => draft.applied),
  );
};

/**
 * Several rows of one role as one: the leading row as it is, its empty details filled from the others in their order,
 * the earliest days of saving and applying, the keys of all.
 */
export const mergeDrafts = (drafts: readonly RoleDraft[], leading: number): RoleDraft => {
  const lead = drafts[leading];
  if (lead === undefined) throw new Error('There is no draft to lead.');
  if (drafts.length === 1) return lead;
  const first = <K extends keyof RoleDraft>(key: K): RoleDraft[K] =>
    lead[key] || (drafts.find((draft) => draft[key])?.[key] ?? lead[key]);
  const saved = earliest(drafts, 'savedOn');
  const applied = earliest(drafts, 'appliedOn');
  return {
    ...lead,
    stageRaw: first('stageRaw'),
    appliedOn: applied?.appliedOn ?? null,
    appliedTime: applied?.appliedTime ?? null,
    appliedZone: applied?.appliedZone ?? null,
    savedOn: saved?.savedOn ?? null,
    savedTime: saved?.savedTime ?? null,
    savedZone: saved?.savedZone ?? null,
    applied: drafts.some((draft) => draft.applied),
    url: first('url'),
    location: first('location'),
    salary: first('salary'),
    source: first('source'),
    description: first('description'),
    notes: first('notes'),
    resumeName: first('resumeName'),
    keys: [...new Set(drafts.flatMap((draft) => draft.keys))],
  };
};
