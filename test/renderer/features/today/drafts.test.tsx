import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDays, localDayOf } from '#shared/domain/dayMath.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { renderApp } from '../../support/renderApp.tsx';

const day = (ago: number) => addDays(localDayOf(new Date()), -ago);
const start = async (more: (main: RealBridge) => void = () => undefined) => {
  const app = await renderApp(
    {
      prepare: (main) => {
        main.addRole('Analyst', { appliedOn: day(15) });
        main.addPerson('Dana Ortiz', {
          email: 'dana@acme.example',
          phone: '+34 600 1',
          parts: { Analyst: 'recruiter' },
        });
        more(main);
      },
    },
    '#/today',
  );
  const line = await screen.findByRole('group', { name: /^Dana Ortiz/ });
  line.focus();
  return { ...app, line };
};
const form = () => screen.findByRole('dialog', { name: 'Write to Dana Ortiz' });
const textOf = async () => within(await form()).findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });

/** jsdom has no clipboard: what is copied by the document's command ends here. */
const clipboard = (): string[] => {
  const copied: string[] = [];
  document.execCommand = () => {
    const event = new Event('copy', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { setData: (_: string, text: string) => copied.push(text) } });
    return document.dispatchEvent(event) || true;
  };
  return copied;
};
afterEach(() => vi.restoreAllMocks());

describe('The draft of a follow-up', () => {
  it('opens by w with the text ready, and goes to the mail with address, subject and text', async () => {
    const { user, fake } = await start();
    await user.keyboard('w');
    const text = await textOf();
    expect(text).toHaveFocus();
    expect(text.value).toMatch(/^Hello Dana,\n/);
    expect(within(await form()).getByText('To Dana Ortiz, dana@acme.example')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Open in mail' }));
    const [{ url = '' } = {}] = fake.callsOf('app.openExternal');
    expect(url).toMatch(/^mailto:dana@acme\.example\?subject=[^&]+&body=Hello%20Dana/);
    expect((await axe.run(await form(), { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
  });

  it('keeps what is written over Esc, until it goes back to what was suggested', async () => {
    const { user, fake, line } = await start();
    await user.keyboard('w');
    const text = await textOf();
    const suggested = text.value;
    await user.clear(text);
    await user.type(text, 'My own words.{Escape}');
    await waitFor(() => expect(line).toHaveFocus());
    await waitFor(() =>
      expect(fake.callsOf('followUps.keepDraft').at(-1)).toMatchObject({ letter: { body: 'My own words.' } }),
    );
    await user.keyboard('w');
    expect(await textOf()).toHaveValue('My own words.');
    await user.click(screen.getByRole('button', { name: 'Back to the suggested text' }));
    await waitFor(async () => expect(await textOf()).toHaveValue(suggested));
  });

  it('is logged as sent with its words, and the next step is to come', async () => {
    const { user, fake } = await start();
    await user.keyboard('w');
    const text = await textOf();
    await user.clear(text);
    await user.type(text, 'My own words.');
    await user.click(screen.getByRole('button', { name: 'Mark as sent' }));
    await waitFor(() =>
      expect(fake.callsOf('followUps.done')).toMatchObject([
        { log: { channel: 'email', text: expect.stringMatching(/^.+\n\nMy own words\.$/) } },
      ]),
    );
    expect(await screen.findByText('Sent to Dana Ortiz, and logged.', { selector: 'li span' })).toBeVisible();
    expect(within(await screen.findByRole('region', { name: 'Next' })).getByText(/^Dana Ortiz/)).toBeVisible();
    expect(fake.db.prepare('SELECT count(*) FROM follow_up_drafts').pluck().get()).toBe(0);
    expect(screen.queryByText(/was not saved/)).toBeNull();
  });

  it('of a call shows what to say and the number, and logs the call', async () => {
    const copied = clipboard();
    const { user } = await start();
    await user.keyboard('w');
    await user.selectOptions(within(await form()).getByRole('combobox', { name: 'By' }), 'Call');
    expect(await screen.findByRole('textbox', { name: 'What to say' })).toBeVisible();
    // Whoever goes through the ways by keys stays with them.
    expect(within(await form()).getByRole('combobox', { name: 'By' })).toHaveFocus();
    expect(screen.getByText('To Dana Ortiz, +34 600 1')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Copy the number' }));
    expect(copied).toEqual(['+34 600 1']);
    await user.click(screen.getByRole('button', { name: 'Log the call…' }));
    const capture = within(await screen.findByRole('dialog', { name: 'Log a call' }));
    expect(await capture.findByRole('combobox', { name: /^Who/ })).toHaveValue('Dana Ortiz');
  });

  it('that is too long for a link goes over the clipboard', async () => {
    const copied = clipboard();
    const { user, fake } = await start();
    await user.keyboard('w');
    const text = await textOf();
    await user.clear(text);
    await user.click(text);
    await user.paste('Long. '.repeat(500));
    await user.click(screen.getByRole('button', { name: 'Open in mail' }));
    expect(copied).toEqual(['Long. '.repeat(500)]);
    expect(fake.callsOf('app.openExternal').at(-1)?.url).toMatch(/^mailto:dana@acme\.example\?subject=[^&]+$/);
    expect(await screen.findByText(/^The text is too long to be handed/, { selector: 'li span' })).toBeVisible();
  });

  it('says what is not known of somebody who cannot be reached', async () => {
    const { user } = await start();
    await user.keyboard('w');
    await user.selectOptions(within(await form()).getByRole('combobox', { name: 'By' }), 'Message');
    expect(await screen.findByText('No profile of Dana Ortiz is known.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Open the profile' })).toBeNull();
  });

  it('stays open with what is typed, whatever becomes of the list behind it', async () => {
    const { user, fake } = await start();
    await user.keyboard('w');
    const text = await textOf();
    await user.clear(text);
    await user.type(text, 'Letter');
    // Another role of hers becomes more urgent, and then she answers.
    fake.addRole('Earlier', { appliedOn: day(17) });
    const dana = fake.person('Dana Ortiz');
    await fake.ask('people.setPart', { personId: dana.id, roleId: fake.role('Earlier').id, part: 'recruiter' });
    await user.type(text, ', n and more');
    fake.log({
      role: 'Analyst',
      person: 'Dana Ortiz',
      at: new Date().toISOString() as Instant,
      channel: 'email',
      text: 'Hello',
    });
    await user.type(text, '.');
    expect(await textOf()).toHaveValue('Letter, n and more.');
    expect(fake.callsOf('followUps.act')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Mark as sent' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const sent = fake.db.prepare("SELECT text FROM interactions WHERE direction = 'out'").pluck().all();
    expect(sent).toEqual([expect.stringMatching(/\n\nLetter, n and more\.$/)]);
  });

  it('that could not be logged stays, with all that was typed', async () => {
    const { user, fake } = await start();
    await user.keyboard('w');
    const text = await textOf();
    await user.type(text, ' And more.');
    fake.fail('followUps.done', { code: 'disk_full', message: 'The disk is full.' });
    await user.click(screen.getByRole('button', { name: 'Mark as sent' }));
    await screen.findByText('The disk is full.', { selector: 'li span' });
    expect((await textOf()).value).toMatch(/And more\.$/);
    fake.fail('followUps.done', null);
    await user.click(screen.getByRole('button', { name: 'Mark as sent' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('keeps a subject over Esc, and is signed as soon as the user has said how', async () => {
    const { user, fake, line } = await start();
    await user.keyboard('w');
    const subject = await within(await form()).findByRole('textbox', { name: 'Subject' });
    await user.clear(subject);
    await user.type(subject, 'My subject{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() =>
      expect(fake.callsOf('followUps.keepDraft').at(-1)).toMatchObject({ letter: { subject: 'My subject' } }),
    );
    await waitFor(() => expect(line).toHaveFocus());
    await user.keyboard('w');
    await user.click(await screen.findByRole('button', { name: 'Back to the suggested text' }));
    await user.click(await screen.findByRole('link', { name: /^Say in the settings how you sign/ }));
    await user.type(await screen.findByRole('textbox', { name: 'My name' }), 'Sam Doe{Enter}');
    window.location.hash = '#/today';
    (await screen.findByRole('group', { name: /^Dana Ortiz/ })).focus();
    await user.keyboard('w');
    await waitFor(async () => expect((await textOf()).value).toMatch(/Sam Doe$/));
  });
});
