import { answersOn } from './answers.ts';
import { type Askable, whomToAsk } from './ask.ts';
import { type Change, changeOfGate, changeOfKappa, compareChanges, isChange, mostOf, NO_CHANGE } from './change.ts';
import { TOPICS } from './choices.ts';
import { clockIn } from './clock.ts';
import { evaluate } from './evaluate.ts';
import { type Asking, exhaustedBy } from './exhausted.ts';
import { resignGate } from './gate.ts';
import type { GateHistory } from './gateHistory.ts';
import { IMPLIED_TOPIC } from './implication.ts';
import { partiesOf } from './parties.ts';
import type { Signal, Statement, Topic } from './signal.ts';
import { allSteps } from './steps.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';

/** A question of a role, and the most that an answer to it could change. */
export type Question = Change & {
  readonly topic: Topic;
  /** Whom to ask first, and whom to ask next. */
  readonly person: string;
  readonly others: readonly string[];
  /** Who was asked twice without an answer and is left out. */
  readonly exhausted: readonly string[];
};

export type Asker = {
  readonly history: GateHistory;
  readonly people: readonly Askable[];
  readonly asked?: readonly Asking[];
  readonly weights?: Weights;
  readonly zone?: string;
};

/** What speaks of the decision, outright or by what it implies. */
const OF_THE_DECISION: ReadonlySet<Topic> = new Set([
  IMPLIED_TOPIC, 'candidates_remaining', 'next_step', 'headcount_approved', 'offer_form',
]); // biome-ignore format: a list is read as one

/** The topics on which a signal on a topic can change κ, with all that they hang on. */
const topicsWith = (topic: Topic): ReadonlySet<Topic> =>
  OF_THE_DECISION.has(topic) ? OF_THE_DECISION : new Set([topic]);

/** Right after all that was said, and not before today. */
const momentAfter = ({ signals, today }: GateHistory, zone: string): string => {
  const clock = clockIn(zone);
  const last = signals.reduce((latest, { saidAt }) => Math.max(latest, clock(saidAt).at), clock(today).at);
  return new Date(last + 1).toISOString();
};

/** An id that no signal has. */
const freeId = (signals: readonly Signal[]): string => {
  const longest = signals.reduce((length, { id }) => Math.max(length, id.length), 0);
  return 'answer'.padEnd(longest + 1, '~');
};

/**
 * The questions of a role by what an answer could change, those that could change something (signals.md, "What to ask
 * first"): each possible answer is tried as the definite e-mail of the best person to ask, said after everything. Then
 * by how much whom to ask promises, then in the order of {@link TOPICS}. That there is any answer renews a gate that
 * lapsed: this is no merit of a question, so the gate is compared as if they had been in touch.
 * In steps, one possible answer each.
 * @throws RangeError where there is no such zone
 */
export function* whatToAskInSteps({
  history,
  people,
  asked = [],
  weights = DEFAULT_WEIGHTS,
  zone = 'UTC',
}: Asker): Generator<undefined, readonly Question[], undefined> {
  const { signals, parts, today } = history;
  const saidAt = momentAfter(history, zone);
  const id = freeId(signals);
  const inTouch: GateHistory = { ...history, contacts: [...history.contacts, saidAt] };
  const gate = resignGate(inTouch, weights, zone);
  const results = evaluate(signals, parts, weights, zone);
  const claims = results.flatMap(({ clusters }) => clusters.flatMap((cluster) => cluster.claims));
  const stands = claims.map(({ said }) => said);
  const active = new Set(claims.map(({ signal }) => signal));
  const exhaustedOn = exhaustedBy(signals, asked, zone);

  /** What an answer on a topic changes. */
  const changingOn = (topic: Topic, person: string) => {
    const topics = topicsWith(topic);
    // The others stay as they are: no status and no claim on them hangs on an answer on this one.
    const own = signals.filter((signal) => topics.has(signal.topic));
    // Of the others, talk that is silenced says nothing to a gate; what silenced it does so to all that it did.
    const others = signals.filter(
      (signal) => !topics.has(signal.topic) && (active.has(signal.id) || signal.channel === 'document'),
    );
    return (said: Statement): Change => {
      const answer: Signal = { ...said, id, person, certainty: 'definite', channel: 'email', saidAt };
      const after = { ...inTouch, signals: [...own, answer, ...others] };
      return {
        ...changeOfGate(gate, resignGate(after, weights, zone)),
        kappaChange: changeOfKappa(topics, results, evaluate([...own, answer], parts, weights, zone)),
      };
    };
  };

  const questions: (Question & { readonly score: number })[] = [];
  for (const topic of TOPICS) {
    const exhausted = exhaustedOn(topic);
    const askable = people.filter((one) => !exhausted.includes(one.id));
    const sides = partiesOf(results.find((result) => result.topic === topic));
    const [best, ...others] = whomToAsk(topic, askable, parts, sides, weights);
    if (best === undefined) continue;
    const changeBy = changingOn(topic, best.person);
    let change = NO_CHANGE;
    for (const said of answersOn(topic, stands, signals, today, weights)) {
      change = mostOf(change, changeBy(said));
      yield;
    }
    if (!isChange(change)) continue;
    const whom = { person: best.person, others: others.map(({ person }) => person), exhausted };
    questions.push({ topic, ...whom, ...change, score: best.score });
  }
  return questions
    .sort((one, other) => compareChanges(one, other) || other.score - one.score)
    .map(({ score: _, ...question }): Question => question);
}

/** The same at once. */
export const whatToAsk = (asker: Asker): readonly Question[] => allSteps(whatToAskInSteps(asker));
