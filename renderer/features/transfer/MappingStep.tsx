import { useState } from 'react';
import type { ImportMappingQuestion, ImportTableKind } from '#shared/contract/importMapping.ts';
import { importing as words } from '#shared/messages/import.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/Button.tsx';
import { MappingRow } from './MappingRow.tsx';
import styles from './MappingStep.module.css';
import { answerOf, type Choices, nameOf, problemsOf, startChoices } from './mapping.ts';
import { ReadingFields } from './ReadingFields.tsx';
import { StepHeading } from './StepHeading.tsx';
import transfer from './Transfer.module.css';
import { useImportActions } from './useImportActions.ts';

const introOf = (kind: ImportTableKind): string => {
  if (kind === 'people') return words.peopleIntro;
  if (kind === 'companies') return words.companiesIntro;
  return kind === 'roles' ? words.mappingIntro : words.recordsIntro;
};

/** How a file is read, and which column is what. Main's guess stands there; only the user knows. */
export const MappingStep = ({ question }: { readonly question: ImportMappingQuestion }) => {
  const { run } = useImportActions();
  const [choices, setChoices] = useState(() => startChoices(question));
  // Rows of another kind have columns of other meanings: main says which.
  const [askedOf, setAskedOf] = useState(question.kind);
  if (askedOf !== question.kind) {
    setAskedOf(question.kind);
    setChoices(startChoices(question));
  }
  const isAsked = choices.kind === question.kind;
  const problems = isAsked ? problemsOf(question, choices) : [];
  /** Main knows at once: the window may be closed half-way. */
  const choose = (next: Choices): void => {
    setChoices(next);
    void run(() => call('import.map', answerOf(question, next, false)));
  };
  return (
    <div className={transfer.card}>
      <StepHeading text={words.mappingHeading({ file: question.file })} />
      <ReadingFields
        question={question}
        kind={choices.kind}
        onKind={(kind) => choose({ ...choices, kind })}
        onReread={(reading) => void run(() => call('import.reread', { file: question.file, reading }))}
      />
      <p className={transfer.quiet}>{introOf(choices.kind)}</p>
      {choices.kind !== 'people' && isAsked && (
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
                <MappingRow
                  // Headers may repeat in a file; their place in it does not.
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns of one question never change their order.
                  key={`${index} ${name}`}
                  kind={choices.kind}
                  column={column}
                  name={name}
                  choice={choices.columns[index] ?? { field: null, dateOrder: null }}
                  onChange={(choice) => choose({ ...choices, columns: choices.columns.with(index, choice) })}
                />
              );
            })}
          </tbody>
        </table>
      )}
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
          disabled={problems.length > 0 || !(isAsked || choices.kind === 'people')}
          onClick={() => void run(() => call('import.map', answerOf(question, choices, true)))}
        >
          {words.mappingNext}
        </Button>
        <Button onClick={() => void run(() => call('import.cancel', {}))}>{words.cancel}</Button>
      </div>
    </div>
  );
};
