import { useState } from 'react';
import type { ImportPlan, ImportShown } from '#shared/contract/imports.ts';
import { importing as words } from '#shared/messages/import.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/Button.tsx';
import { PlanCounts } from './PlanCounts.tsx';
import { PlanFiles } from './PlanFiles.tsx';
import { Duplicates, LeftAlone, PeopleFound, PeopleLater, UnknownStages } from './PlanNotices.tsx';
import styles from './PlanStep.module.css';
import { PlanTable } from './PlanTable.tsx';
import { SaveInvalid } from './SaveInvalid.tsx';
import { StepHeading } from './StepHeading.tsx';
import transfer from './Transfer.module.css';
import { useImportActions } from './useImportActions.ts';

type Props = { readonly source: string; readonly plan: ImportPlan };

const countFor = ({ counts, possibleDuplicates, warnings }: ImportPlan, show: ImportShown | null): number => {
  if (show === null) return counts.rows;
  if (show === 'duplicate') return possibleDuplicates;
  return show === 'warning' ? warnings : counts[show];
};

/** What will happen, row by row, before anything is written. */
export const PlanStep = ({ source, plan }: Props) => {
  const { run, isBusy } = useImportActions();
  const [show, setShow] = useState<ImportShown | null>(null);
  const { counts, unknownStages, possibleDuplicates, people, newCompanies, files } = plan;
  const { stageNamesInAll: inAll, leftAlone } = plan;
  const openStages = inAll?.open ?? unknownStages.filter(({ stageId }) => stageId === null).length;
  // Linking alone brings nothing new: such rows belong to a role of the same import.
  const isEmpty = counts.create === 0 && counts.update === 0;

  return (
    <div className={styles.step}>
      <div>
        <StepHeading text={words.planHeading} />
        <p className={transfer.quiet}>{words.planSource({ source, rows: counts.rows })}</p>
      </div>
      <PlanFiles
        files={files}
        newCompanies={newCompanies}
        isBusy={isBusy}
        onColumns={(file) => void run(() => call('import.columns', { file }))}
      />
      <PlanCounts plan={plan} chosen={show} onChoose={setShow} />
      {unknownStages.length > 0 && (
        <UnknownStages
          stages={unknownStages}
          {...(inAll === undefined ? {} : { inAll })}
          onMap={(raw, stageId) => void run(() => call('import.mapStage', { raw, stageId }))}
        />
      )}
      {possibleDuplicates > 0 && (
        <Duplicates
          count={possibleDuplicates}
          onDecideAll={(decision) => void run(() => call('import.decide', { index: null, decision }))}
        />
      )}
      {leftAlone !== undefined && <LeftAlone files={leftAlone} />}
      {people > 0 && (isEmpty ? <PeopleFound count={people} /> : <PeopleLater count={people} />)}
      <PlanTable
        key={show}
        show={show}
        isTall={possibleDuplicates > 0 || plan.warnings > 0 || counts.invalid > 0}
        count={countFor(plan, show)}
        onDecide={(index, decision) => void run(() => call('import.decide', { index, decision }))}
      />
      <div className={styles.bar}>
        <Button
          look="primary"
          size="large"
          disabled={isEmpty || openStages > 0 || isBusy}
          onClick={() => void run(() => call('import.apply', {}))}
        >
          {isEmpty ? words.nothingToImport : words.importButton(counts)}
        </Button>
        <Button size="large" disabled={isBusy} onClick={() => void run(() => call('import.close', {}))}>
          {words.otherFile}
        </Button>
        {counts.invalid > 0 && <SaveInvalid count={counts.invalid} />}
        {openStages > 0 && <span className={transfer.quiet}>{words.stagesOpen({ count: openStages })}</span>}
      </div>
    </div>
  );
};
