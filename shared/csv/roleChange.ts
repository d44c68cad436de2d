import type { ImportReason } from '../contract/imports.ts';
import type { RoleId, StageId } from '../domain/ids.ts';
import { nameKey } from '../domain/nameKey.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Stage, StageKind } from '../domain/stage.ts';
import { FILLABLE, type Fillable } from './fillable.ts';
import { contactText, isSaidIn, NAMED, otherLink } from './mergeDrafts.ts';
import { type StageResolver, stageNameKey, stageOfDraft } from './resolveStage.ts';
import type { DraftContact, RoleDraft } from './roleDraft.ts';

/** A role of the board as far as an import looks at it. */
export type KnownRole = {
  readonly id: RoleId;
  readonly stageId: StageId;
  readonly stageKind: StageKind;
  /** Empty where the user has changed the company since: no file brings its former name back. */
  readonly company: string;
  readonly title: string;
  /** An import brought that field. Asked of what is empty now: somebody emptied it then, and empty it stays. */
  readonly wasBrought: (field: Fillable) => boolean;
  /** The files' own words for the stages that it had, as imports brought them. Asked where it matters: few rows do. */
  readonly stageWords: () => readonly string[];
  /** What imports have added to its notes, whether it still stands there or not. */
  readonly addedNotes: () => string;
  /** Somebody of that e-mail or name has a part in it. */
  readonly hasContact: (contact: DraftContact) => boolean;
  /** It is in that stage, or was. */
  readonly wasIn: (stageId: StageId) => boolean;
  /** An import brought it, and the user has changed it since: what it holds is theirs. */
  readonly isEdited: boolean;
} & Readonly<Record<Fillable, string | null>>;

/** A step to another column, as the row tells it. */
export type StageMove = {
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  /** The file's own word, or `null`. */
  readonly raw: string | null;
  /** The day of applying, where that is what moves it; `null`: the row has no day for it. */
  readonly onDay: string | null;
};

export type RoleChange = {
  readonly fills: readonly Fillable[];
  /** What is added below the notes that are there; empty if nothing is. */
  readonly addedNotes: string;
  readonly move: StageMove | null;
  readonly reason: ImportReason;
};

const WORDS: Readonly<Record<Fillable, string>> = {
  url: 'link',
  location: 'place',
  salary: 'salary',
  source: 'source',
  description: 'description',
  notes: 'notes',
  resumeName: 'résumé',
  savedOn: 'day saved',
  appliedOn: 'day applied',
};

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Names that find each other are one, however they are written. */
const isSame = (field: (typeof NAMED)[number][1], one: string, other: string): boolean =>
  field === 'company' || field === 'title' ? nameKey(one) === nameKey(other) : folded(one) === folded(other);

/**
 * What a row says that the role has otherwise, to be added below its notes: nothing that stands there already, and nothing
 * where the user has worked on what an import brought, or their deletions would come back with every file.
 */
const notesToAdd = (role: KnownRole, draft: RoleDraft): string => {
  if (role.isEdited) return '';
  // Notes that are empty are filled as any other field is.
  const isKnown = draft.contact !== null && role.hasContact(draft.contact);
  const said = [role.notes ? draft.notes : '', isKnown ? '' : contactText(draft.contact)];
  for (const [name, field] of NAMED) {
    // A moment's day is that of the zone in which the user is: read elsewhere it is another, and says nothing new.
    const value = field === 'appliedOn' && draft.appliedZone !== null ? null : draft[field];
    if (value && role[field] && !isSame(field, role[field], value)) said.push(`${name}: ${value}`);
  }
  if (role.url) said.push(otherLink(role.url, draft.url));
  const isThere = isSaidIn(role.notes ?? '');
  const news = said.filter((text) => text.trim() !== '' && !isThere(text));
  if (news.length === 0) return '';
  const wasAdded = isSaidIn(role.addedNotes());
  return news.filter((text) => !wasAdded(text)).join('\n\n');
};

const isSaid = (role: KnownRole, raw: string): boolean =>
  role.stageWords().some((word) => stageNameKey(word) === stageNameKey(raw));

/** Whether the rows have a word for the stage that no import has brought before, and that may so move the role. */
export const hasNewStageWord = (role: KnownRole, draft: RoleDraft): boolean =>
  !role.isEdited && [draft.stageRaw, ...draft.otherStages].some((raw) => raw !== '' && !isSaid(role, raw));

/**
 * The step that a row makes a role take. Forwards only: from before an application to Applied when the day is new, and to
 * the stage that the file names when no import has named it before. A role that the user moved back, or that has a word
 * again which it had, stays where it is.
 */
const moveOf = (role: KnownRole, draft: RoleDraft, resolver: StageResolver, isDayNew: boolean): StageMove | null => {
  const isForwards = ({ id }: Stage): boolean => resolver.placeOf(id) > resolver.placeOf(role.stageId);
  const named = draft.stageRaw === '' ? undefined : stageOfDraft(draft, resolver);
  if (
    named !== undefined &&
    named.raw !== '' &&
    isForwards(named.stage) &&
    !isSaid(role, named.raw) &&
    !role.isEdited
  ) {
    const onDay = named.stage.kind === 'applied' ? draft.appliedOn : null;
    return { stage: named.stage, outcome: named.outcome, raw: named.raw, onDay };
  }
  const applied = resolver.byKind('applied');
  const isBefore = role.stageKind === 'lead' || role.stageKind === 'saved';
  if (!isDayNew || !isBefore || applied === undefined || role.wasIn(applied.id)) return null;
  return { stage: applied, outcome: null, raw: null, onDay: draft.appliedOn };
};

/**
 * What a row adds to a role that is on the board: what is empty there and was not emptied by the user, a later stage, and
 * notes that it has not; never in the place of anything that somebody wrote. `null` if the row brings nothing new.
 */
export const roleChange = (role: KnownRole, draft: RoleDraft, resolver: StageResolver): RoleChange | null => {
  const fills = FILLABLE.filter((field) => !role[field] && Boolean(draft[field]) && !role.wasBrought(field));
  const addedNotes = notesToAdd(role, draft);
  const isDayNew = fills.includes('appliedOn');
  const move = moveOf(role, draft, resolver, isDayNew);
  if (fills.length === 0 && addedNotes === '' && move === null) return null;
  const reason = ((): ImportReason => {
    if (move !== null && move.stage.kind === 'applied') return { code: 'moves_to_applied' };
    if (move !== null) return { code: 'moves_on', value: move.stage.name };
    if (isDayNew) return { code: 'adds_applied_date' };
    const words = fills.map((field) => WORDS[field]);
    return { code: 'adds_details', value: [...words, ...(addedNotes === '' ? [] : [WORDS.notes])].join(', ') };
  })();
  return { fills, addedNotes, move, reason };
};
