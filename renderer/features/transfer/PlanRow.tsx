import type { ImportAction, ImportRow } from '#shared/contract/imports.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { formatDay, formatFullDay } from '#shared/messages/format.ts';
import { importing as words } from '#shared/messages/import.ts';
import { useToday } from '../../ground/today.ts';
import { Button } from '../../ui/Button.tsx';
import { Pill, type PillTone } from '../../ui/Pill.tsx';
import styles from './PlanTable.module.css';

const TONES: Readonly<Record<ImportAction, PillTone>> = {
  create: 'clear',
  update: 'wait',
  link: 'wait',
  skip: 'neutral',
  invalid: 'overdue',
};

/** Decides about one possible duplicate. */
export type Decide = (index: number, decision: 'create' | 'skip') => void;

const Decision = ({ row, onDecide }: { readonly row: ImportRow; readonly onDecide: Decide }) => {
  const { code } = row.reason;
  if (code !== 'possible_duplicate' && code !== 'duplicate_skipped') {
    return null;
  }
  const isIn = code === 'possible_duplicate';
  const { title } = row;
  return (
    <Button
      look="quiet"
      aria-label={isIn ? words.leaveRowOut({ title }) : words.addRow({ title })}
      onClick={() => onDecide(row.index, isIn ? 'skip' : 'create')}
    >
      {isIn ? words.leaveOutShort : words.addShort}
    </Button>
  );
};

/** Without its folders, which the tooltip has: the line number must not be cut off. */
const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

type Twin = NonNullable<ImportRow['twin']>;

const shownTwin = ({ day, ...twin }: Twin, today: LocalDay): Twin => ({
  ...twin,
  day: day === '' ? '' : formatDay(day, today),
});

/** The whole day, and the moment in the file where it is read from one. */
const dayTitle = ({ day, writtenMoment }: ImportRow): string | undefined => {
  if (day === '') return undefined;
  const full = formatFullDay(day);
  return writtenMoment === null ? full : `${full}\n${words.writtenMoment({ moment: writtenMoment })}`;
};

const RECORDS: readonly ImportRow['reason']['code'][] = [
  'new_interaction',
  'new_signal',
  'new_promise',
  'new_follow_up',
];

/** Where what has no field is kept. */
const placeOf = ({ reason }: ImportRow): 'notes' | 'text' => (RECORDS.includes(reason.code) ? 'text' : 'notes');

const Cells = ({ row, onDecide }: { readonly row: ImportRow; readonly onDecide: Decide }) => {
  const today = useToday();
  const { twin, warnings } = row;
  const reason = words.reason(row.reason, row.action);
  const alike = twin === null ? [] : [words.twin(shownTwin(twin, today))];
  const more = [...alike, ...warnings.map((warning) => words.reason(warning, row.action, placeOf(row)))];
  return (
    <>
      <td className={styles.quiet} title={words.whereFull(row)}>
        <span className={styles.where}>
          <span>{fileName(row.file)}</span>
          {words.atLine(row)}
        </span>
      </td>
      <td className={styles.strong} title={row.title}>
        <bdi>{row.title}</bdi>
        {twin !== null && row.place !== '' && <bdi className={styles.more}>{row.place}</bdi>}
      </td>
      <td title={row.companyName}>
        <bdi>{row.companyName}</bdi>
      </td>
      <td title={row.stageName}>{row.stageName}</td>
      <td className={styles.quiet} title={dayTitle(row)}>
        {row.day === '' ? '' : formatDay(row.day, today)}
      </td>
      <td>
        <span className={styles.why} data-action={row.action}>
          <Pill tone={TONES[row.action]}>{words.actions[row.action]}</Pill>
          <span className={styles.told} title={[reason, ...more].join('\n')}>
            <span className={styles.reason}>{reason}</span>
            {more.length > 0 && <span className={styles.more}>{more.join(' · ')}</span>}
          </span>
          <Decision row={row} onDecide={onDecide} />
        </span>
      </td>
    </>
  );
};

type Props = {
  /** Not there while it is being read. */
  readonly row: ImportRow | undefined;
  /** Its place in the whole table, the head being 1. */
  readonly position: number;
  readonly height: number;
  readonly columns: number;
  readonly onDecide: Decide;
};

/** One row of the file: where it stands, what it is, what happens to it and why. */
export const PlanRow = ({ row, position, height, columns, onDecide }: Props) => (
  <tr aria-rowindex={position} style={{ height }}>
    {row === undefined ? <td colSpan={columns} /> : <Cells row={row} onDecide={onDecide} />}
  </tr>
);
