import { shownUrl } from '../i18n/address.ts';
import { listStateWords, shownStateWords, targetWords } from '../i18n/posts.ts';
import { dayWords, number, text } from '../i18n/text.ts';
import { verdictOfState } from '../posts/list/list-state.ts';
import { VERDICT_SHAPES } from '../posts/verdict-shape.ts';
import { html, type Markup } from './html.ts';
import type { MonthCounts } from './month-counts.ts';
import type { ReportPost, ReportState } from './report-post.ts';
import { evidenceWords, monthWords } from './report-words.ts';
import type { ReportStanding } from './standing.ts';
import { totalOf } from './standing-counts.ts';

/** The shape and colour of a standing; its words must stand beside it. */
export function mark(standing: ReportStanding): Markup {
  return html`<svg class="mark ${standing}" viewBox="0 0 12 12" aria-hidden="true"><path d="${VERDICT_SHAPES[verdictOfState(standing)]}"/></svg>`;
}

/** How many stood how at the end of each month: what the chart shows. */
export function monthsTable(months: readonly MonthCounts[], standings: readonly ReportStanding[]): Markup {
  const cell = (count: number) => html`<td class="number${count === 0 ? ' zero' : ''}">${number(count)}</td>`;
  return html`<table class="months">
<thead><tr><th scope="col">${text('reportMonth')}</th>${standings.map((standing) => html`<th scope="col" class="number">${listStateWords(standing)}</th>`)}<th scope="col" class="number">${text('reportAll')}</th></tr></thead>
<tbody>${months.map(
    ({ begin, counts }) =>
      html`<tr><th scope="row">${monthWords(begin)}</th>${standings.map((standing) => cell(counts[standing]))}${cell(totalOf(counts))}</tr>
`,
  )}</tbody></table>`;
}

/** What is said above the guest posts that are called so. */
const NOTES: Partial<Readonly<Record<ReportState, 'reportMeans_unknown' | 'reportMeans_seems_lost'>>> = {
  unknown: 'reportMeans_unknown',
  'seems-lost': 'reportMeans_seems_lost',
  'not-found': 'reportMeans_seems_lost',
};

/** The guest posts that are called so; null where there are none. */
export function stateSection(
  state: ReportState,
  all: readonly ReportPost[],
  hasCost: boolean,
): Markup | null {
  const posts = all.filter((one) => one.state === state);
  const [first] = posts;
  if (!first) return null;
  const note = NOTES[state];
  return html`<section>
<h2>${mark(first.standing)} ${capital(shownStateWords(state))} <span class="count">${number(posts.length)}</span></h2>
${note ? html`<p class="quiet">${text(note)}</p>` : null}
${postsTable(posts, hasCost, evidenceWords, state)}
</section>`;
}

/** The guest posts that were lost and found again within the time; null where there are none. */
export function returnedSection(all: readonly ReportPost[], hasCost: boolean): Markup | null {
  const posts = all.filter(({ returned }) => returned !== null);
  if (posts.length === 0) return null;
  return html`<section>
<h2>${text('reportReturned')} <span class="count">${number(posts.length)}</span></h2>
${postsTable(posts, hasCost, ({ returned }) =>
  returned ? [text('reportReturnedDays', dayWords(returned.lostAt), dayWords(returned.foundAt))] : [],
)}
</section>`;
}

function postsTable(
  posts: readonly ReportPost[],
  hasCost: boolean,
  evidence: (post: ReportPost) => readonly string[],
  state: ReportState | 'returned' = 'returned',
): Markup {
  const costs = hasCost && posts.some(({ post }) => post.cost !== '');
  const row = (one: ReportPost) => html`<tr><th scope="row">${pageCell(one)}</th>
<td data-label="${text('reportSince')}">${one.since === null ? '' : dayWords(one.since)}</td>
<td>${evidence(one).map((words) => html`<span>${words}</span>`)}</td>
${costs ? html`<td class="number" data-label="${text('fieldCost')}">${one.post.cost}</td>` : null}</tr>
`;
  return html`<table class="posts" data-state="${state}">
<thead><tr><th scope="col" class="page">${text('reportPage')}</th><th scope="col" class="day">${text('reportSince')}</th>
<th scope="col">${text('reportEvidence')}</th>${costs ? html`<th scope="col" class="cost number">${text('fieldCost')}</th>` : null}</tr></thead>
<tbody>${posts.map(row)}</tbody></table>`;
}

/** The page; where its link leads, and by which words: as last found, else as agreed. */
function pageCell({ post, lastSeen }: ReportPost): Markup {
  const { target, anchor } = post.expect;
  const words = lastSeen?.link?.text || (anchor.kind === 'any' ? '' : anchor.text);
  const to = lastSeen?.link ? shownUrl(lastSeen.link.target) : targetWords(target);
  return html`<span>${address(post.url)}</span><span class="quiet">${words ? `“${words}” → ${to}` : `→ ${to}`}</span>`;
}

/** A link that tells the page nothing of who follows it. What is no web address is only shown. */
function address(url: string): Markup {
  const isWebAddress = /^https?:$/.test(URL.parse(url)?.protocol ?? '');
  return isWebAddress ? html`<a href="${url}" rel="noreferrer">${shownUrl(url)}</a>` : html`${shownUrl(url)}`;
}

/** A word as a heading begins. */
export function capital(words: string): string {
  const [first = '', ...rest] = words;
  return first.toUpperCase() + rest.join('');
}
