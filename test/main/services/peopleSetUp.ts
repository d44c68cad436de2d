import type { PersonSort } from '#shared/contract/people.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { contactRows } from '#test/helpers/contactRows.ts';
import { testServices } from '#test/helpers/testServices.ts';

/** A person of whom no more is known than a name. */
export const FIELDS = {
  name: 'Ana Lima',
  company: null,
  position: null,
  email: null,
  phone: null,
  profileUrl: null,
  notes: '',
  role: null,
};

/** The service of people, on rows of a test's own. */
export const setUp = async () => {
  const services = await testServices();
  const rows = contactRows(services.db);
  const { people, mergePeople } = services.app;
  const undo = (): void => {
    const command = services.undoLog.next('undo');
    if (command === undefined) throw new Error('nothing to undo');
    services.transact(() => services.undoLog.replay(command, 'undo'));
  };
  const list = (sort: PersonSort, direction: 'ascending' | 'descending' = 'ascending', filter = '') =>
    answerOf(people.list({ filter, sort, direction, offset: 0 })).rows.map(({ name }) => name);
  return { ...services, rows, people, mergePeople, undo, list };
};
