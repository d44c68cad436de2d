import { v7 as uuidv7 } from 'uuid';
import type { RoleId, TagId } from '#shared/domain/ids.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import type { TagsRepository } from '../repositories/tags.ts';

/** Gives roles their tags by name. Tags come with their first role and go with their last. */
export const createRoleTags = ({ tags }: { readonly tags: TagsRepository }) => {
  const idOf = (name: string): TagId => {
    const key = nameKey(name);
    const known = tags.findByKey(key);
    if (known !== undefined) return known.id;
    const id = uuidv7() as TagId;
    tags.add({ id, name, nameKey: key });
    return id;
  };
  return {
    /** The role has exactly these tags afterwards; names that differ in case or accents alone are one. */
    set: (roleId: RoleId, names: readonly string[]): void => {
      const wanted = new Set(names.map(idOf));
      const present = tags.ofRole(roleId).map(({ id }) => id);
      for (const id of wanted) if (!present.includes(id)) tags.give(roleId, id);
      for (const id of present) {
        if (wanted.has(id)) continue;
        tags.take(roleId, id);
        tags.removeUnused(id);
      }
    },
  };
};
export type RoleTags = ReturnType<typeof createRoleTags>;
