import { isSamePosting } from './postingAddress.ts';
import type { DraftContact, RoleDraft } from './roleDraft.ts';

/** Details of which a role has one, and what they are called where another is kept in the notes. */
export const NAMED = [
  ['Location', 'location'],
  ['Salary', 'salary'],
  ['Source', 'source'],
  ['Company', 'company'],
  ['Job title', 'title'],
  ['Description', 'description'],
  ['Résumé', 'resumeName'],
  ['Date applied', 'appliedOn'],
] as const;

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

/** The same words, however they are written. */
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** The sentences of a text, folded, each on a line, with breaks round them; breaks alone for none. */
const inLines = (text: string): string => {
  const lines = text.split(/\n|(?<=[.!?;])\s/).map((line) => folded(line).replace(/(.)[.!?;]$/, '$1'));
  return `\n${lines.filter((line) => line !== '').join('\n')}\n`;
};

/** Whether a text says in sentences of its own what another one does: `Yorkshire` does not say `York`, nor `Not yet` `No`. */
export const isSaidIn = (before: string): ((text: string) => boolean) => {
  const lines = inLines(before);
  return (text) => lines.includes(inLines(text));
};

/** So many texts of one role are compared with each other. */
const FEW = 50;

/** What a role of several rows is, but for its notes. */
type Merged = Pick<RoleDraft, (typeof NAMED)[number][1] | 'url' | 'contact'>;

/** Somebody as a line of the notes; nothing for nobody. */
export const contactText = (contact: DraftContact | null): string =>
  contact === null
    ? ''
    : `Contact: ${[contact.name, contact.email, contact.phone].filter((part) => part !== null).join(', ')}`;

/**
 * Another address than the role's, as a line of the notes; nothing for the same posting, or none. Addresses of one posting
 * differ by what counts their readers, and say nothing else.
 */
export const otherLink = (own: string | null, url: string | null): string =>
  url === null || (own !== null && isSamePosting(url, own)) ? '' : `Link: ${url}`;

/** The notes of all rows, each once; below them what another row says otherwise. */
const allNotes = (drafts: readonly RoleDraft[], merged: Merged): string => {
  const texts: string[] = [];
  const said = new Set<string>();
  const add = (text: string): void => {
    const lines = inLines(text);
    if (lines.trim() === '' || said.has(lines)) return;
    // Part of another text: looked for while they are few, or many rows would take the square of their number.
    if (said.size < FEW && [...said].some((other) => other.includes(lines))) return;
    said.add(lines);
    texts.push(text);
  };
  for (const { notes } of drafts) add(notes);
  for (const { contact } of drafts) if (contactText(contact) !== contactText(merged.contact)) add(contactText(contact));
  for (const [name, field] of NAMED) {
    for (const draft of drafts) {
      const value = draft[field];
      if (value !== null && folded(value) !== folded(merged[field] ?? '')) add(`${name}: ${value}`);
    }
  }
  for (const { url } of drafts) add(otherLink(merged.url, url));
  return texts.join('\n\n');
};

/**
 * Several rows of one role as one: the leading row as it is, its empty details filled from the others in their order,
 * the earliest days of saving and applying, the keys, stage words and warnings of all. Nothing that a row says is lost:
 * what another row says differently is in the notes.
 */
export const mergeDrafts = (drafts: readonly RoleDraft[], leading: number): RoleDraft => {
  const lead = drafts[leading];
  if (lead === undefined) throw new Error('There is no draft to lead.');
  if (drafts.length === 1) return lead;
  const first = <K extends keyof RoleDraft>(key: K): RoleDraft[K] =>
    lead[key] || (drafts.find((draft) => draft[key])?.[key] ?? lead[key]);
  const saved = earliest(drafts, 'savedOn');
  const applied = earliest(drafts, 'appliedOn');
  const details = {
    location: first('location'),
    salary: first('salary'),
    source: first('source'),
    url: first('url'),
    description: first('description'),
    resumeName: first('resumeName'),
    contact: first('contact'),
    appliedOn: applied?.appliedOn ?? null,
  };
  const ordered = [lead, ...drafts.filter((draft) => draft !== lead)];
  const stageRaw = first('stageRaw');
  return {
    ...lead,
    ...details,
    stageRaw,
    otherStages: [...new Set(ordered.map((draft) => draft.stageRaw))].filter((raw) => raw !== '' && raw !== stageRaw),
    isAppliedBeside: drafts.some((draft) => draft.applied && draft.stageRaw === ''),
    appliedTime: applied?.appliedTime ?? null,
    appliedZone: applied?.appliedZone ?? null,
    savedOn: saved?.savedOn ?? null,
    savedTime: saved?.savedTime ?? null,
    savedZone: saved?.savedZone ?? null,
    applied: drafts.some((draft) => draft.applied),
    writtenMoment: (applied ?? saved)?.writtenMoment ?? null,
    notes: allNotes(ordered, { ...lead, ...details }),
    keys: [...new Set(drafts.flatMap((draft) => draft.keys))],
    formerKeys: [...new Set(drafts.flatMap((draft) => draft.formerKeys))],
    warnings: drafts.flatMap((draft) => draft.warnings),
  };
};
