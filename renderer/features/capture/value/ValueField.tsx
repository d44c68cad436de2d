import { signalWords } from '#shared/messages/signalWords.ts';
import type { WrittenTopic } from '#shared/signals/writtenTopics.ts';
import { ChosenValue } from './ChosenValue.tsx';
import { ContingenciesValue } from './ContingenciesValue.tsx';
import { TypedValue } from './TypedValue.tsx';
import type { ValueProps } from './valueProps.ts';

type Props = Omit<ValueProps, 'label'> & {
  readonly topic: WrittenTopic;
  /** Left out, it is the name of the topic. */
  readonly label?: string;
};

/** The field for what was said on a topic: chips where there are a few answers, a line where there are many. It edits one text. */
export const ValueField = ({ topic, label = signalWords.topics[topic], ...field }: Props) => {
  switch (topic) {
    case 'decision_stance':
    case 'contract_type':
    case 'headcount_approved':
    case 'next_step':
    case 'offer_form':
    case 'sentiment':
      return <ChosenValue {...field} topic={topic} label={label} />;
    case 'contingencies':
      return <ContingenciesValue {...field} label={label} />;
    default:
      return <TypedValue {...field} topic={topic} label={label} />;
  }
};
