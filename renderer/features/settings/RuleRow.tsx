import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { PARTS } from '#shared/domain/choices.ts';
import { RULE_BOUNDS } from '#shared/followups/bounds.ts';
import type { RuleSettings, SetRule } from '#shared/followups/settings.ts';
import { followUps } from '#shared/messages/followUps.ts';
import { parts } from '#shared/messages/parts.ts';
import { rules as words } from '#shared/messages/rules.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './RuleRow.module.css';
import { RULE_FIELDS, type RuleFields, type RuleNumber } from './ruleFields.ts';

type Of = { readonly rules: RuleSettings; readonly onChange: (rules: RuleSettings) => void };

/** One number of a rule. */
export const RuleNumberField = ({ field, rules, onChange }: Of & { readonly field: RuleNumber }) => {
  const bounds = RULE_BOUNDS[field.unit];
  const value = field.get(rules);
  return (
    <NumberField
      {...bounds}
      label={field.label}
      unit={words[field.unit]({ count: value })}
      value={value}
      refusal={words.between(bounds)}
      onChange={(number) => onChange(field.set(rules, number))}
    />
  );
};

const Details = ({ fields, name, rules, onChange }: Of & { readonly fields: RuleFields; readonly name: string }) => {
  const { people } = fields;
  const first = people?.get(rules)[0];
  return (
    <>
      {fields.numbers(rules).map((field) => (
        <RuleNumberField key={field.label} field={field} rules={rules} onChange={onChange} />
      ))}
      {people !== undefined && first !== undefined && (
        <div className={styles.people}>
          <Select
            label={people.label}
            options={PARTS.filter((part) => people.get(rules).includes(part)).map((part) => ({
              value: part,
              label: parts[part],
            }))}
            value={first}
            onChange={(part) => onChange(people.set(rules, part))}
          />
        </div>
      )}
      <Button aria-label={words.resetOf({ rule: name })} onClick={() => onChange(fields.reset(rules))}>
        {words.reset}
      </Button>
    </>
  );
};

/** A rule: whether it is on, what it does and on what grounds, and what can be set of it. */
export const RuleRow = ({ rule, rules, onChange }: Of & { readonly rule: SetRule }) => {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const fields = RULE_FIELDS[rule];
  const isOn = !rules.off.includes(rule);
  const name = followUps.rules[rule];
  const turn = (on: boolean): void =>
    onChange({ ...rules, off: on ? rules.off.filter((one) => one !== rule) : [...rules.off, rule] });
  return (
    <li className={styles.rule}>
      <div className={styles.head}>
        <Switch isOn={isOn} onChange={turn}>
          <strong>{name}</strong>
        </Switch>
        {fields !== undefined && isOn && (
          <Button
            look="quiet"
            aria-expanded={isOpen}
            aria-label={words.changeOf({ rule: name })}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronRight className={styles.chevron} data-open={isOpen} />
            {words.change}
          </Button>
        )}
      </div>
      <p>{words.does[rule]}</p>
      <p className={styles.evidence}>{words.evidence[rule]}</p>
      {isOpen && isOn && fields !== undefined && (
        <div id={id} className={styles.details}>
          <Details fields={fields} name={name} rules={rules} onChange={onChange} />
        </div>
      )}
    </li>
  );
};
