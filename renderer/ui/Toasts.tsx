import { TriangleAlert, X } from 'lucide-react';
import { shell } from '#shared/messages/shell.ts';
import { Button } from './Button.tsx';
import { useStore } from './createStore.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Toasts.module.css';
import { dismissToast, type Toast, toasts } from './toasts.ts';

const ToastRow = ({ toast }: { readonly toast: Toast }) => {
  const { action } = toast;
  return (
    <li className={styles.toast} data-tone={toast.tone}>
      {toast.tone === 'problem' && <TriangleAlert className={styles.icon} />}
      <span className={styles.text} title={toast.text}>
        {toast.text}
      </span>
      {action !== undefined && (
        <Button
          look="quiet"
          onClick={() => {
            dismissToast(toast.id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={shell.dismiss} size="small" onClick={() => dismissToast(toast.id)}>
        <X />
      </IconButton>
    </li>
  );
};

/** The corner where notices appear. They are announced by the live region, not by this list. */
export const Toasts = () => {
  const all = useStore(toasts, (list) => list);
  if (all.length === 0) {
    return null;
  }
  return (
    <section aria-label={shell.notices}>
      <ul className={styles.list}>
        {all.map((toast) => (
          <ToastRow key={toast.id} toast={toast} />
        ))}
      </ul>
    </section>
  );
};
