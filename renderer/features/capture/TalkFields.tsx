import { useId } from 'react';
import type { Channel, Direction } from '#shared/domain/channel.ts';
import { canBeAutomatic, canMiss } from '#shared/domain/interaction.ts';
import { capture as words } from '#shared/messages/capture.ts';
import { channels } from '#shared/messages/channels.ts';
import form from '../../ui/Form.module.css';
import { Select } from '../../ui/Select.tsx';
import styles from './Capture.module.css';
import type { LogKind } from './captureDraft.ts';

const DIRECTIONS = ['in', 'out'] as const;
const ANSWERS = [true, false] as const;

/** How two got in touch, and whether they did. */
export type Talk = {
  readonly direction: Direction;
  readonly channel: Channel;
  readonly isAutomatic: boolean;
  /** `null`: nobody has said. */
  readonly reached: boolean | null;
};

type Props = {
  /** Gives the questions their words. */
  readonly kind: LogKind;
  /** The ways to choose from. */
  readonly ways: readonly Channel[];
  readonly value: Talk;
  readonly onChange: (part: Partial<Talk & { readonly reached: boolean }>) => void;
};

/** Who got in touch, how, and what that has to say: whether they talked, or whether a machine wrote. */
export const TalkFields = ({ kind, ways, value, onChange }: Props) => {
  const name = useId();
  const { direction, channel } = value;
  const [isChosen, isAsked] = [ways.length > 1, canMiss(channel)];
  return (
    <>
      <fieldset className={styles.directions}>
        <legend>{words.direction}</legend>
        {DIRECTIONS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${name}-direction`}
              checked={direction === one}
              onChange={() => onChange({ direction: one })}
            />
            {words.directions[kind][one]}
          </label>
        ))}
      </fieldset>
      {(isChosen || isAsked) && (
        <div className={isChosen && isAsked ? form.pair : undefined}>
          {isChosen && (
            <Select
              label={words.how}
              options={ways.map((way) => ({ value: way, label: channels[way] }))}
              value={channel}
              onChange={(way) => onChange({ channel: way })}
            />
          )}
          {isAsked && (
            <fieldset className={styles.directions}>
              <legend>{words.reached}</legend>
              {ANSWERS.map((answer) => (
                <label key={`${answer}`}>
                  <input
                    type="radio"
                    name={`${name}-reached`}
                    checked={value.reached === answer}
                    onChange={() => onChange({ reached: answer })}
                  />
                  {answer ? words.talked : words.missed[direction]}
                </label>
              ))}
            </fieldset>
          )}
        </div>
      )}
      {canBeAutomatic(channel, direction) && (
        <label className={styles.mark}>
          <input
            type="checkbox"
            checked={value.isAutomatic}
            onChange={(event) => onChange({ isAutomatic: event.target.checked })}
          />
          {words.automatic}
        </label>
      )}
    </>
  );
};
