import { useId, useState } from 'react';
import { addDays } from '#shared/domain/dayMath.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { exporting as words } from '#shared/messages/exports.ts';
import { useExportState } from '../../api/useExportState.ts';
import { useToday } from '../../ground/today.ts';
import { exportFile } from '../../lists/exportFiles.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './ExportSection.module.css';

/** Offices ask every four weeks or so. */
const USUAL_DAYS = 27;

const WorkSearch = ({ isBusy }: { readonly isBusy: boolean }) => {
  const today = useToday();
  const [from, setFrom] = useState<string>(addDays(today, -USUAL_DAYS));
  const [to, setTo] = useState<string>(today);
  const areReversed = from !== '' && to !== '' && from > to;
  const isReady = from !== '' && to !== '' && !areReversed && !isBusy;
  const save = (format: 'csv' | 'pdf') => (): void =>
    // A field of this kind holds a day or nothing; main looks at it once more.
    exportFile('export.workSearch', { format, from: from as LocalDay, to: to as LocalDay });
  return (
    <>
      <h3>{words.workSearchHeading}</h3>
      <p>{words.workSearchHint}</p>
      <div className={styles.actions}>
        <TextField label={words.from} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        <TextField
          label={words.to}
          type="date"
          value={to}
          error={areReversed ? words.daysReversed : undefined}
          onChange={(event) => setTo(event.target.value)}
        />
        <Button disabled={!isReady} onClick={save('csv')}>
          {words.workSearchCsv}
        </Button>
        <Button disabled={!isReady} onClick={save('pdf')}>
          {words.workSearchPdf}
        </Button>
      </div>
    </>
  );
};

/** All the ways in which the data leaves the app as a file. */
export const ExportSection = () => {
  const heading = useId();
  const { data: state } = useExportState();
  const isBusy = state !== undefined && state.step !== 'idle';
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <h2 id={heading}>{words.heading}</h2>
      <h3>{words.everythingHeading}</h3>
      <p>{words.everythingHint}</p>
      <div className={styles.actions}>
        <Button disabled={isBusy} onClick={() => exportFile('export.everything', {})}>
          {words.everything}
        </Button>
      </div>
      <h3>{words.listsHeading}</h3>
      <div className={styles.actions}>
        <Button disabled={isBusy} onClick={() => exportFile('export.applications', { filter: null })}>
          {words.applications}
        </Button>
        <Button disabled={isBusy} onClick={() => exportFile('export.people', { format: 'csv', filter: '' })}>
          {words.peopleCsv}
        </Button>
        <Button disabled={isBusy} onClick={() => exportFile('export.people', { format: 'vcf', filter: '' })}>
          {words.peopleCards}
        </Button>
      </div>
      <WorkSearch isBusy={isBusy} />
    </section>
  );
};
