import { FileWarning, Languages, NotebookText } from 'lucide-react';
import type { ImportFileInfo } from '#shared/contract/imports.ts';
import { importing as words } from '#shared/messages/import.ts';
import { Button } from '../../ui/Button.tsx';
import { isOfLog } from './mapping.ts';
import styles from './PlanStep.module.css';

/** What is to be known of how a file was read: guessed letters, lines left out, and what could not be read. */
const FileNotices = ({ file }: { readonly file: ImportFileInfo }) => {
  const { name, guessedFrom, above, broken } = file;
  return (
    <>
      {guessedFrom !== null && (
        <div className={styles.notice} data-tone="ask">
          <Languages />
          <p className={styles.words}>
            {words.guessed({ file: name, encoding: words.encodings[file.encoding], words: guessedFrom })}
          </p>
        </div>
      )}
      {above !== null && (
        <div className={styles.notice}>
          <FileWarning />
          <p className={styles.words}>{words.above({ file: name, ...above })}</p>
        </div>
      )}
      {broken !== null && (
        <div className={styles.notice} data-tone="ask">
          <FileWarning />
          <p className={styles.words}>{words.broken({ file: name, ...broken })}</p>
        </div>
      )}
    </>
  );
};

type Columns = Pick<ImportFileInfo, 'keptColumns' | 'leftOutColumns'> & {
  readonly names: readonly string[];
  readonly isOfRoles: boolean;
};

/** The columns without a field; of files with the same ones it is said once. */
const columnsOf = (files: readonly ImportFileInfo[]): readonly Columns[] => {
  const found = new Map<string, Columns>();
  for (const { name, kind, keptColumns, leftOutColumns } of files) {
    const isOfRoles = !isOfLog(kind);
    if (keptColumns.length + leftOutColumns.length === 0) continue;
    const key = JSON.stringify([isOfRoles, keptColumns, leftOutColumns]);
    found.set(key, { isOfRoles, keptColumns, leftOutColumns, names: [...(found.get(key)?.names ?? []), name] });
  }
  return [...found.values()];
};

const ColumnsNotice = ({
  columns: { names, isOfRoles, keptColumns, leftOutColumns },
}: {
  readonly columns: Columns;
}) => {
  const file = names.join(', ');
  return (
    <div className={styles.notice}>
      <NotebookText />
      <div className={styles.words}>
        {keptColumns.length > 0 && <p>{words.keptColumns({ file, isOfRoles, columns: keptColumns })}</p>}
        {leftOutColumns.length > 0 && <p>{words.leftOutColumns({ file, columns: leftOutColumns })}</p>}
      </div>
    </div>
  );
};

type Props = {
  readonly files: readonly ImportFileInfo[];
  readonly newCompanies: number;
  readonly isBusy: boolean;
  /** Back to the columns of one of them. */
  readonly onColumns: (file: string) => void;
};

/** The files of a plan, each with the way back to its columns, and what is to be known of them. */
export const PlanFiles = ({ files, newCompanies, isBusy, onColumns }: Props) => (
  <>
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={file.name}>
          <span>{words.planFile(file)}</span>
          <Button
            look="quiet"
            disabled={isBusy}
            aria-label={words.columnsOf({ file: file.name })}
            onClick={() => onColumns(file.name)}
          >
            {words.columnsShort}
          </Button>
        </li>
      ))}
      {newCompanies > 0 && <li>{words.companies({ count: newCompanies })}</li>}
    </ul>
    {files.map((file) => (
      <FileNotices key={file.name} file={file} />
    ))}
    {columnsOf(files).map((columns) => (
      <ColumnsNotice key={columns.names.join('\n')} columns={columns} />
    ))}
  </>
);
