import { useId, useState } from 'preact/hooks';
import { ShowMore } from '../../../components/base/ShowMore.tsx';
import { ClaimCard } from '../../../components/posts/ClaimCard.tsx';
import { costWords } from '../../../utils/i18n/costs.ts';
import { plural, text } from '../../../utils/i18n/text.ts';
import { sumCosts } from '../../../utils/posts/cost.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import type { Instant } from '../../../utils/time.ts';
import { listRow } from '../../../utils/ui/posts/list-row.ts';
import { goToPosts } from '../use-route.ts';
import { ClaimsActions } from './ClaimsActions.tsx';
import '../../../components/base/hint.css';
import './supplier-section.css';

interface Props {
  /** '' where nobody is named. */
  readonly supplier: string;
  readonly records: readonly PostRecord[];
  readonly titles: ReadonlyMap<string, string>;
  readonly now: Instant;
  readonly onSaid: (words: string) => void;
}

/** So many are drawn at once: one reads some, and hands over all. */
const PORTION = 50;

/** What is claimed from one supplier, and what was paid for it. */
export function SupplierSection({ supplier, records, titles, now, onSaid }: Props) {
  const id = useId();
  const [most, setMost] = useState(PORTION);
  const costs = costWords(sumCosts(records.map(({ post }) => post.cost)));
  return (
    <section class="supplier-section" aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id}>
            <bdi>{supplier || text('claimsNobody')}</bdi>
          </h2>
          <p class="hint">
            {plural('claimsCount', records.length)}
            {costs && ` · ${costs}`}
          </p>
        </div>
        <ClaimsActions records={records} supplier={supplier} onSaid={onSaid} />
      </header>
      {records.slice(0, most).map((record) => (
        <ClaimCard
          key={record.id}
          row={listRow(record, titles.get(record.url) ?? '', () => true, now)}
          onOpen={goToPosts}
        />
      ))}
      <ShowMore total={records.length} shown={most} portion={PORTION} onMore={setMost} />
    </section>
  );
}
