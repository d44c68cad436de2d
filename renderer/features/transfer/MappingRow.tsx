import type {
  DateOrder,
  ImportColumnUse,
  ImportMappingQuestion,
  ImportTableKind,
} from '#shared/contract/importMapping.ts';
import { importing as words } from '#shared/messages/import.ts';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import styles from './MappingStep.module.css';
import { asksDateOrder, type ColumnChoice, DATE_ORDERS, fieldsOf, isOfLog } from './mapping.ts';

const SAMPLES_SHOWN = 3;

const optionsOf = (kind: ImportTableKind): readonly SelectOption<ImportColumnUse | ''>[] => [
  { value: 'keep', label: isOfLog(kind) ? words.keepInText : words.keepInNotes },
  { value: '', label: words.leaveOut },
  ...fieldsOf(kind).map(({ field, name }) => ({ value: field, label: name })),
];

const ORDER_OPTIONS: readonly SelectOption<DateOrder | ''>[] = [
  { value: '', label: words.dateOrderChoose },
  ...DATE_ORDERS.map((order) => ({ value: order, label: words.dateOrders[order] })),
];

type Props = {
  readonly kind: ImportTableKind;
  readonly column: ImportMappingQuestion['columns'][number];
  readonly name: string;
  readonly choice: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
};

/** One column of a file: what it holds, and what becomes of it. */
export const MappingRow = ({ kind, column, name, choice, onChange }: Props) => {
  const samples = column.samples.filter((sample) => sample.trim() !== '').slice(0, SAMPLES_SHOWN);
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td className={styles.samples} title={samples.join('\n')}>
        {column.isEmpty ? words.emptyColumn : samples.map((sample) => `“${sample}”`).join(', ')}
      </td>
      <td>
        <div className={styles.choices}>
          <Select
            label={words.meaningOf({ header: name })}
            isLabelHidden
            options={optionsOf(kind)}
            value={choice.field ?? ''}
            onChange={(field) => onChange({ ...choice, field: field === '' ? null : field })}
          />
          {asksDateOrder(column, choice) && (
            <>
              <span className={styles.why}>{words.dateOrderWhy}</span>
              <Select
                label={words.dateOrderOf({ header: name })}
                isLabelHidden
                options={ORDER_OPTIONS}
                value={choice.dateOrder ?? ''}
                onChange={(dateOrder) => onChange({ ...choice, dateOrder: dateOrder === '' ? null : dateOrder })}
              />
            </>
          )}
        </div>
      </td>
    </tr>
  );
};
