import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { CONTENT_ID, useKeptFocus } from '#renderer/app/useKeptFocus.ts';

const button = (name: string) => screen.getByRole('button', { name });

/** Lines that remove themselves, under a heading with a button, in a part that can take the focus. */
const Lines = () => {
  useKeptFocus();
  const [names, setNames] = useState(['one', 'two', 'three']);
  const [isOpen, setOpen] = useState(true);
  return isOpen ? (
    <section tabIndex={-1} aria-label="Part">
      <ul>
        {names.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => setNames(names.filter((other) => other !== name))}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <div>
        <button type="button" onClick={() => setOpen(false)}>
          close
        </button>
      </div>
    </section>
  ) : null;
};

/** A page as the app has it: a link before everything, the content, and a notice beside it that takes itself away. */
const PageWithNotice = () => {
  useKeptFocus();
  const [isShown, setShown] = useState(true);
  return (
    <div>
      <a href="#content">skip</a>
      <main id={CONTENT_ID} tabIndex={-1}>
        <button type="button">card</button>
      </main>
      {isShown && (
        <section>
          <button type="button" onClick={() => setShown(false)}>
            undo
          </button>
        </section>
      )}
    </div>
  );
};

/** A button that is switched off while it works. */
const Busy = ({ work }: { readonly work: () => Promise<void> }) => {
  useKeptFocus();
  const [isBusy, setBusy] = useState(false);
  const run = (): void => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  return (
    <main>
      <button type="button" disabled={isBusy} onClick={run}>
        work
      </button>
      <button type="button">other</button>
    </main>
  );
};

describe('The focus of something that is taken away', () => {
  it('goes to what came next, and from the last line to the first of those that are left', async () => {
    render(<Lines />);
    button('two').focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(button('three')).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(button('one')).toHaveFocus());
  });

  it('goes past an empty list to the part around it', async () => {
    render(<Lines />);
    for (const name of ['one', 'two', 'three']) {
      button(name).focus();
      await userEvent.keyboard('{Enter}');
    }
    await waitFor(() => expect(screen.getByRole('region', { name: 'Part' })).toHaveFocus());
  });

  it('goes back from a notice to where it was, not to the beginning of the page', async () => {
    const user = userEvent.setup();
    render(<PageWithNotice />);
    await user.click(button('card'));
    await user.click(button('undo'));
    await waitFor(() => expect(button('card')).toHaveFocus());
  });

  it('goes from a notice to the content when it was nowhere before', async () => {
    const user = userEvent.setup();
    render(<PageWithNotice />);
    await user.click(button('undo'));
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });

  it('goes back to where it was before when nothing is left around it', async () => {
    const before = document.createElement('button');
    document.body.append(before);
    render(<Lines />);
    before.focus();
    button('close').focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(before).toHaveFocus());
    before.remove();
  });

  it('stays with whoever has taken it meanwhile', async () => {
    render(<Lines />);
    button('two').focus();
    await userEvent.keyboard('{Enter}');
    button('one').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(button('one')).toHaveFocus();
  });
});

describe('The focus of a button that is busy', () => {
  it('is back on it as soon as it is done', async () => {
    let finish = (): void => undefined;
    const work = () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      });
    render(<Busy work={work} />);
    button('work').focus();
    await userEvent.keyboard('{Enter}');
    // What Chromium does with a button that is switched off, jsdom leaves undone.
    button('work').blur();
    finish();
    await waitFor(() => expect(button('work')).toHaveFocus());
  });
});
