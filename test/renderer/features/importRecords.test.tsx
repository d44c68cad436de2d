import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ImportMappingQuestion, ImportTableKind } from '#shared/contract/importMapping.ts';
import { standInForImports } from '../support/importStandIn.ts';
import { renderApp } from '../support/renderApp.tsx';
import { importStates, rowsOf } from '../support/sampleImport.ts';

const column = (
  header: string,
  suggested: ImportMappingQuestion['columns'][number]['suggested'],
  dateOrderOpen = false,
): ImportMappingQuestion['columns'][number] => ({
  header,
  samples: [header],
  isEmpty: false,
  suggested,
  dateOrder: null,
  dateOrderOpen,
});

const open = (kind: ImportTableKind, columns: ImportMappingQuestion['columns']) => {
  const question: ImportMappingQuestion = { ...importStates.mapping.question, kind, columns };
  const state = { step: 'mapping', source: 'log.csv', question } as const;
  const rows = rowsOf({ create: 0, update: 0, link: 0, skip: 0, invalid: 0 });
  return renderApp({ prepare: (main) => void standInForImports(main, { state, rows, batches: [] }) }, '#/transfer');
};
const next = () => screen.getByRole('button', { name: 'Show what will happen' });

describe('The columns of what people said', () => {
  it('are those of signals, and say what is missing', async () => {
    const { user } = await open('signals', [
      column('Who', 'contactName'),
      column('About', 'topic'),
      column('Day', 'onDay'),
    ]);
    expect(
      await screen.findByText('One column has to say which role it is: company, title, link or number.'),
    ).toBeVisible();
    expect(screen.getByText('One column has to be: What was said of it.')).toBeVisible();
    expect(next()).toBeDisabled();
    const use = screen.getByRole('combobox', { name: 'What Who becomes' });
    expect([...use.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      ...['Keep in the text', 'Leave out', 'Company', 'Title of the role', 'Link of the role'],
      ...['Number of the role at the source', 'Day', 'Who: name', 'Who: e-mail', 'Topic', 'What was said of it'],
      ...['How sure they were', 'By which way', 'Whose words they told', 'Text'],
    ]);
    await user.selectOptions(use, 'Company');
    await user.selectOptions(screen.getByRole('combobox', { name: 'What Day becomes' }), 'What was said of it');
    expect(screen.getByText('One column has to be: Day.')).toBeVisible();
  });

  it('ask for the order of days that can be read in more than one way', async () => {
    const { fake, user } = await open('follow_ups', [
      column('Firm', 'company'),
      column('Task', 'notes'),
      column('Due', 'dueDay', true),
    ]);
    expect(await screen.findByText('Say how the days of Due are written.')).toBeVisible();
    expect(next()).toBeDisabled();
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'How the days of Due are written' }),
      'day, month, year',
    );
    await user.click(next());
    expect(fake.callsOf('import.map').at(-1)).toEqual({
      file: importStates.mapping.question.file,
      kind: 'follow_ups',
      columns: [
        { field: 'company', dateOrder: null },
        { field: 'notes', dateOrder: null },
        { field: 'dueDay', dateOrder: 'dmy' },
      ],
      isDone: true,
    });
  });
});
