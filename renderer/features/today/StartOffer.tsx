import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { presence as words } from '#shared/messages/presence.ts';
import { useAppInfo } from '../../ground/appInfo.tsx';
import { whenIdle } from '../../ground/whenIdle.ts';
import { changeSettings } from '../../lists/changeSettings.ts';
import { usePresence } from '../../lists/usePresence.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './Today.module.css';

type Props = {
  /** The question goes: the focus goes elsewhere. */
  readonly onSettled: () => void;
};

const Offer = ({ onSettled }: Props) => {
  const client = useQueryClient();
  const { settings } = useAppInfo();
  const { state, startAtLogin } = usePresence();
  const id = useId();
  if (state?.startsAtLogin !== false) return null;
  const settle = (): void => {
    onSettled();
    void changeSettings(client, { told: [...settings.told, 'startAtLogin'] });
  };
  const accept = async (): Promise<void> => {
    if (!(await startAtLogin(true))) return;
    settle();
    showToast({ text: words.offered });
  };
  return (
    <aside className={styles.offer} aria-labelledby={id}>
      <div>
        <h2 id={id}>{words.offerHeading}</h2>
        <p>{words.offer}</p>
      </div>
      <Button onClick={() => void accept()}>{words.offerYes}</Button>
      <Button look="quiet" onClick={settle}>
        {words.offerNo}
      </Button>
    </aside>
  );
};

/** Offers once, when there is something to be reminded of, that the app starts with the computer. */
export const StartOffer = ({ onSettled }: Props) => {
  const { settings } = useAppInfo();
  const [isIdle, setIdle] = useState(false);
  const isOpen = !settings.told.includes('startAtLogin');
  useEffect(() => (isOpen ? whenIdle(() => setIdle(true)) : undefined), [isOpen]);
  return isOpen && isIdle ? <Offer onSettled={onSettled} /> : null;
};
