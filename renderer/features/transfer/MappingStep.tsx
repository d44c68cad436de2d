import { useState } from 'react';
import type { DateOrder, ImportField, ImportMappingQuestion } from '#shared/contract/imports.ts';
import { importing as words } from '#shared/messages/import.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import styles from './MappingStep.module.css';
import {
  answerOf,
  asksDateOrder,
  type ColumnChoice,
  DATE_ORDERS,
  FIELD_ORDER,
  nameOf,
  problemsOf,
  startChoices,
} from './mapping.ts';
import { StepHeading } from './StepHeading.tsx';
import transfer from './Transfer.module.css';
import { useImportActions } from './useImportActions.ts';

const SAMPLES_SHOWN = 3;

const FIELD_OPTIONS: readonly SelectOption<ImportField | ''>[] = [
  { value: '', label: words.leaveOut },
  ...FIELD_ORDER.map((field) => ({ value: field, label: words.fields[field] })),
];

const ORDER_OPTIONS: readonly SelectOption<DateOrder | ''>[] = [
  { value: '', label: words.dateOrderChoose },
  ...DATE_ORDERS.map((order) => ({ value: order, label: words.dateOrders[order] })),
];

const Row = ({
  column,
  name,
  choice,
  onChange,
}: {
  readonly column: ImportMappingQuestion['columns'][number];
  readonly name: string;
  readonly choice: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
}) => {
  const samples = column.samples.filter((sample) => sample.trim() !== '').slice(0, SAMPLES_SHOWN);
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td className={styles.samples} title={samples.join('\n')}>
        {samples.length === 0 ? words.noSamples : samples.map((sample) => `“${sample}”`).join(', ')}
      </td>
      <td>
        <div className={styles.choices}>
          <Select
            label={words.meaningOf({ header: name })}
            isLabelHidden
            options={FIELD_OPTIONS}
            value={choice.field ?? ''}
            onChange={(field) => onChange({ ...choice, field: field === '' ? null : field })}
          />
          {asksDateOrder(column, choice) && (
            <>
              <span className={styles.why}>{words.dateOrderWhy}</span>
              <Select
                label={words.dateOrderOf({ header: name })}
                isLabelHidden
                options={ORDER_OPTIONS}
                value={choice.dateOrder ?? ''}
                onChange={(dateOrder) => onChange({ ...choice, dateOrder: dateOrder === '' ? null : dateOrder })}
              />
            </>
          )}
        </div>
      </td>
    </tr>
  );
};

/** Which column is what. Main's guess stands there; only the user knows. */
export const MappingStep = ({ question }: { readonly question: ImportMappingQuestion }) => {
  const { run, isBusy } = useImportActions();
  const [choices, setChoices] = useState(() => startChoices(question));
  const problems = problemsOf(question, choices);
  return (
    <div className={transfer.card}>
      <StepHeading text={words.mappingHeading({ file: question.file })} />
      <p className={transfer.quiet}>{words.mappingIntro}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.columnHeader}</th>
            <th scope="col">{words.samples}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {question.columns.map((column, index) => {
            const name = nameOf(column, index);
            return (
              <Row
                // Headers may repeat in a file; their place in it does not.
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of one question never change their order.
                key={`${index} ${name}`}
                column={column}
                name={name}
                choice={choices[index] ?? { field: null, dateOrder: null }}
                onChange={(choice) => setChoices(choices.with(index, choice))}
              />
            );
          })}
        </tbody>
      </table>
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <div className={transfer.actions}>
        <Button
          look="primary"
          disabled={problems.length > 0 || isBusy}
          onClick={() => void run(() => call('import.map', answerOf(question, choices)))}
        >
          {words.mappingNext}
        </Button>
        <Button disabled={isBusy} onClick={() => void run(() => call('import.cancel', {}))}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
};
