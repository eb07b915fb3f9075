import { language, number, text, timeFormat } from '../../../utils/i18n/text.ts';
import type { KeptMonth } from '../../../utils/report/kept-share.ts';
import { totalOf } from '../../../utils/report/standing-counts.ts';
import { DropDown } from '../../base/DropDown.tsx';
import '../../base/figure.css';
import './kept-share.css';

const MONTH_FORMAT = { month: 'short', year: 'numeric' } as const;

interface Props {
  /** Oldest first; at least one. */
  readonly months: readonly KeptMonth[];
}

/** Which share of the guest posts was kept: now, a small picture of the months before, and a table of them. */
export function KeptShare({ months }: Props) {
  const last = months.at(-1)?.share ?? null;
  const name = (
    <>
      {last === null ? text('overviewShareNone') : text('overviewShare', percent(last))} <Bars of={months} />
    </>
  );
  return (
    <div class="kept-share">
      <DropDown look="figure" name={name}>
        {() => (
          <table>
            <caption>{text('overviewShareOf')}</caption>
            <thead>
              <tr>
                <th scope="col">{text('reportMonth')}</th>
                <th scope="col">{text('overviewShareKept')}</th>
                <th scope="col">{text('overviewShareCount')}</th>
              </tr>
            </thead>
            <tbody>
              {months.toReversed().map(({ begin, counts, share }) => (
                <tr key={begin}>
                  <th scope="row">{timeFormat(MONTH_FORMAT).format(begin)}</th>
                  <td>{share === null ? '–' : percent(share)}</td>
                  <td>{number(totalOf(counts) - counts.unknown)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </DropDown>
    </div>
  );
}

/** In px. */
const [WIDTH, STEP, HEIGHT] = [5, 7, 20];

/** Bars from a little below the lowest share to 100 %: what differs between 94 and 98 % must be seen. */
function Bars({ of }: { of: readonly KeptMonth[] }) {
  const lowest = Math.min(1, ...of.flatMap(({ share }) => share ?? []));
  const bottom = Math.max(0, Math.floor(lowest * 10 - 1) / 10);
  return (
    <svg
      class="bars"
      width={of.length * STEP - STEP + WIDTH}
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      {of.map(({ begin, share }, i) => {
        const height = share === null ? 1 : Math.max(2, ((share - bottom) / (1 - bottom)) * HEIGHT);
        return <rect key={begin} x={i * STEP} y={HEIGHT - height} width={WIDTH} height={height} />;
      })}
    </svg>
  );
}

function percent(share: number): string {
  // A share that is not whole must not be said to be.
  const shown = share < 1 ? Math.min(share, 0.99) : share;
  return new Intl.NumberFormat(language(), { style: 'percent' }).format(shown);
}
