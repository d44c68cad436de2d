import type { RoleId, TagId } from '#shared/domain/ids.ts';
import type { Db } from '../db/open.ts';

export type Tag = { readonly id: TagId; readonly name: string; readonly nameKey: string };

/** Tags and the roles that have them: rows in and out, no policy. */
export const tagsRepository = (db: Db) => {
  const byKey = db.prepare<[string], Tag>('SELECT id, name, name_key AS nameKey FROM tags WHERE name_key = ?');
  const insert = db.prepare('INSERT INTO tags (id, name, name_key) VALUES (@id, @name, @nameKey)');
  const ofRole = db.prepare<[RoleId], Tag>(`SELECT t.id, t.name, t.name_key AS nameKey FROM role_tags rt
    JOIN tags t ON t.id = rt.tag_id WHERE rt.role_id = ? ORDER BY t.name_key`);
  const give = db.prepare('INSERT INTO role_tags (role_id, tag_id) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const take = db.prepare('DELETE FROM role_tags WHERE role_id = ? AND tag_id = ?');
  const removeUnused = db.prepare(
    'DELETE FROM tags WHERE id = @id AND NOT EXISTS (SELECT 1 FROM role_tags WHERE tag_id = @id)',
  );
  const removeAllUnused = db.prepare(
    'DELETE FROM tags WHERE NOT EXISTS (SELECT 1 FROM role_tags WHERE tag_id = tags.id)',
  );
  return {
    findByKey: (nameKey: string): Tag | undefined => byKey.get(nameKey),
    add: (tag: Tag): void => {
      insert.run(tag);
    },
    ofRole: (id: RoleId): readonly Tag[] => ofRole.all(id),
    give: (roleId: RoleId, tagId: TagId): void => {
      give.run(roleId, tagId);
    },
    take: (roleId: RoleId, tagId: TagId): void => {
      take.run(roleId, tagId);
    },
    /** Removes a tag that no role has. */
    removeUnused: (id: TagId): void => {
      removeUnused.run({ id });
    },
    removeAllUnused: (): void => {
      removeAllUnused.run();
    },
  };
};
export type TagsRepository = ReturnType<typeof tagsRepository>;
