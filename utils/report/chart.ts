import { listStateWords } from '../i18n/posts.ts';
import { number, text, timeFormat } from '../i18n/text.ts';
import { html, type Markup } from './html.ts';
import type { MonthCounts } from './month-counts.ts';
import type { ReportStanding } from './standing.ts';
import { totalOf } from './standing-counts.ts';

/** In px of the drawing, which is as wide as the page. */
const WIDTH = 760;
const HEIGHT = 220;
const PLOT = { left: 36, top: 8, bottom: 192 } as const;

/**
 * The guest posts by month as bars, for eyes; a table beside it says the same.
 *
 * @param stack from the bottom to the top: what is well carries the rest
 */
export function monthsChart(months: readonly MonthCounts[], stack: readonly ReportStanding[]): Markup {
  const most = Math.max(1, ...months.map(({ counts }) => totalOf(counts)));
  const top = niceTop(most);
  const step = (WIDTH - PLOT.left) / months.length;
  const bar = Math.min(48, step * 0.7);
  const y = (count: number) => PLOT.bottom - (count / top) * (PLOT.bottom - PLOT.top);
  return html`<figure>
<figcaption>${stack.map(legend)}</figcaption>
<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${text('reportChart')}">
${PATTERNS}
${[0, top / 2, top].filter(Number.isInteger).map(
  (count) => html`<line class="grid" x1="${PLOT.left}" x2="${WIDTH}" y1="${y(count)}" y2="${y(count)}"/>
<text x="${PLOT.left - 8}" y="${y(count) + 4}" text-anchor="end">${number(count)}</text>`,
)}
${months.map((month, i) => {
  const middle = PLOT.left + step * (i + 0.5);
  return html`<g>${bars(month, stack, middle - bar / 2, bar, y)}${monthLabel(months, i, middle)}</g>`;
})}
</svg>
</figure>`;
}

/** An even number, or 1, for the line at the top. */
function niceTop(most: number): number {
  const size = 10 ** Math.floor(Math.log10(most));
  const steps = [1, 2, 4, 6, 8, 10].map((step) => step * size);
  return steps.find((step) => step >= most) ?? most;
}

function bars(
  { counts }: MonthCounts,
  stack: readonly ReportStanding[],
  x: number,
  width: number,
  y: (count: number) => number,
): Markup[] {
  let below = 0;
  return stack.flatMap((standing) => {
    const count = counts[standing];
    if (count === 0) return [];
    const [from, to] = [y(below + count), y(below)];
    below += count;
    return html`<rect class="bar ${standing}" x="${x.toFixed(1)}" y="${from.toFixed(1)}" width="${width.toFixed(1)}" height="${(to - from).toFixed(1)}"><title>${`${listStateWords(standing)}: ${number(count)}`}</title></rect>`;
  });
}

const MONTH_FORMAT = { month: 'short' } as const;

/** Names of months, as many as there is room for; the year where it begins. */
function monthLabel(months: readonly MonthCounts[], i: number, x: number): Markup | null {
  const every = Math.ceil(months.length / 14);
  const month = months[i];
  if (!month || i % every !== 0) return null;
  const before = months[i - every];
  const year = new Date(month.begin).getFullYear();
  const isNewYear = !before || new Date(before.begin).getFullYear() !== year;
  return html`<text x="${x.toFixed(1)}" y="${PLOT.bottom + 15}" text-anchor="middle">${timeFormat(MONTH_FORMAT).format(month.begin)}</text>${isNewYear ? html`<text class="year" x="${x.toFixed(1)}" y="${PLOT.bottom + 28}" text-anchor="middle">${String(year)}</text>` : null}`;
}

function legend(standing: ReportStanding): Markup {
  return html`<span><svg viewBox="0 0 14 14" aria-hidden="true"><rect class="bar ${standing}" width="14" height="14"/></svg>${listStateWords(standing)}</span>`;
}

/** Told apart without colour, too: a printer may have none. */
const PATTERNS = html`<defs>
<pattern id="changed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#f0c98a"/><rect width="3" height="6" fill="#b06f00"/></pattern>
<pattern id="not-counted" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#7a4a00"/><circle cx="3" cy="3" r="1.3" fill="#fbe9cc"/></pattern>
<pattern id="lost" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#b3261e"/><path d="M0 0l6 6M6 0L0 6" stroke="#fff" stroke-width=".8"/></pattern>
<pattern id="never-found" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fbe3e1"/><path d="M0 0l6 6M6 0L0 6" stroke="#b3261e" stroke-width="1"/></pattern>
<pattern id="unknown" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#efece7"/><path d="M0 3h6" stroke="#a39d93" stroke-width="1"/></pattern>
</defs>`;
