import { useState } from 'preact/hooks';
import { dailyResultWords } from '../../utils/i18n/asked-table.ts';
import { text } from '../../utils/i18n/text.ts';
import { agoWords } from '../../utils/i18n/times.ts';
import type { DailyTable } from '../../utils/settings/daily-tables.ts';
import type { Instant } from '../../utils/time.ts';
import { Address } from '../base/Address.tsx';
import { Moment } from '../base/Moment.tsx';
import '../base/button.css';
import '../base/hint.css';
import '../base/problem.css';
import './daily-tables.css';

interface Props {
  readonly tables: readonly DailyTable[];
  readonly now: Instant;
  readonly onRead: (url: string) => Promise<void>;
  readonly onDrop: (url: string) => void;
}

/** The published tables that are read again daily, each with what its last reading came to. */
export function DailyTables({ tables, now, onRead, onDrop }: Props) {
  const [reading, setReading] = useState<string | null>(null);
  if (tables.length === 0) return null;
  return (
    <section class="daily-tables">
      <h2>{text('dailyTables')}</h2>
      <ul>
        {tables.map(({ url, last }) => (
          <li key={url}>
            <p>
              <Address url={url} whole />
              <span class={last?.ok === false ? 'problem' : 'hint'}>
                {last ? (
                  <>
                    <Moment at={last.at}>{agoWords(last.at, now)}</Moment>: {dailyResultWords(last)}
                  </>
                ) : (
                  text('dailyNotYet')
                )}
              </span>
            </p>
            <button
              type="button"
              class="button"
              disabled={reading !== null}
              onClick={() => {
                setReading(url);
                void onRead(url).finally(() => setReading(null));
              }}
            >
              {text(reading === url ? 'dailyReading' : 'dailyRead')}
            </button>
            <button type="button" class="button" onClick={() => onDrop(url)}>
              {text('dailyDrop')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
