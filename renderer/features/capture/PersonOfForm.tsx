import { PARTS } from '#shared/domain/choices.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Part } from '#shared/domain/person.ts';
import { capture as words } from '#shared/messages/capture.ts';
import { parts } from '#shared/messages/parts.ts';
import { type Choice, USUAL_PART } from '../../lists/choice.ts';
import { meaningOf } from '../../lists/resolveWho.ts';
import { WhoField } from '../../lists/WhoField.tsx';
import { Select } from '../../ui/Select.tsx';
import type { WhoMeant } from './useWho.ts';

type Props = {
  readonly label: string;
  readonly name: string;
  readonly who: WhoMeant;
  readonly error: string | undefined;
  readonly autoFocus?: boolean;
  /** The part that somebody new to the role gets, as the user chose it. Left out, it is not asked for. */
  readonly part?: { readonly value: Part | null; readonly onChange: (part: Part) => void };
  readonly onChange: (who: Choice<PersonId>) => void;
};

/** Somebody in a form, and what they are to the role if they are new to it. */
export const PersonOfForm = ({ label, name, who, error, autoFocus = false, part, onChange }: Props) => {
  const { value, hasRole, people, meant, isClear, isNewToRole, onUsed } = who;
  const isAsked = part !== undefined && isClear && isNewToRole && hasRole;
  return (
    <>
      <WhoField
        label={label}
        name={name}
        value={value}
        people={people}
        meaning={isClear ? meaningOf(meant, value, hasRole) : null}
        error={error}
        autoFocus={autoFocus}
        onUsed={onUsed}
        onChange={onChange}
      />
      {isAsked && (meant.kind === 'new' || meant.kind === 'known') && (
        <Select
          label={words.partOf[meant.kind]({ name: meant.name })}
          options={PARTS.map((one) => ({ value: one, label: parts[one] }))}
          value={part.value ?? USUAL_PART[meant.kind]}
          onChange={part.onChange}
        />
      )}
    </>
  );
};
