import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ImportState } from '#shared/contract/imports.ts';
import { errors } from '#shared/messages/errors.ts';
import { standInForImports } from './support/importStandIn.ts';
import type { RealBridge } from './support/realBridge.ts';
import { alerted, announced, renderApp } from './support/renderApp.tsx';
import { batches, importStates, plan, planCounts, rowsOf } from './support/sampleImport.ts';

const open = async (state: ImportState, its = batches) => {
  const rows = rowsOf(planCounts);
  const prepare = (main: RealBridge) => void standInForImports(main, { state, rows, batches: its });
  return renderApp({ spread: { applied: 2 }, prepare }, '#/transfer');
};

const countOf = (label: string): number =>
  Number(
    within(screen.getByRole('group', { name: 'Show rows' })).getByRole('button', { name: new RegExp(`${label}$`) })
      .firstChild?.textContent,
  );

describe('Choosing what to import', () => {
  it('explains how to get the export of LinkedIn, and asks main for files or a folder', async () => {
    const { fake, user } = await open(importStates.idle);
    expect(await screen.findByRole('heading', { name: 'How to get LinkedIn’s export' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Choose files' }));
    await user.click(screen.getByRole('button', { name: 'Choose a folder' }));
    expect(fake.callsOf('import.choose')).toEqual([{ what: 'files' }, { what: 'folder' }]);
  });

  it('takes files dropped anywhere, on any screen', async () => {
    const { fake } = await renderApp({ spread: { applied: 2 }, prepare: (main) => void standInForImports(main) });
    const file = new File(['a'], 'export.zip');
    const dataTransfer = { types: ['Files'], files: [file] };
    fireEvent.dragEnter(window, { dataTransfer });
    expect(screen.getByText('Drop to import')).toBeVisible();
    fireEvent.drop(window, { dataTransfer });
    expect(screen.queryByText('Drop to import')).toBeNull();
    expect(await screen.findByRole('heading', { level: 1, name: 'Import and export' })).toBeVisible();
    expect(fake.calls.some(({ channel }) => channel === 'import.dropped')).toBe(true);
  });

  it('says so when what was dropped cannot be taken', async () => {
    const { fake } = await renderApp({ spread: { applied: 2 } });
    fake.fail('import.dropped', { code: 'conflict', message: 'Another import is under way. Nothing was changed.' });
    fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [new File(['a'], 'export.zip')] } });
    await waitFor(() => expect(alerted()).toMatch(/^Another import is under way/));
  });
});

describe('Reading and importing', () => {
  it('show how far it is, how long it takes, and can be cancelled', async () => {
    const { fake, user } = await open(importStates.reading);
    expect(await screen.findByText('41,200 of 100,000 rows')).toBeVisible();
    expect(screen.getByText('about 4 seconds left')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Progress' })).toHaveValue(41_200);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('heading', { name: 'Import cancelled' })).toBeVisible();
    expect(fake.callsOf('import.cancel')).toHaveLength(1);
  });

  it('show that a cancel is heard while what was written is taken back', async () => {
    await open({ ...importStates.applying, isCancelling: true });
    expect(await screen.findByText('Taking back…')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Cancel the import' })).toBeNull();
    expect(screen.queryByText(/If you cancel|left$/)).toBeNull();
  });

  it('go on while another screen is shown, with a hint in the rail, and are found again as they are then', async () => {
    const { fake, user } = await open(importStates.reading);
    await user.click(screen.getByRole('link', { name: /^Board/ }));
    expect(screen.getByText('Import under way, 41 %')).toBeInTheDocument();
    act(() => void standInForImports(fake).become(importStates.planned));
    expect(await screen.findByText('Import waiting for you')).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: /^Import/ }));
    expect(await screen.findByRole('heading', { name: 'What will happen' })).toBeVisible();
  });
});

describe('The hint in the rail', () => {
  it('shows no percentage while nobody knows how much there is', async () => {
    const progress = { done: 1200, total: 0, msLeft: null };
    await renderApp({
      prepare: (main) => void standInForImports(main, { state: { ...importStates.reading, progress } }),
    });
    expect(await screen.findByText('Import under way')).toBeInTheDocument();
    expect(screen.queryByText(/%/)).toBeNull();
  });
});

describe('Saying what the columns are', () => {
  it('waits for the order of days that can be read in two ways, then gives the answer', async () => {
    const { fake, user } = await open(importStates.mapping);
    const next = await screen.findByRole('button', { name: 'Show what will happen' });
    expect(next).toBeDisabled();
    expect(screen.getByText('Say how the days of When are written.')).toBeVisible();
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'How the days of When are written' }),
      'day, month, year',
    );
    await user.click(next);
    const answer = {
      file: 'applications.csv',
      kind: 'roles',
      columns: [
        { field: 'company', dateOrder: null },
        { field: 'title', dateOrder: null },
        { field: 'appliedDate', dateOrder: 'dmy' },
        { field: 'stage', dateOrder: null },
        { field: null, dateOrder: null },
      ],
    };
    // What was chosen is main's at once, so that the window may be closed half-way.
    expect(fake.callsOf('import.map')).toEqual([
      { ...answer, isDone: false },
      { ...answer, isDone: true },
    ]);
  });

  it('reads the file anew in other letters, with another delimiter, under another header', async () => {
    const { fake, user } = await open(importStates.mapping);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Letters' }), 'Greek (Windows-1253)');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Columns are parted by' }), 'tabs');
    const line = screen.getByRole('textbox', { name: 'Names of columns on line (0: none)' });
    await user.clear(line);
    await user.type(line, '3{Enter}');
    const nothing = { encoding: null, delimiter: null, headerLine: null };
    expect(fake.callsOf('import.reread')).toEqual([
      { file: 'applications.csv', reading: { ...nothing, encoding: 'windows-1253' } },
      { file: 'applications.csv', reading: { ...nothing, delimiter: '\t' } },
      { file: 'applications.csv', reading: { ...nothing, headerLine: 3 } },
    ]);
  });

  it('asks for no columns of people', async () => {
    const { user } = await open(importStates.mapping);
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'The rows of this file are' }),
      'people I know',
    );
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole('button', { name: 'Show what will happen' })).toBeEnabled();
  });

  it('does not ask for the order of days that are left out', async () => {
    const { user } = await open(importStates.mapping);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'What When becomes' }), 'Leave out');
    expect(screen.queryByRole('combobox', { name: 'How the days of When are written' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Show what will happen' })).toBeEnabled();
  });

  it('wants a company and a title, each once', async () => {
    const { user } = await open(importStates.mapping);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'What Position becomes' }), 'Company');
    expect(screen.getByText('One column has to be the title.')).toBeVisible();
    expect(screen.getByText('Company is chosen for more than one column.')).toBeVisible();
  });
});

describe('The plan', () => {
  it('shows counts that add up to the rows read', async () => {
    await open(importStates.planned);
    await screen.findByRole('heading', { name: 'What will happen' });
    const parts = ['New', 'Updated', 'Joined', 'Left out', 'Cannot be read'].map(countOf);
    expect(parts).toEqual([38, 4, 2, 7, 3]);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(countOf('All rows'));
  });

  it('shows each row with its file and line, and the reason in words', async () => {
    await open(importStates.planned);
    const table = await screen.findByRole('table', { name: 'Rows of the import' });
    expect(table).toHaveAttribute('aria-rowcount', '55');
    expect(await within(table).findAllByText('Not on your board yet')).not.toHaveLength(0);
    expect(within(table).getByTitle('Jobs/Job Applications.csv, line 2')).toBeVisible();
    expect(within(table).getAllByText('<b>Bold</b> Engineer')).not.toHaveLength(0);
  });

  it('shows only the rows of a count that is chosen, and all of them again', async () => {
    const { user } = await open(importStates.planned);
    const counts = await screen.findByRole('group', { name: 'Show rows' });
    await user.click(within(counts).getByRole('button', { name: /Cannot be read$/ }));
    const table = screen.getByRole('table', { name: 'Rows of the import' });
    expect(await within(table).findByText(/is not a day of the calendar in column Application Date/)).toBeVisible();
    expect(within(table).queryByText('Not on your board yet')).toBeNull();
    expect(table).toHaveAttribute('aria-rowcount', '4');
    await user.click(within(counts).getByRole('button', { name: /All rows$/ }));
    expect(screen.getByRole('table', { name: 'Rows of the import' })).toHaveAttribute('aria-rowcount', '55');
  });

  it('says that people are no roles, and that they are chosen from once these are imported', async () => {
    await open(importStates.planned);
    expect(
      await screen.findByText(
        '312 people found. They are no roles; once these are imported you choose whom you want to keep.',
      ),
    ).toBeVisible();
  });

  it('is carried out by one button that says what it does', async () => {
    const { fake, user } = await open({
      ...importStates.planned,
      plan: { ...plan, counts: { ...plan.counts, update: 0 } },
    });
    await user.click(await screen.findByRole('button', { name: 'Import 38 roles' }));
    expect(fake.callsOf('import.apply')).toHaveLength(1);
  });

  it('cannot be carried out when there is nothing to do', async () => {
    await open({ ...importStates.planned, plan: { ...plan, counts: { ...plan.counts, create: 0, update: 0 } } });
    expect(await screen.findByRole('button', { name: 'There is nothing to import here.' })).toBeDisabled();
  });

  it('waits until every unknown stage has a column', async () => {
    const { fake, user } = await open(importStates.questions);
    expect(await screen.findByRole('button', { name: /^Import 38 roles/ })).toBeDisabled();
    expect(screen.getByText('Choose a column for 1 more stage name first.')).toBeVisible();
    const choice = await screen.findByRole('combobox', { name: 'phone screen · 6 rows' });
    await waitFor(() => expect(within(choice).getByRole('option', { name: 'Screening' })).toBeInTheDocument());
    await user.selectOptions(choice, 'Screening');
    expect(fake.callsOf('import.mapStage')).toEqual([{ raw: 'phone screen', stageId: fake.stage('screening').id }]);
  });

  it('leaves possible duplicates to the user, all at once or one by one', async () => {
    const { fake, user } = await open(importStates.questions);
    await user.click(await screen.findByRole('button', { name: 'Leave them all out' }));
    await user.click(await screen.findByRole('button', { name: 'Add them all' }));
    await user.click(
      (await screen.findAllByRole('button', { name: 'Leave out <b>Bold</b> Engineer' }))[0] as HTMLElement,
    );
    expect(fake.callsOf('import.decide')).toEqual([
      { index: null, decision: 'skip' },
      { index: null, decision: 'create' },
      { index: 2, decision: 'skip' },
    ]);
  });
});

describe('After an import', () => {
  it('says what it brought and leads to it on the board', async () => {
    const { user, fake } = await open(importStates.applied);
    expect(await screen.findByRole('heading', { name: '38 roles imported' })).toBeVisible();
    expect(announced()).toBe('38 roles imported');
    await user.click(screen.getByRole('link', { name: 'Open the new roles' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Board' })).toBeVisible();
    const asked = fake.callsOf('board.load').at(-1);
    expect(asked?.filter).toMatchObject({ scope: 'all', batchId: importStates.applied.batchId });
  });

  it('asks what becomes of edited roles before it is undone', async () => {
    // The list of imports on the page is older than the edits: main alone knows of them.
    const unedited = batches.map((batch) => ({ ...batch, editedSince: 0 }));
    const { fake, user } = await open(importStates.applied, unedited);
    const edited = { code: 'conflict', message: 'You edited roles of this import.', details: { count: 2 } } as const;
    fake.fail('import.undo', edited);
    const batchId = batches[0]?.id;
    await user.click(await screen.findByRole('button', { name: 'Undo this import' }));
    const dialog = await screen.findByRole('dialog', { name: '2 roles of this import have changed since' });
    expect(alerted()).toBe('');
    fake.fail('import.undo', null);
    await user.click(within(dialog).getByRole('button', { name: 'Keep them as they are' }));
    expect(fake.callsOf('import.undo')).toEqual([
      { batchId, evenEdited: null },
      { batchId, evenEdited: false },
    ]);
    fake.fail('import.undo', edited);
    await user.click(screen.getByRole('button', { name: /^Undo the import of Basic_LinkedIn/ }));
    await user.click(await screen.findByRole('button', { name: 'Take them back too' }));
    expect(fake.callsOf('import.undo').at(-1)).toEqual({ batchId, evenEdited: true });
  });

  it('says so when the undo cannot be done for another reason', async () => {
    const { fake, user } = await open(importStates.applied);
    fake.fail('import.undo', { code: 'conflict', message: 'Another import is under way. Nothing was changed.' });
    await user.click(await screen.findByRole('button', { name: 'Undo this import' }));
    await waitFor(() => expect(alerted()).toMatch(/^Another import is under way/));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('undoes without a question when nothing was edited', async () => {
    const { fake, user } = await open(
      importStates.idle,
      batches.map((batch) => ({ ...batch, editedSince: 0 })),
    );
    await user.click(await screen.findByRole('button', { name: /^Undo the import of Basic_LinkedIn/ }));
    await waitFor(() => expect(fake.callsOf('import.undo')).toHaveLength(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('lists the imports so far; one that is undone offers nothing more', async () => {
    await open(importStates.idle);
    const history = await screen.findByRole('region', { name: 'Imports so far' });
    expect(await within(history).findByText('38 roles added, 4 updated')).toBeVisible();
    expect(within(history).getByText('undone')).toBeVisible();
    expect(within(history).getAllByRole('button')).toHaveLength(1);
  });

  it('says after an undo what was removed, put back and kept', async () => {
    await open(importStates.undone);
    expect(
      await screen.findByText(
        '38 roles removed. 4 roles put back as before. 1 role kept, because you edited it since.',
      ),
    ).toBeVisible();
  });

  it('says that an undo is done though its figures were lost', async () => {
    await open({ ...importStates.undone, records: null, removed: null, restored: null, keptEdited: null });
    expect(await screen.findByRole('heading', { name: 'The import is undone' })).toBeVisible();
    expect(screen.getByText('The undo is done; only its figures were lost.')).toBeVisible();
  });

  it.each([
    ['import', 'The import stopped', errors.planLost()],
    ['undo', 'The undo stopped', errors.undoNotFinished()],
    ['redo', 'The redo stopped', errors.replayStopped()],
  ] as const)('says of a failed %s what stopped', async (during, heading, message) => {
    await open({ step: 'failed', during, source: 'huntr.csv', error: { code: 'internal', message } });
    expect(await screen.findByRole('heading', { name: heading })).toBeVisible();
    expect(screen.getByText(message)).toBeVisible();
  });

  it('that failed, names file and line and what to do', async () => {
    const { fake, user } = await open(importStates.failed);
    expect(await screen.findByText(/opened on line 17 and never closed. Nothing was imported./)).toBeVisible();
    expect(screen.getByText('File broken.csv, line 17')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Import something else' }));
    expect(await screen.findByRole('heading', { name: 'Bring in your job search' })).toBeVisible();
    expect(fake.callsOf('import.close')).toHaveLength(1);
  });
});
