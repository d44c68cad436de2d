import { type FocusEvent, type KeyboardEvent, useId } from 'react';
import { SALARY_PERIODS } from '#shared/domain/choices.ts';
import { role as words } from '#shared/messages/role.ts';
import { DraftNotice } from '../../lists/DraftNotice.tsx';
import styles from '../../lists/EditField.module.css';
import { useDraft } from '../../lists/useDraft.ts';
import { Select } from '../../ui/Select.tsx';
import own from './SalaryField.module.css';
import { readSalary, type SalaryForm, toForm } from './salaryForm.ts';
import type { RoleDetails } from './useRole.ts';
import { useRoleField } from './useRoleField.ts';

// One draft for four fields: they only make sense together. It is written here, so it reads as it was written.
const parse = (text: string): SalaryForm => JSON.parse(text) as SalaryForm;

/** What the role pays, from and to, in the units people speak of. */
export const SalaryField = ({ role }: { readonly role: RoleDetails }) => {
  const id = useId();
  const options = useRoleField(role);
  const field = useDraft(
    options(
      'salary',
      JSON.stringify(toForm(role.salary)),
      (text) => {
        const read = readSalary(parse(text));
        return { salary: typeof read === 'string' ? role.salary : read };
      },
      (text) => {
        const read = readSalary(parse(text));
        return typeof read === 'string' ? read : null;
      },
    ),
  );
  const form = parse(field.text);
  const set = (part: Partial<SalaryForm>): void => field.change(JSON.stringify({ ...form, ...part }));

  const onBlur = (event: FocusEvent<HTMLFieldSetElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) {
      field.commit();
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      field.commit();
    } else if (event.key === 'Escape' && field.draft !== undefined) {
      event.stopPropagation();
      field.revert();
    }
  };
  const amount = (name: 'min' | 'max', label: string, placeholder: string) => (
    <input
      className={styles.input}
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={field.problem !== null}
      aria-describedby={`${id}-notice`}
      placeholder={placeholder}
      value={form[name]}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );

  return (
    <fieldset className={own.group} onBlur={onBlur} onKeyDown={onKeyDown}>
      <legend className={styles.label}>{words.salary}</legend>
      <div className={own.row}>
        {amount('min', words.salaryFromFull, words.salaryFrom)}
        {amount('max', words.salaryToFull, words.salaryTo)}
        <input
          className={styles.input}
          autoComplete="off"
          spellCheck={false}
          maxLength={3}
          aria-label={words.currency}
          value={form.currency}
          onChange={(event) => set({ currency: event.target.value.toUpperCase() })}
        />
        <Select
          label={words.period}
          isLabelHidden
          value={form.period}
          options={SALARY_PERIODS.map((value) => ({ value, label: words.perPeriod({ period: words.periods[value] }) }))}
          onChange={(period) => set({ period })}
        />
      </div>
      <DraftNotice id={`${id}-notice`} field={field} />
    </fieldset>
  );
};
