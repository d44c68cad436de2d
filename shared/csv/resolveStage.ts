import { foldText } from '../domain/foldText.ts';
import type { StageId } from '../domain/ids.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Stage, StageKind } from '../domain/stage.ts';
import { withoutEmojiSigns } from './emojiSigns.ts';
import type { RoleDraft } from './roleDraft.ts';
import { stageWord } from './stageWords.ts';

export type ResolvedStage = { readonly stage: Stage; readonly outcome: Outcome | null };

export type StageResolver = {
  /** The column for a file's own stage name, or `undefined` if only the user can say. */
  readonly byName: (raw: string) => ResolvedStage | undefined;
  /** The first column of a kind, hidden or not. `undefined` on a board without any, which the app never leaves behind. */
  readonly byKind: (kind: StageKind) => Stage | undefined;
  /** Where a column stands on the board, from the left. */
  readonly placeOf: (id: StageId) => number;
};

/** By which a stage name of a file is remembered together with the user's answer. */
export const stageNameKey = (raw: string): string => foldText(raw) || raw;

/** By which a stage name is compared with those of the columns: an emoji beside it makes no difference. */
const plainKey = (raw: string): string => stageNameKey(withoutEmojiSigns(raw));

/**
 * Finds columns for the stage names of files: the user's own answer first, then a column of that name, then the kind
 * that the word stands for in the trackers that we know.
 * @param stages in their order on the board
 * @param answers column by {@link stageNameKey}
 */
export const createStageResolver = (stages: readonly Stage[], answers: ReadonlyMap<string, StageId>): StageResolver => {
  const byKind = (kind: StageKind): Stage | undefined => stages.find((stage) => stage.kind === kind);
  const resolve = (raw: string): ResolvedStage | undefined => {
    const key = stageNameKey(raw);
    const word = stageWord(raw);
    const answered = stages.find((stage) => stage.id === answers.get(key));
    const stage =
      answered ??
      stages.find(({ name }) => stageNameKey(name) === key) ??
      stages.find(({ name }) => plainKey(name) === plainKey(raw)) ??
      (word === undefined ? undefined : byKind(word.kind));
    if (stage === undefined) return undefined;
    return { stage, outcome: stage.kind === 'closed' ? (word?.outcome ?? null) : null };
  };
  const known = new Map<string, ResolvedStage | undefined>();
  return {
    byKind,
    placeOf: (id) => stages.findIndex((stage) => stage.id === id),
    byName: (raw) => {
      if (!known.has(raw)) known.set(raw, resolve(raw));
      return known.get(raw);
    },
  };
};

/** The stage of a role with the word that names it; `raw` is empty where no row has one. */
export type DraftStage = ResolvedStage & { readonly raw: string };

/**
 * The stage that a role's rows give it: the one furthest to the right of all that they name (csv.md, rule 5), else Applied
 * or Saved by whether there was an application. `undefined` while only the user can say where one of the words goes.
 */
export const stageOfDraft = (
  {
    stageRaw,
    otherStages,
    applied,
    isAppliedBeside,
  }: Pick<RoleDraft, 'stageRaw' | 'otherStages' | 'applied' | 'isAppliedBeside'>,
  resolver: StageResolver,
): DraftStage | undefined => {
  const implied = (kind: 'applied' | 'saved'): DraftStage | undefined => {
    const stage = resolver.byKind(kind);
    return stage && { stage, outcome: null, raw: '' };
  };
  if (stageRaw === '') return implied(applied ? 'applied' : 'saved');
  let latest: DraftStage | undefined = isAppliedBeside ? implied('applied') : undefined;
  for (const raw of [stageRaw, ...otherStages]) {
    const resolved = resolver.byName(raw);
    if (resolved === undefined) return undefined;
    if (latest === undefined || resolver.placeOf(resolved.stage.id) >= resolver.placeOf(latest.stage.id)) {
      latest = { ...resolved, raw };
    }
  }
  return latest;
};
