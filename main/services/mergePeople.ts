import type { Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { joinNotes } from '#shared/domain/joinNotes.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import type { Person } from '#shared/domain/person.ts';
import { NOTE_LENGTH } from '#shared/domain/text.ts';
import { errors } from '#shared/messages/errors.ts';
import { merging } from '#shared/messages/merging.ts';
import type { PartClash } from '../repositories/people.ts';
import { personGone } from './gone.ts';
import type { Parts } from './parts.ts';

const GAPS = ['position', 'email', 'phone', 'profileUrl'] as const;

/** What the other record says differently, and has no place of its own in the one that is kept. */
const differing = (keep: Person, drop: Person): readonly string[] =>
  [...GAPS.map((field) => [keep[field], drop[field]] as const), [keep.companyName, drop.companyName] as const].flatMap(
    ([kept, dropped]) => (kept !== null && dropped !== null && kept !== dropped ? [dropped] : []),
  );

/** A day alone would say nothing. */
const otherDay = ({ connectedOn: kept }: Person, { connectedOn: dropped }: Person): readonly string[] =>
  kept === null || dropped === null || kept === dropped ? [] : [merging.connectedOn({ day: dropped })];

/** `clashes`: the kept record's part comes first in each. */
const mergedNotes = (keep: Person, drop: Person, clashes: readonly PartClash[]): string => {
  const values = [
    ...(keep.name === drop.name ? [] : [drop.name]),
    ...differing(keep, drop),
    ...otherDay(keep, drop),
    ...clashes.map(({ title, second }) => merging.part({ part: second, title })),
  ];
  return joinNotes(keep.notes, drop.notes, values.length === 0 ? '' : merging.also({ values }));
};

/**
 * Makes one person of two, because the user says that they are one: all that hangs on the dropped record moves to the
 * other, whose gaps are filled. What both say differently is kept in the notes. One command, undone as one. Refused where
 * the notes of both together could not be edited any more.
 */
export const createMergePeople =
  ({
    write,
    clock,
    changes,
    people,
    reminderRows,
  }: Pick<Parts, 'write' | 'clock' | 'changes' | 'people' | 'reminderRows'>) =>
  ({ keepId, keepVersion, dropId, dropVersion }: Parsed<'people.merge'>): Result<Person> => {
    const merged = write('mergePeople', ({ about }): Result<Person> => {
      if (keepId === dropId) return fail('conflict', errors.mergeWithItself());
      const [keep, drop] = [people.find(keepId), people.find(dropId)];
      if (keep === undefined || drop === undefined) return personGone();
      if (keep.version !== keepVersion || drop.version !== dropVersion) return fail('stale', errors.stale());
      const notes = mergedNotes(keep, drop, people.clashes(keepId, dropId));
      if (notes.length > NOTE_LENGTH) {
        return fail('conflict', errors.mergedNotesTooLong({ kept: keep.name, dropped: drop.name }));
      }
      about(keep.name);
      people.moveAll(dropId, keepId);
      people.remove(dropId);
      reminderRows.rename(dropId, keepId);
      people.edit({
        id: keepId,
        name: keep.name,
        nameKey: nameKey(keep.name),
        companyId: keep.companyId ?? drop.companyId,
        position: keep.position ?? drop.position,
        email: keep.email ?? drop.email,
        phone: keep.phone ?? drop.phone,
        profileUrl: keep.profileUrl ?? drop.profileUrl,
        notes,
        connectedOn: keep.connectedOn ?? drop.connectedOn,
        updatedAt: clock.now(),
        version: keepVersion,
      });
      const person = people.find(keepId);
      return person === undefined ? personGone() : ok(person);
    });
    return changes.told(merged, ['people', 'companies', 'board']);
  };
export type MergePeople = ReturnType<typeof createMergePeople>;
