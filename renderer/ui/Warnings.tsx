import styles from './Warnings.module.css';

/** What the user should know before they go on, each on its line; nothing where there is nothing. Read out as it changes. */
export const Warnings = ({ texts }: { readonly texts: readonly string[] }) =>
  texts.length === 0 ? null : (
    <ul className={styles.warnings} aria-live="polite">
      {[...new Set(texts)].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
