import type { Totals as Numbers } from '../utils/link/answer.ts';
import { KINDS } from '../utils/link/rel.ts';
import { number, plural, text } from '../utils/ui/text.ts';
import { KindBadge } from './KindBadge.tsx';
import './totals.css';
import './fold.css';

/** How many links of each sort the page has. */
export function Totals({ totals }: { totals: Numbers }) {
  const sorts = [
    ['outbound', totals.outbound],
    ['internal', totals.internal],
    ['noWeb', totals.noWeb],
    ['inFrames', totals.inFrames],
  ] as const;
  return (
    <details class="fold totals">
      <summary>
        {text('allLinks')}
        <span class="sum">{plural('linksOf', totals.links)}</span>
      </summary>
      <dl class="sorts">
        {sorts.map(([sort, count]) => (
          <div key={sort}>
            <dt>{text(sort)}</dt>
            <dd>{number(count)}</dd>
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
    </details>
  );
}
