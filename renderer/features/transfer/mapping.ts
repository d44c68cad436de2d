import type {
  DateOrder,
  ImportColumnUse,
  ImportField,
  ImportMappingAnswer,
  ImportMappingQuestion,
  ImportTableKind,
} from '#shared/contract/importMapping.ts';
import { FIELDS_OF, missingFields, RECORD_FIELDS } from '#shared/csv/records/recordFields.ts';
import { importing as words } from '#shared/messages/import.ts';

type Column = ImportMappingQuestion['columns'][number];

/** What the user has said so far of one column. */
export type ColumnChoice = { readonly field: ImportColumnUse | null; readonly dateOrder: DateOrder | null };
export type Choices = { readonly kind: ImportTableKind; readonly columns: readonly ColumnChoice[] };

/** The fields that can be chosen, in the order in which people think of a role. */
export const FIELD_ORDER = [
  'company',
  'title',
  'companyTitle',
  'titleCompany',
  'stage',
  'appliedDate',
  'savedDate',
  'url',
  'location',
  'salary',
  'notes',
  'description',
  'source',
  'externalId',
  'contactName',
  'contactEmail',
  'contactPhone',
] as const satisfies readonly ImportField[];

/** Whether the rows are entries of the logs of roles: what has no field goes into their text. */
export const isOfLog = (kind: ImportTableKind): boolean =>
  kind !== 'roles' && kind !== 'people' && kind !== 'companies';

/** What a column may become, by what the rows are, with its name there. */
export const fieldsOf = (
  kind: ImportTableKind,
): readonly { readonly field: ImportColumnUse; readonly name: string }[] => {
  if (kind === 'roles' || kind === 'people') return FIELD_ORDER.map((field) => ({ field, name: words.fields[field] }));
  return FIELDS_OF[kind].map((field) => ({ field, name: words.recordFields[field] }));
};

export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const satisfies readonly DateOrder[];

/** What main knows: the user's own choices where there are some, else what the file's headers suggest. */
export const startChoices = (question: ImportMappingQuestion): Choices => ({
  kind: question.kind,
  columns: question.columns.map(({ suggested, dateOrder }) => ({ field: suggested, dateOrder })),
});

/** Uses of a column that holds days; a value that was said may be one. */
const DAYS: readonly (ImportColumnUse | null)[] = ['appliedDate', 'savedDate', 'onDay', 'dueDay', 'value'];

/** Whether the order of a column's days has to be asked: it holds days, and they can be read in more than one way. */
export const asksDateOrder = (column: Column, choice: ColumnChoice): boolean =>
  column.dateOrderOpen && DAYS.includes(choice.field);

/** How a column is called: by its header, or by its place if it has none. */
export const nameOf = (column: Column, index: number): string =>
  column.header.trim() === '' ? words.unnamedColumn({ position: index + 1 }) : column.header;

/** The columns that are missing, in words. */
const missingOf = (kind: Exclude<ImportTableKind, 'people'>, chosen: readonly ImportColumnUse[]): readonly string[] => {
  if (kind === 'roles') {
    const isNamed = chosen.includes('companyTitle') || chosen.includes('titleCompany');
    return [
      ...(isNamed || chosen.includes('company') ? [] : [words.needsCompany]),
      ...(isNamed || chosen.includes('title') ? [] : [words.needsTitle]),
    ];
  }
  const found = RECORD_FIELDS.filter((field) => chosen.includes(field));
  return missingFields(kind, found).map((field) =>
    field === 'role' ? words.needsRole : words.needsField({ field: words.recordFields[field] }),
  );
};

/** What still stands in the way, in words; empty if the answer can be given. */
export const problemsOf = (question: ImportMappingQuestion, { kind, columns }: Choices): readonly string[] => {
  if (kind === 'people') return [];
  const chosen = columns.flatMap(({ field }) => (field === null ? [] : [field]));
  const twice = fieldsOf(kind).filter(({ field }) => chosen.filter((other) => other === field).length > 1);
  const open = question.columns.flatMap((column, index) => {
    const choice = columns[index];
    const isOpen = choice !== undefined && asksDateOrder(column, choice) && choice.dateOrder === null;
    return isOpen ? [words.needsDateOrder({ header: nameOf(column, index) })] : [];
  });
  return [...missingOf(kind, chosen), ...twice.map(({ name }) => words.fieldTwice({ field: name })), ...open];
};

/** The answer to main's question. An order of days is given only where it was asked. */
export const answerOf = (
  question: ImportMappingQuestion,
  { kind, columns }: Choices,
  isDone: boolean,
): ImportMappingAnswer => ({
  file: question.file,
  kind,
  isDone,
  columns: question.columns.map((column, index) => {
    const choice = columns[index] ?? { field: null, dateOrder: null };
    return { field: choice.field, dateOrder: asksDateOrder(column, choice) ? choice.dateOrder : null };
  }),
});
