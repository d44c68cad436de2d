import type { ImportRow, ImportState } from '#shared/contract/imports.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';
import type { PeopleOfPlan, Prepared, WorkerCommands } from '../csv/protocol.ts';
import type { createImportThread } from './importThread.ts';

export type ImportPlanParts = {
  readonly thread: Pick<ReturnType<typeof createImportThread>, 'ask' | 'present'>;
  readonly state: () => ImportState;
  /** A long command is under way: no question is answered meanwhile. */
  readonly isRunning: () => boolean;
  readonly become: (next: ImportState) => void;
};

type Question = 'map' | 'columns' | 'mapStage' | 'decide' | 'rows' | 'invalid';
type Step = 'mapping' | 'planned';

const notReady = () => fail('conflict', errors.importNotReady());

/** The questions to the plan that is open, or is being made; each is answered by the thread that holds it. */
export const createImportPlan = ({ thread, state, isRunning, become }: ImportPlanParts) => {
  /** They outlive the plan: who works where the board has roles is asked once the roles are there. */
  let people: PeopleOfPlan = { paths: [], files: [] };

  /** What the thread has made of the files, as the state that is shown. */
  const prepared = (value: Prepared, source: string): ImportState => {
    if (value.step === 'mapping') return { ...value, source };
    people = value.people;
    return { step: 'planned', source, plan: value.plan };
  };

  /**
   * `null` if the plan was closed, applied or lost, or another one opened, while the answer was on its way: the newer state
   * stands.
   */
  const askOpen = async <C extends Question>(
    command: C,
    input: WorkerCommands[C]['input'],
    source: string,
  ): Promise<Result<WorkerCommands[C]['output']> | null> => {
    const asked = thread.present();
    const answer = await thread.ask(command, input);
    if (answer.kind === 'done') return !isRunning() && thread.present() === asked ? answer.result : null;
    // The thread has died, and the plan with it.
    const { step } = state();
    if (thread.present() === undefined && (step === 'mapping' || step === 'planned'))
      become({ step: 'failed', during: 'import', source, error: fail('internal', errors.planLost()).error });
    return null;
  };

  /** A question whose answer is the new state. */
  const ask = async <C extends 'map' | 'columns' | 'mapStage' | 'decide'>(
    steps: readonly Step[],
    command: C,
    input: WorkerCommands[C]['input'],
  ): Promise<Result<ImportState>> => {
    const now = state();
    if (isRunning() || !(now.step === 'mapping' || now.step === 'planned') || !steps.includes(now.step))
      return notReady();
    const answer = await askOpen(command, input, now.source);
    if (answer !== null && !answer.ok) return answer;
    // The four commands answer alike; the type of the pair is lost in the look-up by name.
    if (answer !== null) become(prepared(answer.value as Prepared, now.source));
    return ok(state());
  };

  /** A question that changes nothing. */
  const look = async <C extends 'rows' | 'invalid'>(
    command: C,
    input: WorkerCommands[C]['input'],
  ): Promise<Result<WorkerCommands[C]['output']>> => {
    const now = state();
    if (isRunning() || now.step !== 'planned') return notReady();
    return (await askOpen(command, input, now.source)) ?? notReady();
  };

  return {
    questions: {
      map: (answer: Parsed<'import.map'>) => ask(['mapping'], 'map', answer),
      columns: (which: Parsed<'import.columns'>) => ask(['mapping', 'planned'], 'columns', which),
      mapStage: (answer: Parsed<'import.mapStage'>) => ask(['planned'], 'mapStage', answer),
      decide: (decision: Parsed<'import.decide'>) => ask(['planned'], 'decide', decision),
      rows: (page: Parsed<'import.rows'>): Promise<Result<ImportRow[]>> => look('rows', page),
    },
    prepared,
    /** Those of the plan that was made last; no paths if there was none. */
    people: (): PeopleOfPlan => people,
    invalidRows: (): Promise<Result<string>> => look('invalid', {}),
  };
};
