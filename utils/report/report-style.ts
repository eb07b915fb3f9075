/**
 * The style sheet of a report: for paper first, A4 and Letter, and for narrow screens. Light only: it is printed and
 * sent to people whose system nobody knows.
 */
export const REPORT_STYLE = `
:root { color-scheme: light; --text: #1f1d1a; --quiet: #625d55; --line: #d8d4cd; --accent: #a84f06;
  --kept: #17693a; --changed: #955c00; --not-counted: #7a4a00; --lost: #b3261e; --unknown: #6b665e; }
@page { margin: 15mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); color: #625d55;
  font: 8pt system-ui, sans-serif; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 40px 32px; max-width: 820px; font: 14px/1.45 system-ui, -apple-system, "Segoe UI",
  Roboto, sans-serif; color: var(--text); background: #fff; overflow-wrap: anywhere; }
h1, h2, p, dl, dd, figure, ul { margin: 0; padding: 0; }
ul { list-style: none; }
header { display: flex; gap: 24px; align-items: start; justify-content: space-between; padding-bottom: 20px;
  border-bottom: 2px solid var(--text); }
header > div { flex: 1; min-width: 0; }
h1 { font-size: 26px; line-height: 1.2; font-weight: 650; letter-spacing: -0.01em; }
h2 { margin-bottom: 8px; font-size: 17px; font-weight: 650; break-after: avoid; }
h2 + p { break-after: avoid; }
p, dd { orphans: 3; widows: 3; }
h2 .count { color: var(--quiet); font-weight: 400; }
header p { margin-top: 6px; color: var(--quiet); }
header .sender { flex: none; max-width: 240px; text-align: end; }
header img { display: block; max-width: 200px; max-height: 64px; margin: 0 0 6px auto; object-fit: contain; }
header .sender p { margin: 0; color: var(--text); font-weight: 600; }
section { margin-top: 32px; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 2px; }
.quiet { color: var(--quiet); }
.mark { flex: none; width: 12px; height: 12px; overflow: visible; fill: none; stroke: currentColor; stroke-width: 1.5;
  stroke-linecap: round; stroke-linejoin: round; vertical-align: -1px; }
.mark.kept, .mark.changed { fill: currentColor; }
.mark.lost, .mark.never-found { stroke-width: 2.5; }
.mark.unknown { stroke-dasharray: 2 2.5; }
.kept { color: var(--kept); } .changed { color: var(--changed); } .not-counted { color: var(--not-counted); }
.lost, .never-found { color: var(--lost); } .unknown { color: var(--unknown); }
.sums { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; border: 1px solid var(--line); border-radius: 8px;
  break-inside: avoid; }
.sums li { min-width: 0; padding: 12px 14px; border-inline-start: 1px solid var(--line); }
.sums li:first-child { border: 0; }
.sums strong { display: block; font-size: 26px; line-height: 1.15; font-weight: 650; font-variant-numeric: tabular-nums;
  color: var(--text); }
.sums .quiet { display: block; font-size: 12px; }
.sums + p { margin-top: 8px; }
figure, dl { break-inside: avoid; }
figure svg.chart { display: block; overflow: visible; width: 100%; height: auto; }
.chart text { font: 11px system-ui, sans-serif; fill: var(--quiet); }
.chart .grid { stroke: var(--line); stroke-width: 1; }
.chart .bar { stroke: #fff; stroke-width: 1; }
.bar.kept { fill: var(--kept); } .bar.changed { fill: url(#changed); } .bar.not-counted { fill: url(#not-counted); }
.bar.lost { fill: url(#lost); } .bar.never-found { fill: url(#never-found); }
.bar.unknown { fill: url(#unknown); }
figcaption { display: flex; flex-wrap: wrap; gap: 4px 18px; margin-bottom: 10px; font-size: 12px; }
figcaption span { display: inline-flex; gap: 6px; align-items: center; }
figcaption svg { width: 14px; height: 14px; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 7px 10px 7px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { border-bottom-color: var(--quiet); font-size: 12px; font-weight: 600; color: var(--quiet); }
tbody th { font-weight: 400; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.months { margin-top: 12px; font-size: 12px; }
.months thead th { vertical-align: bottom; }
.months thead th:first-child { width: 20%; }
.months thead .number { white-space: normal; overflow-wrap: normal; }
.months th, .months td { padding-block: 4px; }
.months .zero { color: var(--quiet); }
.posts { table-layout: fixed; font-size: 13px; }
.posts .page { width: 38%; } .posts .day { width: 13%; } .posts .cost { width: 11%; }
.posts[data-state="kept"] .page { width: 54%; }
.posts .number { white-space: normal; }
.posts td > span, .posts th > span { display: block; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 6px 16px; font-size: 13px; }
dt { display: flex; gap: 6px; align-items: baseline; font-weight: 600; }
dl + p { margin-top: 12px; font-size: 13px; color: var(--quiet); }
main { break-after: avoid; }
footer { break-before: avoid; margin-top: 32px; padding-top: 12px; border-top: 1px solid var(--line); font-size: 12px; color: var(--quiet); }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } .posts { font-size: 8.5pt; line-height: 1.35; }
  .posts th, .posts td { padding-block: 4pt; } section { margin-top: 22pt; } a { text-decoration: none; } }
@media not (max-width: 560px) { .months { table-layout: fixed; } }
@media screen and (max-width: 560px) {
  body { padding: 20px 16px; }
  header { flex-direction: column-reverse; }
  header .sender { max-width: none; text-align: start; }
  header img { margin-inline: 0; }
  .sums { grid-auto-flow: row; grid-template-columns: repeat(2, 1fr); }
  .sums li, .sums li:first-child { border: 0; border-bottom: 1px solid var(--line); }
  .sums li:last-child, .sums li:nth-last-child(2):nth-child(odd) { border: 0; }
  .chart text { font-size: 22px; }
  .chart g text { transform: translateY(8px); }
  .chart .year, .chart g:nth-of-type(even) text { display: none; }
  .posts, .posts tbody, .posts tr, .posts td, .posts tbody th { display: block; width: auto; padding: 0; border: 0; }
  .posts thead { display: none; }
  .posts tr { padding-block: 10px; border-bottom: 1px solid var(--line); }
  .posts td { margin-top: 2px; }
  .posts .number { text-align: start; }
  .posts td[data-label]::before { content: attr(data-label) " "; color: var(--quiet); }
  .posts td[data-label]:empty { display: none; }
  .months { font-size: 11px; }
  .months th, .months td { padding-inline-end: 4px; overflow-wrap: normal; }
  .months thead th { font-size: 10px; }
  .months thead th:first-child { width: auto; }
  dl { grid-template-columns: 1fr; gap: 2px; }
  dd { margin-bottom: 8px; }
}
`;
