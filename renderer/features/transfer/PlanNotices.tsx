import { CopyCheck, FileQuestionMark, Signpost, Users } from 'lucide-react';
import type { ImportPlan } from '#shared/contract/imports.ts';
import type { StageId } from '#shared/domain/ids.ts';
import { importing as words } from '#shared/messages/import.ts';
import { ConnectionsCard } from '../../lists/people/ConnectionsCard.tsx';
import { useConnections } from '../../lists/people/useConnections.ts';
import { useStages } from '../../lists/useStages.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './PlanStep.module.css';

/** Stage names that the board does not have: each gets a column, or all that have none yet get the same. */
export const UnknownStages = ({
  stages,
  inAll,
  onMap,
}: {
  readonly stages: ImportPlan['unknownStages'];
  readonly inAll?: ImportPlan['stageNamesInAll'];
  /** `raw` null: for all that have no column yet, or got it together. */
  readonly onMap: (raw: string | null, stageId: StageId) => void;
}) => {
  const { data: columns = [] } = useStages();
  const options = columns.map(({ id, name }) => ({ value: id, label: name }));
  const unanswered = [{ value: '', label: words.chooseStage }, ...options];
  const names = inAll?.names ?? stages.length;
  const open = inAll?.open ?? stages.filter(({ stageId }) => stageId === null).length;
  const together = open + (inAll?.together ?? 0);
  const map = (raw: string | null, chosen: string): void => {
    const column = columns.find(({ id }) => id === chosen);
    if (column !== undefined) {
      onMap(raw, column.id);
    }
  };
  return (
    <section className={styles.notice} data-tone="ask">
      <Signpost />
      <div className={styles.words}>
        <h3>{words.unknownStages({ count: names })}</h3>
        <p>{words.unknownStagesHint}</p>
        {names > stages.length && <p>{words.stagesNotListed({ listed: stages.length, names })}</p>}
      </div>
      <div className={styles.stages}>
        {together > 1 && (
          <Select
            label={words.otherStages({ count: together, isOpen: open > 0 })}
            value=""
            options={unanswered}
            onChange={(chosen) => map(null, chosen)}
          />
        )}
        {stages.map(({ raw, rows, stageId }) => (
          <Select
            key={raw}
            label={words.unknownStage({ raw, rows })}
            value={stageId ?? ''}
            options={stageId === null ? unanswered : options}
            onChange={(chosen) => map(raw, chosen)}
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

/** People found in the files: who works where the board has roles is known once the roles are there. */
export const PeopleLater = ({ count }: { readonly count: number }) => (
  <div className={styles.notice}>
    <Users />
    <p className={styles.words}>{words.peopleLater({ count })}</p>
  </div>
);

/** People found in the files, to choose from. */
export const PeopleFound = ({ count }: { readonly count: number }) => {
  const { found, choose, isBusy, close } = useConnections();
  return found === null ? (
    <div className={styles.notice}>
      <Users />
      <p className={styles.words}>{words.people({ count })}</p>
      <Button disabled={isBusy} onClick={() => choose('import')}>
        {words.choosePeople}
      </Button>
    </div>
  ) : (
    <ConnectionsCard found={found} onClose={close} />
  );
};

/** More names than this are a wall of text. */
const FILES_NAMED = 3;

/** CSV files that lie beside those that are read and are not imported: named, so that none is missed unseen. */
export const LeftAlone = ({ files }: { readonly files: NonNullable<ImportPlan['leftAlone']> }) => (
  <div className={styles.notice}>
    <FileQuestionMark />
    <p className={styles.words} title={words.leftAloneNames(files)}>
      {words.leftAlone({ count: files.count, names: files.names.slice(0, FILES_NAMED) })}
    </p>
  </div>
);
