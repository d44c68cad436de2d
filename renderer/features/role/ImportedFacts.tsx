import { useId } from 'react';
import { formatFullDay } from '#shared/messages/format.ts';
import { role as words } from '#shared/messages/role.ts';
import styles from './ImportedFacts.module.css';
import type { RoleDetails } from './useRole.ts';

/** A description longer than this is folded away: the panel is for the user's own words. */
const SHORT_CHARACTERS = 300;

type Fact = { readonly label: string; readonly text: string };

/** The facts that there are, in the order in which they are shown. */
const factsOf = (role: RoleDetails): readonly Fact[] => {
  const { salaryText, resumeName, savedOn, appliedTime } = role;
  const facts: readonly { readonly label: string; readonly text: string | null }[] = [
    { label: words.salary, text: salaryText },
    { label: words.savedOn, text: savedOn === null ? null : formatFullDay(savedOn) },
    { label: words.appliedTime, text: appliedTime },
    { label: words.resume, text: resumeName },
  ];
  return facts.flatMap(({ label, text }) => (text === null || text === '' ? [] : [{ label, text }]));
};

const Description = ({ text }: { readonly text: string }) => {
  const body = (
    <p className={styles.description} dir="auto">
      {text}
    </p>
  );
  return text.length <= SHORT_CHARACTERS ? (
    <div>
      <h4 className={styles.label}>{words.description}</h4>
      {body}
    </div>
  ) : (
    <details>
      <summary className={styles.label}>{words.description}</summary>
      {body}
    </details>
  );
};

/** What an import brought beyond the fields above, to be read only. Not there when it brought nothing. */
export const ImportedFacts = ({ role }: { readonly role: RoleDetails }) => {
  const headingId = useId();
  const facts = factsOf(role);
  const description = role.description ?? '';
  if (facts.length === 0 && description === '') {
    return null;
  }
  return (
    <section className={styles.imported} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        {words.imported}
      </h3>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(({ label, text }) => (
            <div key={label} className={styles.fact}>
              <dt className={styles.label}>{label}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {description !== '' && <Description text={description} />}
    </section>
  );
};
