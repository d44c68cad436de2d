import styles from './Quoted.module.css';

/** What somebody said, in their words. */
export const Quoted = ({ words }: { readonly words: string }) => (
  <blockquote className={styles.quoted} dir="auto">
    {words}
  </blockquote>
);
