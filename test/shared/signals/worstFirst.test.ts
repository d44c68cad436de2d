import { expect, it } from 'vitest';
import { TOPICS } from '#shared/signals/choices.ts';
import { worstFirst } from '#shared/signals/worstFirst.ts';

type Ranked = Parameters<typeof worstFirst>[0];
const ranked = (topic: Ranked['topic'], band: Ranked['band'], severity: number, notComparable = false): Ranked => ({
  ...{ topic, band, severity, notComparable },
});

it('topics are shown by band, then severity, then what cannot be compared, then in the order of menus', () => {
  const order = [
    ranked('sentiment', 'severe', 0.61),
    ranked('contingencies', 'conflict', 0.5),
    // Its figure is higher, its band is capped: ordinary progress.
    ranked('decision_stance', 'watch', 0.9),
    ranked('start_date', 'watch', 0.3),
    ranked('location', 'watch', 0.2, true),
    ranked('decision_date', 'watch', 0.2),
    ranked('salary', 'none', 0, true),
    // Below watch a figure says nothing.
    ranked('candidates_remaining', 'none', 0.01),
    ranked('remote_policy', 'none', 0.1),
  ];
  expect(order.toReversed().toSorted(worstFirst)).toEqual(order);
  const quiet = TOPICS.map((topic) => ranked(topic, 'none', 0));
  expect(quiet.toReversed().toSorted(worstFirst)).toEqual(quiet);
});
