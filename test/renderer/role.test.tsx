import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { announced, card, renderApp, titlesIn } from './support/renderApp.tsx';

const spread = { applied: 2 };

const openRole = async (tab: 'Overview' | 'Notes' = 'Overview') => {
  const app = await renderApp({ spread });
  act(() => card('Data Analyst').focus());
  await app.user.keyboard('{Enter}');
  const panel = await screen.findByRole('region', { name: 'Role: Data Analyst' });
  const field = (name: string) => within(panel).getByLabelText(name, { selector: 'input, textarea, select' });
  await within(panel).findByLabelText('Title');
  if (tab !== 'Overview') {
    await app.user.click(within(panel).getByRole('tab', { name: tab }));
  }
  return { ...app, panel, field };
};

describe('A role beside the board', () => {
  it('opens by Enter on its card with the focus in it, and closes by Escape back to the card', async () => {
    const { user, panel } = await openRole();
    expect(panel).toHaveFocus();
    expect(window.location.hash).toMatch(/^#\/board\/role\//);
    expect(within(panel).getByRole('heading', { level: 2, name: 'Data Analyst' })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Role:/ })).toBeNull());
    expect(card('Data Analyst')).toHaveFocus();
  });

  it('shows what else its import brought, a long description folded', async () => {
    const { user } = await renderApp({
      spread,
      prepare: ({ db }) => {
        db.prepare("UPDATE roles SET salary_text = '50–60k', source = 'LinkedIn', description = ?").run(
          '<b>Analyse</b> '.repeat(100),
        );
        db.exec("UPDATE roles SET resume_name = 'cv-2026.pdf', saved_on = '2026-10-30'");
      },
    });
    await user.click(card('Data Analyst'));
    const facts = await screen.findByRole('region', { name: 'From the import' });
    expect(
      within(facts)
        .getAllByRole('term')
        .map(({ textContent }) => textContent),
    ).toEqual(['Salary', 'Saved on', 'Résumé']);
    expect(within(facts).getByText('cv-2026.pdf')).toBeVisible();
    expect(within(facts).getByText(/^<b>Analyse/)).not.toBeVisible();
    await user.click(within(facts).getByText('Description'));
    expect(within(facts).getByText(/^<b>Analyse/)).toBeVisible();
  });

  it('says nothing of an import that brought nothing more', async () => {
    await openRole();
    expect(screen.queryByRole('region', { name: 'From the import' })).toBeNull();
  });

  it('is moved by its stage menu, and the focus stays in the panel', async () => {
    const { fake, user, panel } = await openRole();
    await user.click(within(panel).getByRole('button', { name: 'Stage: Applied. Change it' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Interview' }));
    await waitFor(() => expect(titlesIn('Interview')).toEqual(['Data Analyst']));
    expect(fake.callsOf('roles.move')).toHaveLength(1);
    expect(announced()).toMatch(/^Moved Data Analyst from Applied to Interview, position 1 of 1/);
    expect(panel).toContainElement(document.activeElement as HTMLElement);
  });

  it('is asked why it closed when its stage menu closes it', async () => {
    const { user, panel } = await openRole();
    await user.click(within(panel).getByRole('button', { name: 'Stage: Applied. Change it' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Closed' }));
    const question = await screen.findByRole('region', { name: 'Why did Data Analyst close?' });
    expect(within(question).getByRole('button', { name: 'Rejected' })).toBeVisible();
    expect(panel).toContainElement(document.activeElement as HTMLElement);
    await user.click(within(panel).getByRole('button', { name: 'Remove role…' }));
    await user.click(within(panel).getByRole('button', { name: 'Remove role' }));
    await waitFor(() => expect(question).not.toBeInTheDocument());
  });

  it('gives the focus to the nearest card when it is removed', async () => {
    const { user, panel } = await openRole();
    const next = titlesIn('Applied').find((title) => title !== 'Data Analyst') ?? '';
    await user.click(within(panel).getByRole('button', { name: 'Remove role…' }));
    await user.click(within(panel).getByRole('button', { name: 'Remove role' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Role:/ })).toBeNull());
    await waitFor(() => expect(card(next)).toHaveFocus());
  });

  it('opens its link outside of the app only', async () => {
    const { fake, user, panel, field } = await openRole();
    await user.type(field('Link to the posting'), 'https://example.com/jobs/1{Enter}');
    await user.click(await within(panel).findByRole('button', { name: 'Open the posting in your browser' }));
    expect(fake.callsOf('app.openExternal')).toEqual([{ url: 'https://example.com/jobs/1' }]);
  });

  it('says so when it was removed in the meantime', async () => {
    const { fake } = await renderApp({ spread });
    fake.fail('roles.get', { code: 'not_found', message: 'This role is no longer on your board.' });
    act(() => card('Data Analyst').click());
    expect(await screen.findByText('This role is no longer on your board')).toBeVisible();
  });
});

describe('Editing in place', () => {
  it('saves the notes when the field is left', async () => {
    const { fake, user, field } = await openRole('Notes');
    await user.type(field('Notes'), 'They said Thursday.');
    expect(fake.callsOf('roles.setNotes')).toHaveLength(0);
    await user.tab();
    await waitFor(() => expect(fake.callsOf('roles.setNotes')).toHaveLength(1));
    expect(fake.callsOf('roles.setNotes')[0]).toMatchObject({
      notes: 'They said Thursday.',
      version: 1,
    });
  });

  it('goes on saving for as long as something else has the file, with nothing red over the field', async () => {
    const { fake, user, field } = await openRole('Notes');
    const inUse = { code: 'locked', message: 'Your data is in use.' } as const;
    fake.fail('roles.setNotes', inUse);
    fake.fail('drafts.keep', inUse);
    await user.type(field('Notes'), 'A text that waits');
    await user.tab();
    await waitFor(() => expect(fake.callsOf('roles.setNotes')).toHaveLength(2));
    expect(field('Notes')).toHaveValue('A text that waits');
    expect(screen.queryByText(/Not saved/)).toBeNull();
    expect(screen.queryByRole('region', { name: 'Notices' })).toBeNull();
    fake.fail('roles.setNotes', null);
    fake.fail('drafts.keep', null);
    await waitFor(() => expect(fake.callsOf('drafts.keep').at(-1)).toMatchObject({ text: null }));
    expect(fake.callsOf('roles.setNotes').at(-1)).toMatchObject({ notes: 'A text that waits' });
  });

  it('shows what is stored where a date should be and is none', async () => {
    const { user } = await renderApp({
      spread,
      prepare: ({ db }) => void db.exec("UPDATE roles SET applied_on = 'in May'"),
    });
    await user.click(card('Data Analyst'));
    expect(
      await screen.findByText('“in May” is stored here, which is no date. Enter one to replace it.'),
    ).toBeVisible();
  });

  it('saves the notes with Ctrl and Enter', async () => {
    const { fake, user, field } = await openRole('Notes');
    await user.type(field('Notes'), 'Ring back{Control>}{Enter}{/Control}');
    const { id } = fake.role('Data Analyst');
    await waitFor(() => expect(fake.callsOf('roles.setNotes')).toEqual([{ id, notes: 'Ring back', version: 1 }]));
    expect(field('Notes')).toHaveFocus();
  });

  it('saves the notes even when the panel is closed in the middle of a sentence', async () => {
    const { fake, user, field } = await openRole('Notes');
    await user.type(field('Notes'), 'Half a sen{Escape}');
    await waitFor(() => expect(fake.callsOf('roles.setNotes')[0]).toMatchObject({ notes: 'Half a sen' }));
  });

  it('keeps the text and says why when it cannot be saved, and saves it when asked again', async () => {
    const { fake, user, panel, field } = await openRole('Notes');
    fake.fail('roles.setNotes', { code: 'disk_full', message: 'The disk is full. Nothing was written.' });
    await user.type(field('Notes'), 'Important');
    await user.tab();
    expect(await within(panel).findByText(/Not saved; your text is kept here. The disk is full/)).toBeVisible();
    expect(field('Notes')).toHaveValue('Important');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Role:/ })).toBeNull());
    await user.click(card('Data Analyst'));
    await screen.findByLabelText('Title');
    await user.click(screen.getByRole('tab', { name: 'Notes' }));
    const notes = screen.getByRole('textbox', { name: 'Notes' });
    expect(notes).toHaveValue('Important');
    fake.fail('roles.setNotes', null);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText(/Not saved/)).toBeNull());
    expect(fake.details('Data Analyst').notes).toBe('Important');
  });

  it('never overwrites what was changed elsewhere without a word', async () => {
    const { fake, user, panel, field } = await openRole();
    fake.quietly(() => fake.patchRole('Data Analyst', { companyName: 'Renamed elsewhere' }));
    await user.clear(field('Company'));
    await user.type(field('Company'), 'Mine{Enter}');
    expect(await within(panel).findByText(/changed elsewhere while you were writing/)).toBeVisible();
    expect(field('Company')).toHaveValue('Mine');
    expect(fake.role('Data Analyst').companyName).toBe('Renamed elsewhere');
    await user.click(within(panel).getByRole('button', { name: 'Show the other one' }));
    await waitFor(() => expect(field('Company')).toHaveValue('Renamed elsewhere'));
  });

  it('saves over the other change once the user says so', async () => {
    const { fake, user, panel, field } = await openRole();
    fake.quietly(() => fake.patchRole('Data Analyst', { companyName: 'Renamed elsewhere' }));
    await user.clear(field('Company'));
    await user.type(field('Company'), 'Mine{Enter}');
    await user.click(await within(panel).findByRole('button', { name: 'Save mine' }));
    await waitFor(() => expect(fake.role('Data Analyst').companyName).toBe('Mine'));
  });

  it('does not save a link that is none, and says what a link looks like', async () => {
    const { fake, user, panel, field } = await openRole();
    await user.type(field('Link to the posting'), 'javascript:alert(1){Enter}');
    expect(await within(panel).findByText(/A link begins with https/)).toBeVisible();
    expect(fake.callsOf('roles.patch')).toHaveLength(0);
  });

  it('gives a change up by Escape, and only then closes', async () => {
    const { fake, user, field } = await openRole();
    await user.type(field('Title'), ' II{Escape}');
    expect(field('Title')).toHaveValue('Data Analyst');
    expect(fake.callsOf('roles.patch')).toHaveLength(0);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Role:/ })).toBeNull());
  });
});
