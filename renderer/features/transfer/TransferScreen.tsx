import type { ReactNode } from 'react';
import type { ImportMappingQuestion } from '#shared/contract/importMapping.ts';
import type { ImportState } from '#shared/contract/imports.ts';
import { common } from '#shared/messages/common.ts';
import { importing as words } from '#shared/messages/import.ts';
import { failureMessage } from '../../api/failure.ts';
import { useImportState } from '../../api/useImportState.ts';
import { Page } from '../../ground/Page.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { BatchHistory } from './BatchHistory.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { AppliedStep, CancelledStep, FailedStep, RestoredStep, UndoneStep } from './EndSteps.tsx';
import { MappingStep } from './MappingStep.tsx';
import { PlanStep } from './PlanStep.tsx';
import { ProgressStep } from './ProgressStep.tsx';
import styles from './Transfer.module.css';

/** A file that is read anew, or under another header, is another question. */
const keyOf = ({ file, encoding, delimiter, headerLine }: ImportMappingQuestion): string =>
  [file, encoding, delimiter, headerLine].join('\n');

const Step = ({ state }: { readonly state: ImportState }) => {
  switch (state.step) {
    case 'idle':
      return <ChooseStep />;
    case 'reading':
    case 'applying':
    case 'undoing':
      return <ProgressStep state={state} />;
    case 'mapping':
      return <MappingStep key={keyOf(state.question)} question={state.question} />;
    case 'planned':
      return <PlanStep source={state.source} plan={state.plan} />;
    case 'applied':
      return <AppliedStep state={state} />;
    case 'restored':
      return <RestoredStep state={state} />;
    case 'undone':
      return <UndoneStep state={state} />;
    case 'cancelled':
      return <CancelledStep />;
    case 'failed':
      return <FailedStep state={state} />;
  }
};

/** Steps between which the user may look back at former imports. */
const RESTS: readonly ImportState['step'][] = ['idle', 'applied', 'restored', 'undone', 'cancelled', 'failed'];
const isRest = ({ step }: ImportState): boolean => RESTS.includes(step);

/** Import, step by step; `after`: what else stands on the screen while nothing is asked. All state lies in main, so that leaving this screen changes nothing. */
export const TransferScreen = ({ after }: { readonly after?: ReactNode }) => {
  const { data: state, error, refetch } = useImportState();
  return (
    <Page heading={words.heading}>
      <div className={styles.body}>
        {error !== null && (
          <EmptyState
            heading={words.failedHeading}
            actions={<Button onClick={() => void refetch()}>{common.tryAgain}</Button>}
          >
            {failureMessage(error)}
          </EmptyState>
        )}
        {state?.step === 'planned' ? (
          <Step state={state} />
        ) : (
          <div className={styles.narrow}>
            {state !== undefined && <Step state={state} />}
            {state !== undefined && isRest(state) && after}
            {state !== undefined && isRest(state) && <BatchHistory />}
          </div>
        )}
      </div>
    </Page>
  );
};
