import { number, plural, text } from '../../utils/i18n/text.ts';
import type { Totals as Numbers } from '../../utils/link/answer.ts';
import { KINDS } from '../../utils/link/rel.ts';
import { Fold } from '../base/Fold.tsx';
import { KindBadge } from './KindBadge.tsx';
import './link-totals.css';

/** How many links of each sort the page has. */
export function LinkTotals({ totals }: { totals: Numbers }) {
  const summary = (
    <>
      {text('allLinks')}
      <span class="sum">{plural('linksOf', totals.links)}</span>
    </>
  );
  return <Fold summary={summary}>{() => <Sorts totals={totals} />}</Fold>;
}

function Sorts({ totals }: { totals: Numbers }) {
  const sorts = ['outbound', 'internal', 'noWeb', 'inFrames'] as const;
  return (
    <div class="totals">
      <dl class="sorts">
        {sorts.map((sort) => (
          <div key={sort}>
            <dt>{text(sort)}</dt>
            <dd>{number(totals[sort])}</dd>
          </div>
        ))}
      </dl>
      <p class="of">{text('ofOutbound')}</p>
      <dl class="sorts">
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>
              <KindBadge kind={kind} />
            </dt>
            <dd>{number(totals.kinds[kind])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
