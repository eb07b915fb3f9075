import { costWords } from '../i18n/costs.ts';
import { listStateWords, postVerdictWords } from '../i18n/posts.ts';
import { codeText, dayWords, number, plural, text } from '../i18n/text.ts';
import { sumCosts } from '../posts/cost.ts';
import type { Instant } from '../time.ts';
import { monthsChart } from './chart.ts';
import { type ClientReport, leftOutOf } from './client-report.ts';
import { html, type Markup } from './html.ts';
import type { ReportState } from './report-post.ts';
import { REPORT_STYLE } from './report-style.ts';
import { capital, mark, monthsTable, returnedSection, stateSection } from './report-tables.ts';
import type { ReportStanding } from './standing.ts';
import { namedStandings } from './standing-counts.ts';

/** What a report says besides its numbers. */
export interface ReportFrame {
  /** What it is about, as its heading. */
  readonly title: string;
  /** Who sends it; '' for nobody. */
  readonly name: string;
  /** Their logo as a `data:` URL; '' for none. */
  readonly logo: string;
  /** Whether costs are told. */
  readonly hasCost: boolean;
  readonly madeAt: Instant;
  /** Of Backlight. */
  readonly version: string;
}

/** Losses first; what is well comes last. */
const SECTIONS = [
  'lost',
  'never-found',
  'not-counted',
  'changed',
  'unmet',
  'seems-lost',
  'not-found',
  'unknown',
  'kept',
] as const satisfies readonly ReportState[];

/**
 * Writes a report as one HTML document that stands for itself: it has no script, and asks no server for anything. Its
 * own policy forbids both, whatever a page may have put into an anchor text.
 */
export async function reportHtml(report: ClientReport, frame: ReportFrame): Promise<string> {
  const { title, hasCost, madeAt, version } = frame;
  const { posts, months, span } = report;
  const standings = namedStandings([report.before, ...months.map(({ counts }) => counts)]);
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src 'sha256-${await sha256(REPORT_STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const document = html`<!doctype html>
<html lang="${text('language')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ markup: REPORT_STYLE }}</style>
</head>
<body>
<header><div><h1>${title}</h1>
<p>${text('reportSpan', dayWords(span.from), dayWords(span.to))}</p></div>
${sender(frame)}</header>
<main>
${posts.length === 0 ? html`<section><p>${text('reportEmpty')}</p></section>` : sums(report, standings, hasCost)}
${posts.length === 0 ? null : html`<section><h2>${text('reportByMonth')}</h2>${monthsChart(months, standings)}${monthsTable(months, standings)}</section>`}
${SECTIONS.map((section) => stateSection(section, posts, hasCost) ?? NOTHING)}
${returnedSection(posts, hasCost)}
${meanings(standings)}
</main>
<footer>${text('reportMade', dayWords(madeAt), version)}</footer>
</body>
</html>
`;
  return document.markup;
}

const NOTHING: Markup = { markup: '' };

function sender({ name, logo }: ReportFrame): Markup | null {
  if (!name && !logo) return null;
  return html`<div class="sender">${logo ? html`<img src="${logo}" alt="">` : null}${name ? html`<p>${name}</p>` : null}</div>`;
}

/** How many stand how at the end, and stood so at the beginning. */
function sums(report: ClientReport, standings: readonly ReportStanding[], hasCost: boolean): Markup {
  const { before, after, posts, span } = report;
  return html`<section><h2>${text('reportNow', dayWords(span.to))}</h2>
<ul class="sums">${standings.map((standing) => {
    const costs = sumCosts(posts.filter((one) => one.standing === standing).map(({ post }) => post.cost));
    const cost = hasCost ? costWords(costs) : '';
    return html`<li><strong>${number(after[standing])}</strong><span class="${standing}">${mark(standing)} ${listStateWords(standing)}</span><span class="quiet">${text('reportWas', before[standing])}</span>${cost ? html`<span class="quiet">${text('reportCostSum', cost)}</span>` : null}</li>`;
  })}</ul>
<p class="quiet">${[text('reportWasWhen', dayWords(span.from)), ...leftOutWords(report)].join(' ')}</p></section>`;
}

function leftOutWords(report: ClientReport): string[] {
  return leftOutOf(report).map((reason) => plural(`reportLeft_${reason}`, report.leftOut[reason]));
}

function meanings(standings: readonly ReportStanding[]): Markup {
  return html`<section><h2>${text('reportMeans')}</h2>
<dl>${standings.map(
    (standing) =>
      html`<dt>${mark(standing)} ${capital(listStateWords(standing))}</dt><dd>${codeText('reportMeans_', standing)}</dd>`,
  )}<dt>${mark('unknown')} ${capital(postVerdictWords('seems-lost'))}</dt><dd>${text('reportMeans_seems_lost')}</dd></dl>
<p>${text('reportRule')}</p></section>`;
}

/** In base64, as a policy names a style sheet (CSP 3, "hash-source"). */
async function sha256(content: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
