import type { OwnTemplate } from '#shared/contract/followUpDrafts.ts';
import type { Db } from '../db/open.ts';

type Place = Pick<OwnTemplate, 'rule' | 'channel'>;

/** The user's own texts, at most one per rule and channel: rows in and out. */
export const draftTemplatesRepository = (db: Db) => {
  const all = db.prepare<[], OwnTemplate>('SELECT rule, channel, subject, body FROM draft_templates');
  const find = db.prepare<[Place], Pick<OwnTemplate, 'subject' | 'body'>>(
    'SELECT subject, body FROM draft_templates WHERE rule = @rule AND channel = @channel',
  );
  const put = db.prepare<[OwnTemplate]>(`INSERT INTO draft_templates (rule, channel, subject, body)
    VALUES (@rule, @channel, @subject, @body) ON CONFLICT (rule, channel) DO UPDATE
    SET subject = excluded.subject, body = excluded.body WHERE subject IS NOT excluded.subject OR body <> excluded.body`);
  const remove = db.prepare<[Place]>('DELETE FROM draft_templates WHERE rule = @rule AND channel = @channel');
  return {
    all: (): OwnTemplate[] => all.all(),
    find: (place: Place): Pick<OwnTemplate, 'subject' | 'body'> | null => find.get(place) ?? null,
    put: (template: OwnTemplate): void => void put.run(template),
    remove: (place: Place): void => void remove.run(place),
  };
};
export type DraftTemplatesRepository = ReturnType<typeof draftTemplatesRepository>;
