import { PARTS } from '#shared/domain/choices.ts';
import { parts } from '#shared/messages/parts.ts';
import { signalWords } from '#shared/messages/signalWords.ts';
import { weights as words } from '#shared/messages/weights.ts';
import { CERTAINTIES, TOPICS } from '#shared/signals/choices.ts';
import { BAND_STARTS, COLUMNS, WEIGHED_CHANNELS } from '#shared/signals/weightFigures.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';
import { type OfWeights, WeightField } from './WeightField.tsx';
import styles from './WeightsSection.module.css';
import { WeightTable } from './WeightTable.tsx';

const Authority = (of: OfWeights) => (
  <WeightTable
    isWide
    heading={words.authority}
    hint={words.authorityHint}
    heads={[words.part, ...COLUMNS.map((column) => words.columns[column])]}
    rows={PARTS.map((part) => ({
      key: part,
      head: parts[part],
      cells: COLUMNS.map((column) => (
        <WeightField
          {...of}
          key={column}
          name={`authority.${part}.${column}`}
          label={words.authorityOf({ part, column })}
        />
      )),
    }))}
  />
);

const Ways = (of: OfWeights) => (
  <WeightTable
    heading={words.channel}
    hint={words.channelHint}
    heads={[words.way, words.figure]}
    rows={WEIGHED_CHANNELS.map((way) => ({
      ...{ key: way, head: words.ways[way] },
      cells: [<WeightField {...of} key={way} name={`channel.${way}`} label={words.channelOf({ way })} />],
    }))}
  />
);

const Certainties = (of: OfWeights) => (
  <WeightTable
    heading={words.certainty}
    heads={[words.sure, words.figure]}
    rows={CERTAINTIES.map((certainty) => ({
      ...{ key: certainty, head: words.certainties[certainty] },
      cells: [
        <WeightField
          {...of}
          key={certainty}
          name={`certainty.${certainty}`}
          label={words.certaintyOf({ certainty })}
        />,
      ],
    }))}
  />
);

const Topics = (of: OfWeights) => (
  <WeightTable
    heading={words.topics}
    hint={words.topicsHint}
    heads={[words.topic, words.lookedUp, words.weight, words.halfLife]}
    rows={TOPICS.map((topic) => ({
      ...{ key: topic, head: signalWords.topics[topic] },
      cells: [
        <span key="column" className={styles.fixed}>
          {words.columns[DEFAULT_WEIGHTS.topics[topic].column]}
        </span>,
        <WeightField {...of} key="weight" name={`topics.${topic}.weight`} label={words.weightOf({ topic })} />,
        <WeightField {...of} key="days" name={`topics.${topic}.halfLifeDays`} label={words.halfLifeOf({ topic })} />,
      ],
    }))}
  />
);

const Bands = (of: OfWeights) => (
  <WeightTable
    heading={words.bandsHeading}
    hint={words.bandsHint}
    heads={[words.band, words.from]}
    rows={BAND_STARTS.map((band) => ({
      ...{ key: band, head: words.bands[band] },
      cells: [<WeightField {...of} key={band} name={`bands.${band}`} label={words.bandOf({ band })} />],
    }))}
  />
);

/** All figures of the model that can be changed. */
export const WeightTables = (of: OfWeights) => (
  <div className={styles.tables}>
    <Authority {...of} />
    <div className={styles.beside}>
      <Ways {...of} />
      <Certainties {...of} />
      <Bands {...of} />
    </div>
    <Topics {...of} />
  </div>
);
