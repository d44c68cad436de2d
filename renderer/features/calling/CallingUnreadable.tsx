import { calling as words } from '#shared/messages/calling.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './Calling.module.css';

/** Where the data cannot be read: the app's own window says why, and what can be done. */
export const CallingUnreadable = () => (
  <main className={styles.screen}>
    <h1 className={styles.heading}>{words.title}</h1>
    <EmptyState
      heading={words.unreadable}
      actions={
        <Button
          look="primary"
          autoFocus
          onClick={() => void call('calling.act', { act: 'open', roleId: null, personId: null })}
        >
          {words.openApp}
        </Button>
      }
    />
  </main>
);
