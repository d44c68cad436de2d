import axe from 'axe-core';
import { expect, it } from 'vitest';
import { openRole, TITLE } from './openRole.ts';

it.each(['Overview', 'People', 'Interviews', 'Timeline', 'Notes'])('axe finds nothing on the tab %s', async (tab) => {
  const { panel } = await openRole(tab, {
    prepare: (main) => void main.addPerson('Ann Archer', { email: 'ann@example.com', parts: { [TITLE]: 'recruiter' } }),
  });
  const { violations } = await axe.run(panel, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
