import { type ComponentProps, useId } from 'react';
import { Switch } from '../../ui/Switch.tsx';
import styles from './SettingsScreen.module.css';

type Props = Omit<ComponentProps<typeof Switch>, 'describedBy'> & {
  /** `null`: there is nothing more to say. */
  readonly hint: string | null;
};

/** A switch with what is to be known of it below, which is read out with it. */
export const HintedSwitch = ({ hint, ...of }: Props) => {
  const id = useId();
  return (
    <>
      <Switch {...of} describedBy={hint === null ? undefined : id} />
      {hint !== null && (
        <p id={id} className={styles.hint}>
          {hint}
        </p>
      )}
    </>
  );
};
