import { number, text } from '../../utils/i18n/text.ts';
import type { Totals } from '../../utils/link/answer.ts';
import { KINDS } from '../../utils/link/rel.ts';
import { KindBadge } from './KindBadge.tsx';
import './link-totals.css';

/** How many links of each sort the page has. */
export function LinkTotals({ totals }: { totals: Totals }) {
  const sorts = ['outbound', 'internal', 'noWeb', 'inFrames'] as const;
  return (
    <div class="link-totals">
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
