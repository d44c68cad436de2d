import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { errors } from '#shared/messages/errors.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { grid, names, problems, row } from '../../support/listPage.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { alerted, announced, renderApp } from '../../support/renderApp.tsx';
import { daysAgo } from '../../support/testWriter.ts';

const prepare = (main: RealBridge): void => {
  main.addRole('Web Developer', { companyName: 'Barcelona Media', stage: 'interview' });
  const { id } = main.addPerson('Ana Ruiz', {
    companyName: 'Barcelona Media',
    email: 'ana@example.com',
    parts: { 'Web Developer': 'hiring_manager' },
  });
  main.addPerson('Ben Okafor');
  const text = '“We’re ready to move. I’d like you to start soon.”';
  main.log({ role: 'Web Developer', person: 'Ana Ruiz', at: daysAgo(1), text });
  main.addInterview('Web Developer', daysAgo(6), { state: 'held', personIds: [id] });
};

const openAna = async (more: (main: RealBridge) => void = () => undefined) => {
  const both = (main: RealBridge): void => {
    prepare(main);
    more(main);
  };
  const app = await renderApp({ prepare: both }, '#/people');
  await grid('People');
  act(() => row('Ana Ruiz').focus());
  await app.user.keyboard('{Enter}');
  const panel = await screen.findByRole('region', { name: 'Person: Ana Ruiz' });
  await within(panel).findByRole('region', { name: 'Timeline' });
  return { ...app, panel, field: (name: string) => within(panel).getByLabelText(name) };
};

/** A button of the notice that tells what was done. */
const noticeButton = async (name: string): Promise<HTMLElement> =>
  within(await screen.findByRole('region', { name: 'Notices' })).findByRole('button', { name });

const NOBODY = '01900010-0000-7000-8000-000000000099';

describe('A person beside the list', () => {
  it('opens by Enter at an address of its own, and closes by Escape back to the row', async () => {
    const { fake, user, panel } = await openAna();
    expect(window.location.hash).toBe(`#/people/${fake.person('Ana Ruiz').id}`);
    expect(panel).toHaveFocus();
    expect(row('Ana Ruiz')).toHaveAttribute('aria-selected', 'true');
    expect(await problems()).toEqual([]);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Person/ })).toBeNull());
    expect(window.location.hash).toBe('#/people');
    expect(row('Ana Ruiz')).toHaveFocus();
  });

  it('leads to their company and their roles, and tells what happened', async () => {
    const { fake, panel } = await openAna();
    expect(within(panel).getByRole('link', { name: 'Barcelona Media' })).toHaveAttribute(
      'href',
      `#/companies/${fake.company('Barcelona Media').id}`,
    );
    const roles = within(panel).getByRole('region', { name: 'Their part in roles' });
    expect(within(roles).getByRole('link', { name: 'Web Developer' })).toHaveAttribute(
      'href',
      `#/board/role/${fake.role('Web Developer').id}/people`,
    );
    expect(roles).toHaveTextContent('Hiring manager');
    const told = within(panel).getByRole('region', { name: 'Timeline' });
    expect(within(told).getAllByRole('listitem')).toHaveLength(2);
    expect(told).toHaveTextContent('They called');
    expect(told).toHaveTextContent('I’d like you to start soon.');
  });

  it('saves a field when it is left, and the list says the same', async () => {
    const { fake, user, field } = await openAna();
    await user.clear(field('Name'));
    await user.type(field('Name'), 'Ana Ruiz Vega{Enter}');
    await waitFor(() => expect(fake.person('Ana Ruiz Vega').version).toBe(2));
    await waitFor(async () => expect(await names('People')).toContain('Ana Ruiz Vega'));
    await user.type(field('Phone'), '123');
    await user.tab();
    await waitFor(() => expect(fake.person('Ana Ruiz Vega').phone).toBe('123'));
    expect(fake.callsOf('people.patch').map(({ version }) => version)).toEqual([1, 2]);
  });

  it('keeps what was typed when it cannot be saved, even when it is closed meanwhile', async () => {
    const { fake, user, field } = await openAna();
    fake.fail('people.patch', { code: 'disk_full', message: 'The disk is full. Nothing was written.' });
    await user.type(field('Notes'), 'Likes long walks');
    await user.tab();
    expect(await screen.findByText(/Not saved; your text is kept here. The disk is full/)).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Person/ })).toBeNull());
    fake.fail('people.patch', null);
    await user.click(row('Ana Ruiz'));
    expect(await screen.findByLabelText('Notes')).toHaveValue('Likes long walks');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(fake.person('Ana Ruiz').notes).toBe('Likes long walks'));
  });

  it('never overwrites what was changed elsewhere without a word', async () => {
    const { fake, user, field } = await openAna();
    fake.quietly(() => fake.patchPerson('Ana Ruiz', { position: 'Head of people' }));
    await user.type(field('What they do there'), 'Recruiter{Enter}');
    expect(await screen.findByText(/changed elsewhere while you were writing/)).toBeVisible();
    expect(fake.person('Ana Ruiz').position).toBe('Head of people');
  });

  it('writes an e-mail outside of the app only', async () => {
    const { fake, user } = await openAna();
    await user.click(screen.getByRole('button', { name: 'Write an e-mail to Ana Ruiz' }));
    expect(fake.callsOf('app.openExternal')).toEqual([{ url: 'mailto:ana@example.com' }]);
  });

  it('is removed after saying what stays and what does not, and comes back by Undo', async () => {
    const { user, panel, field } = await openAna((main) => {
      main.log({ person: 'Ana Ruiz', at: daysAgo(2) });
      const [roleId, personId] = [main.role('Web Developer').id, main.person('Ana Ruiz').id];
      answerOf(main.services.questions.ask({ roleId, topic: 'salary', personId }));
    });
    await user.type(field('Notes'), 'Met at the fair');
    await user.tab();
    await user.click(within(panel).getByRole('button', { name: 'Remove…' }));
    const question = within(panel).getByRole('group', { name: 'Remove Ana Ruiz?' });
    await waitFor(() =>
      expect(question).toHaveAccessibleDescription(
        'They are in 1 role, 1 interview and 1 call or message about a role. All of that stays, without their name. Your notes on them, 1 call or message about no role and 1 question that you want to ask them go with them.',
      ),
    );
    expect(within(question).getByRole('button', { name: 'Keep' })).toHaveFocus();
    expect(await problems()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(within(panel).getByRole('button', { name: 'Remove…' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await user.click(within(panel).getByRole('button', { name: 'Remove' }));
    await waitFor(async () => expect(await names('People')).toEqual(['Ben Okafor']));
    expect(screen.queryByRole('region', { name: /^Person/ })).toBeNull();
    await user.click(await noticeButton('Undo'));
    await waitFor(async () => expect(await names('People')).toEqual(['Ana Ruiz', 'Ben Okafor']));
    await waitFor(() => expect(announced()).toBe('Undone: removing the person “Ana Ruiz”.'));
  });

  it('does not take back something else that was done since', async () => {
    const { fake, user, panel } = await openAna();
    await user.click(within(panel).getByRole('button', { name: 'Remove…' }));
    await user.click(within(panel).getByRole('button', { name: 'Remove' }));
    const undo = await noticeButton('Undo');
    act(() => void fake.moveRole('Web Developer', 'offer'));
    await user.click(undo);
    await waitFor(() => expect(alerted()).toMatch(/^Something else was done since/));
    expect(fake.callsOf('undo.undo')).toHaveLength(0);
  });

  it('says so when they were removed in the meantime', async () => {
    await renderApp({ prepare }, `#/people/${NOBODY}`);
    expect(await screen.findByText(errors.personNotFound())).toBeVisible();
    expect(await problems()).toEqual([]);
  });
});
