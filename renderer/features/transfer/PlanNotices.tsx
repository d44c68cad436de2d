import { CopyCheck, Signpost, Users } from 'lucide-react';
import type { ImportPlan } from '#shared/contract/imports.ts';
import type { StageId } from '#shared/domain/ids.ts';
import { importing as words } from '#shared/messages/import.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { useStages } from '../board/useStages.ts';
import styles from './PlanStep.module.css';

/** Stage names that the board does not have: each gets a column. */
export const UnknownStages = ({
  stages,
  onMap,
}: {
  readonly stages: ImportPlan['unknownStages'];
  readonly onMap: (raw: string, stageId: StageId) => void;
}) => {
  const { data: columns = [] } = useStages();
  const options = columns.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section className={styles.notice} data-tone="ask">
      <Signpost />
      <div className={styles.words}>
        <h3>{words.unknownStages({ count: stages.length })}</h3>
        <p>{words.unknownStagesHint}</p>
      </div>
      <div className={styles.stages}>
        {stages.map(({ raw, rows, stageId }) => (
          <Select
            key={raw}
            label={words.unknownStage({ raw, rows })}
            value={stageId ?? ''}
            options={stageId === null ? [{ value: '', label: words.chooseStage }, ...options] : options}
            onChange={(chosen) => {
              const column = columns.find(({ id }) => id === chosen);
              if (column !== undefined) {
                onMap(raw, column.id);
              }
            }}
          />
        ))}
      </div>
    </section>
  );
};

/** Rows that may be roles that are there already. The user decides, never the app. */
export const Duplicates = ({
  count,
  onDecideAll,
}: {
  readonly count: number;
  readonly onDecideAll: (decision: 'create' | 'skip') => void;
}) => (
  <section className={styles.notice} data-tone="ask">
    <CopyCheck />
    <div className={styles.words}>
      <h3>{words.duplicates({ count })}</h3>
      <p>{words.duplicatesHint}</p>
    </div>
    <Button onClick={() => onDecideAll('create')}>{words.createAll}</Button>
    <Button onClick={() => onDecideAll('skip')}>{words.skipAll}</Button>
  </section>
);

/** People found in the files: counted and said, not imported yet. */
export const Connections = ({ count }: { readonly count: number }) => (
  <div className={styles.notice}>
    <Users />
    <p className={styles.words}>{words.connections({ count })}</p>
  </div>
);
