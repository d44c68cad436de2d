import styles from './Warnings.module.css';

/** What the user should know before they go on, each on its line. It is there from the beginning, so that it is read out. */
export const Warnings = ({ texts }: { readonly texts: readonly string[] }) => (
  <div role="status">
    {texts.length > 0 && (
      <ul className={styles.warnings}>
        {[...new Set(texts)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    )}
  </div>
);
