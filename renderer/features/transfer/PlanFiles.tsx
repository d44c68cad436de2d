import { FileWarning, Languages, NotebookText } from 'lucide-react';
import type { ImportFileInfo } from '#shared/contract/imports.ts';
import { importing as words } from '#shared/messages/import.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './PlanStep.module.css';

/** What is to be known of how a file was read: guessed letters, columns without a field, what could not be read. */
const FileNotices = ({ file }: { readonly file: ImportFileInfo }) => {
  const { name, guessedFrom, keptColumns, leftOutColumns, broken } = file;
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
      {broken !== null && (
        <div className={styles.notice} data-tone="ask">
          <FileWarning />
          <p className={styles.words}>{words.broken({ file: name, ...broken })}</p>
        </div>
      )}
      {(keptColumns.length > 0 || leftOutColumns.length > 0) && (
        <div className={styles.notice}>
          <NotebookText />
          <div className={styles.words}>
            {keptColumns.length > 0 && <p>{words.keptColumns({ file: name, columns: keptColumns })}</p>}
            {leftOutColumns.length > 0 && <p>{words.leftOutColumns({ file: name, columns: leftOutColumns })}</p>}
          </div>
        </div>
      )}
    </>
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
  </>
);
