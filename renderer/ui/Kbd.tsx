import styles from './Kbd.module.css';

/** Keys to press, as one says them: `Ctrl N`. */
export const Kbd = ({ keys }: { readonly keys: string }) => <kbd className={styles.kbd}>{keys}</kbd>;
