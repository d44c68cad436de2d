import axe from 'axe-core';
import { expect, it } from 'vitest';
import { fakePerson, personIdOf } from '../../support/fakeRecords.ts';
import { openRole } from './openRole.ts';

it.each(['Overview', 'People', 'Interviews', 'Timeline', 'Notes'])('axe finds nothing on the tab %s', async (tab) => {
  const { panel } = await openRole(tab, {
    people: [fakePerson(1, 'Ann Archer', { email: 'ann@example.com' })],
    prepare: (bridge, id) => bridge.pipeline.give(id, personIdOf(1), 'recruiter'),
  });
  const { violations } = await axe.run(panel, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
