import { NEXT_LENGTH } from '#shared/domain/nextWords.ts';
import { promises as words } from '#shared/messages/promises.ts';
import { useToday } from '../../ground/today.ts';
import { useNow } from '../../lists/useNow.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Capture.module.css';
import type { LogDraft } from './captureDraft.ts';
import { saidNext } from './whatNext.ts';

type Props = {
  readonly draft: LogDraft;
  readonly error: string | undefined;
  readonly onText: (text: string) => void;
};

/** What they said comes next, in plain words; below it stands how it was understood. */
export const NextField = ({ draft, error, onText }: Props) => {
  useNow();
  const today = useToday();
  const said = saidNext(draft);
  return (
    <div className={styles.when}>
      <TextField
        label={words.next}
        name="next"
        placeholder={words.nextHint}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={NEXT_LENGTH}
        value={draft.next}
        error={error}
        onChange={(event) => onText(event.target.value)}
      />
      <output className={styles.understood}>
        {said?.kind === 'promise' && words.understood({ ...said, ...said.due, today })}
        {said?.kind === 'decision' && words.understoodDecision({ ...said, day: said.on, today })}
        {said?.kind === 'offer' && words.understoodOffer({ ...said, today })}
      </output>
    </div>
  );
};
