import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ImportState } from '#shared/contract/imports.ts';
import { importing as words } from '#shared/messages/import.ts';
import { call } from '../../api/client.ts';
import { hrefOf } from '../../ground/routes.ts';
import { leaveImported, showImported } from '../../lists/shownBoard.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { ResultCounts } from './PlanCounts.tsx';
import { PeopleFound } from './PlanNotices.tsx';
import { SaveInvalid } from './SaveInvalid.tsx';
import { StepHeading } from './StepHeading.tsx';
import styles from './Transfer.module.css';
import { useImportActions } from './useImportActions.ts';
import { useUndoImport } from './useUndoImport.tsx';

type StateOf<Step extends ImportState['step']> = Extract<ImportState, { readonly step: Step }>;

const Again = ({ look = 'secondary' }: { readonly look?: 'primary' | 'secondary' }) => {
  const { run, isBusy } = useImportActions();
  return (
    <Button look={look} disabled={isBusy} onClick={() => void run(() => call('import.close', {}))}>
      {words.importMore}
    </Button>
  );
};

const ToBoard = ({ look }: { readonly look: 'primary' | 'secondary' }) => (
  <ButtonLink look={look} href={hrefOf({ screen: 'board', roleId: null })} onClick={leaveImported}>
    {words.openBoard}
  </ButtonLink>
);

/** Done: what it brought, and the way back. */
export const AppliedStep = ({ state }: { readonly state: StateOf<'applied'> }) => {
  const { undo, isBusy, dialog } = useUndoImport();
  return (
    <div className={styles.card}>
      <StepHeading text={words.appliedHeading(state.counts)} />
      <p className={styles.quiet}>{words.appliedBody({ source: state.source })}</p>
      <ResultCounts counts={state.counts} />
      {state.warnings > 0 && <p className={styles.quiet}>{words.warningsOf({ count: state.warnings })}</p>}
      {state.people > 0 && <PeopleFound count={state.people} />}
      <div className={styles.actions}>
        {state.counts.create > 0 ? (
          <ButtonLink
            look="primary"
            href={hrefOf({ screen: 'board', roleId: null })}
            onClick={() => showImported(state.batchId)}
          >
            {words.openNew}
          </ButtonLink>
        ) : (
          <ToBoard look="primary" />
        )}
        <Button disabled={isBusy} onClick={() => undo(state.batchId)}>
          {words.undoImport}
        </Button>
        {state.counts.invalid > 0 && <SaveInvalid count={state.counts.invalid} />}
        <Again />
      </div>
      {dialog}
    </div>
  );
};

/** An archive of everything is back. */
export const RestoredStep = ({ state }: { readonly state: StateOf<'restored'> }) => (
  <div className={styles.card}>
    <StepHeading text={words.restoredHeading} />
    <p className={styles.done}>
      <CircleCheck />
      {words.restored({ source: state.source, count: state.records })}
    </p>
    <div className={styles.actions}>
      <ToBoard look="primary" />
    </div>
  </div>
);

/** An import was taken back. */
export const UndoneStep = ({ state }: { readonly state: StateOf<'undone'> }) => (
  <div className={styles.card}>
    <StepHeading text={words.undoneHeading} />
    <p className={styles.done}>
      <CircleCheck />
      {words.undone(state)}
    </p>
    <div className={styles.actions}>
      <ToBoard look="primary" />
      <Again />
    </div>
  </div>
);

/** The user stopped it. */
export const CancelledStep = () => (
  <div className={styles.card}>
    <StepHeading text={words.cancelledHeading} />
    <p>{words.cancelledBody}</p>
    <div className={styles.actions}>
      <Again look="primary" />
      <ToBoard look="secondary" />
    </div>
  </div>
);

/** It could not be done: what happened and where, in main's own words. */
export const FailedStep = ({ state }: { readonly state: StateOf<'failed'> }) => {
  const { message, details } = state.error;
  const { batchId } = state;
  const { undo, isBusy, dialog } = useUndoImport();
  return (
    <div className={styles.card}>
      <StepHeading text={words.failedHeadings[state.during]} />
      <p className={styles.problem}>
        <TriangleAlert />
        {message}
      </p>
      {details?.file !== undefined && (
        <p className={styles.quiet}>{words.failedPlace({ file: details.file, line: details.line })}</p>
      )}
      <div className={styles.actions}>
        {batchId !== undefined && (
          <Button look="primary" disabled={isBusy} onClick={() => undo(batchId)}>
            {words.undoAgain}
          </Button>
        )}
        <Again look={batchId === undefined ? 'primary' : 'secondary'} />
        <ToBoard look="secondary" />
      </div>
      {dialog}
    </div>
  );
};
