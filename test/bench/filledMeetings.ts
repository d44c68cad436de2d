import { v7 as uuidv7 } from 'uuid';
import type { Db } from '#main/db/open.ts';
import type { RoleId } from '#shared/domain/ids.ts';

/** Every third role has a person whom the user met, every fifth an interview to come, every second two tags. */
export const fillMeetings = (db: Db): void => {
  const ids = db.prepare<[], RoleId>('SELECT id FROM roles ORDER BY id').pluck().all();
  const addPerson = db.prepare(`INSERT INTO people (id, name, name_key, created_at, updated_at)
    VALUES (?, ?, lower(?), '2026-03-02', '2026-03-02')`);
  const addPart = db.prepare(`INSERT INTO role_people (role_id, person_id, part, added_at)
    VALUES (?, ?, 'recruiter', '2026-03-02')`);
  const addInterview = db.prepare(`INSERT INTO interviews (id, role_id, starts_at, zone, minutes, channel, state,
    created_at, updated_at) VALUES (?, ?, ?, 'UTC', 30, 'call', ?, '2026-03-02', '2026-03-02')`);
  const addInterviewer = db.prepare('INSERT INTO interview_people (interview_id, person_id) VALUES (?, ?)');
  const addTag = db.prepare('INSERT INTO tags (id, name, name_key) VALUES (?, ?, ?)');
  const addRoleTag = db.prepare('INSERT INTO role_tags (role_id, tag_id) VALUES (?, ?)');
  db.transaction(() => {
    const tags = Array.from({ length: 20 }, (_, index) => {
      const id = uuidv7();
      addTag.run(id, `Tag ${index}`, `tag ${index}`);
      return id;
    });
    ids.forEach((roleId, index) => {
      if (index % 3 === 0) {
        const [personId, interviewId] = [uuidv7(), uuidv7()];
        addPerson.run(personId, `Person ${index}`, `Person ${index}`);
        addPart.run(roleId, personId);
        addInterview.run(interviewId, roleId, '2026-02-01T09:00:00.000Z', 'held');
        addInterviewer.run(interviewId, personId);
      }
      if (index % 5 === 0) {
        const day = `${1 + (index % 28)}`.padStart(2, '0');
        addInterview.run(uuidv7(), roleId, `2030-01-${day}T09:00:00.000Z`, 'scheduled');
      }
      if (index % 2 === 0) {
        for (const tag of [tags[index % 20], tags[(index + 7) % 20]]) addRoleTag.run(roleId, tag);
      }
    });
  })();
};
