import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageVerdictReport, verdictReport } from '../../entrypoints/cli/page-report.ts';
import type { Browser, Tab, View } from '../../utils/drive/driver.ts';
import { headlineOf } from '../../utils/drive/popup.ts';
import { check, clickAndRead, judgedRecordIn, showPart } from '../../utils/drive/session.ts';
import { type Site, serve } from '../../utils/drive/site.ts';
import { judgeDocument } from '../../utils/link/reading.ts';
import { AS_GOOGLE, type JudgeAs } from '../../utils/verdict/engine.ts';
import { judgePage } from '../../utils/verdict/page.ts';
import { type Verdict, verdictOf } from '../../utils/verdict/verdict.ts';
import { fetchPageIn } from './fetch-page-in.ts';

/** The user's domain in these tests. */
export const DOMAIN = 'example.com';

/** A link to {@link DOMAIN} that says nothing of itself. */
export const LINK = '<a href="https://example.com/">x</a>';

/** A request as the server saw it. */
export interface Seen {
  readonly path: string;
  readonly cookie: string | undefined;
  readonly referer: string | undefined;
}

/** A site that remembers what it was asked. */
export interface SeeingSite extends Site {
  /** Since it was asked for last; without the icon, for which browsers ask by themselves. */
  seen(): Seen[];
}

/** Serves what a function answers, and remembers each request. */
export async function serveSeen(
  answer: (path: string, response: ServerResponse, request: IncomingMessage) => void,
): Promise<SeeingSite> {
  let seen: Seen[] = [];
  const site = await serve((request, response) => {
    const { url: path = '', headers } = request;
    if (path === '/favicon.ico') {
      response.writeHead(404).end();
      return;
    }
    seen.push({ path, cookie: headers.cookie, referer: headers.referer });
    answer(path, response, request);
  });
  return {
    ...site,
    seen() {
      const before = seen;
      seen = [];
      return before;
    },
  };
}

/** Answers with HTML, with the status that is set. */
export function html(
  response: ServerResponse,
  body: string,
  headers: Readonly<Record<string, string | readonly string[]>> = {},
): void {
  response
    .writeHead(response.statusCode, { 'content-type': 'text/html; charset=utf-8', ...mutable(headers) })
    .end(body);
}

function mutable(headers: Readonly<Record<string, string | readonly string[]>>) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}

/** A link to {@link DOMAIN} as it was judged. */
export interface JudgedOwn {
  /** `false: rel-nofollow, hidden`: whether it counts, and the codes in order of weight. */
  readonly verdict: string;
  /** What each reason rests on, in that order. */
  readonly evidence: readonly string[];
  /** Each reason as a sentence. */
  readonly texts: readonly string[];
}

/** What is known of a page after a reading, and what the popup says of it. */
export interface Judged {
  readonly popup: View;
  readonly headline: string;
  /** The popup's word on each link that it lists. */
  readonly words: readonly string[];
  readonly links: readonly JudgedOwn[];
  readonly page: ReturnType<typeof pageVerdictReport>;
}

/** Reads a tab by a true click, and asks its server too where that is wanted. */
export async function judgeTab(
  browser: Browser,
  tab: Tab,
  { checks = false }: { checks?: boolean } = {},
): Promise<Judged> {
  const popup = await clickAndRead(browser, tab);
  if (checks) await check(popup);
  return judgedOf(popup, tab);
}

/** What the popup says now, and what was recorded. */
export async function judgedOf(popup: View, tab: Tab): Promise<Judged> {
  const judged = await judgedRecordIn(popup);
  if (!judged) throw new Error('Nothing was recorded');
  const own = judged.links.filter(({ domain }) => domain !== null);
  return {
    popup,
    headline: await headlineOf(popup),
    words: await popup.evaluate(() =>
      Array.from(
        document.querySelectorAll('.link-row .verdict-dot'),
        (dot) => dot.getAttribute('title') ?? '',
      ),
    ),
    links: own.map((link) => {
      const { counts, reasons } = verdictReport(link.verdict);
      return {
        verdict: inShort(
          counts,
          reasons.map(({ code }) => code),
        ),
        evidence: reasons.map(({ evidence }) => evidence),
        texts: reasons.map(({ text }) => text),
      };
    }),
    page: pageVerdictReport(judged, await tab.url()),
  };
}

/**
 * The same of a page that is fetched and not opened, whose robots.txt forbids nothing.
 *
 * @param own a page of the extension, which has access to the site
 * @returns whether each link counts, in short
 */
export async function judgeFetched(own: View, url: string, as: JudgeAs = AS_GOOGLE): Promise<string[]> {
  const look = await fetchPageIn(own, url);
  if (look.kind !== 'page') throw new Error(JSON.stringify(look));
  const { page, columns } = look;
  const now = Date.now();
  const robotsTxt = { origin: new URL(url).origin, status: 404, text: '', at: now, expires: now };
  const verdict = judgePage({ page, robotsTxt, as, now });
  const document = { frameId: 0, frame: null, page, columns, hidden: [], jsOnly: null };
  const { links } = judgeDocument(document, [{ kind: 'domain', host: DOMAIN }]);
  return links
    .filter(({ domain }) => domain !== null)
    .map((link) => {
      const { counts, reasons } = verdictOf(link, verdict, null);
      return inShort(
        counts,
        reasons.map(({ code }) => code),
      );
    });
}

/** Opens a page, reads it, and closes it again. */
export async function judgeUrl(
  browser: Browser,
  url: string,
  options: { checks?: boolean } = {},
): Promise<Judged> {
  const tab = await browser.open(url);
  try {
    return await judgeTab(browser, tab, options);
  } finally {
    await tab.close();
  }
}

/** Whether a link counts, and why, in short. */
function inShort(counts: Verdict['counts'], codes: readonly string[]): string {
  return [String(counts), codes.join(', ')].filter(Boolean).join(': ');
}

/** What the popup's details of the page say, by the name of each row; shows them. */
export async function detailsOf(popup: View): Promise<Record<string, string>> {
  await showPart(popup, 'page');
  return popup.evaluate(() =>
    Object.fromEntries(
      Array.from(document.querySelectorAll('.page-details dl > div'), (row) => [
        row.querySelector('dt')?.textContent ?? '',
        Array.from(row.querySelectorAll('dd p'), (line) => line.textContent).join('\n'),
      ]),
    ),
  );
}

/** How a site answers: by the path, see {@link serveSeen}. */
export type SeenAnswer = Parameters<typeof serveSeen>[0];

/** The verdicts on a page's links, in their order. */
export function verdictsIn({ links }: { readonly links: readonly { readonly verdict: string }[] }): string[] {
  return links.map(({ verdict }) => verdict);
}
