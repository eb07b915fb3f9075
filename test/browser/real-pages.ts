import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type Site, serve } from '../../utils/drive/site.ts';
import type { LinkFact, PageFacts } from '../../utils/link/facts.ts';
import { TEXT_AT_MOST } from '../../utils/link/limits.ts';
import { relTokens } from '../../utils/link/rel.ts';
import { readableTexts } from './readable-texts.ts';

/** Real pages and the facts that two independent parsers agree on; not part of the project. */
const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

interface TrueLink {
  readonly tag: 'a' | 'area' | 'svg:a';
  /** Empty, `noscript`, `template`, `shadow`, `shadow+shadow` … */
  readonly ctx: string;
  readonly href: string;
  readonly abs: string | null;
  readonly rel: readonly string[];
  readonly text: string;
  readonly tsha?: string;
}

/** What must be found of a link; rel and text where the truth has them. */
type LiveLink = Pick<TrueLink, 'tag' | 'ctx' | 'href' | 'abs'> &
  Partial<Pick<TrueLink, 'rel' | 'text' | 'tsha'>>;

/** What is true of one page. */
export interface TruePage {
  readonly name: string;
  readonly url: string;
  readonly base: string;
  readonly base_raw: string | null;
  readonly enc: string;
  readonly title: string | null;
  readonly lang: string | null;
  readonly links: readonly TrueLink[];
  readonly metas: readonly {
    readonly name?: string;
    readonly content: string | null;
    readonly loc: string;
    readonly ctx: string;
  }[];
  readonly canonical: readonly { readonly href: string; readonly loc: string; readonly ctx: string }[];
  readonly js: {
    /** The whole list, where scripting makes another document of the markup: tag, href, address, text. */
    readonly links?: readonly (readonly [TrueLink['tag'], string, string | null, string])[];
  };
}

/** The pages, or none where the folder is not there. */
export function truePages(): TruePage[] {
  if (!existsSync(`${DATA}truth.jsonl`)) return [];
  const lines = readFileSync(`${DATA}truth.jsonl`, 'utf8').trim().split('\n');
  return lines.map((line): TruePage => JSON.parse(line));
}

/**
 * Answers with the pages as live ones whose own scripts may not run, under their own
 * paths. `eval` may: the reader lane comes by it, and no page has another way to it.
 *
 * @param edit changes the bytes of the page for a path, one byte a character
 */
export function answerTruePages(
  pages: readonly TruePage[],
  edit: (html: string, path: string) => string = (html) => html,
): (path: string, response: ServerResponse) => void {
  return (path, response) => {
    const page = pages[Number(/^\/(\d+)\//.exec(path)?.[1] ?? NaN)];
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': `text/html; charset=${page.enc}`,
      'content-security-policy':
        "script-src 'unsafe-eval'; frame-src 'none'; img-src 'none'; style-src 'none'; font-src 'none'; object-src 'none'; connect-src 'none'; media-src 'none'",
    });
    response.end(Buffer.from(edit(bytesOf(page).toString('latin1'), path), 'latin1'));
  };
}

function bytesOf({ name }: TruePage): Buffer {
  return readFileSync(`${DATA}pages/${name}`);
}

function htmlOf(page: TruePage): string {
  return new TextDecoder(page.enc).decode(bytesOf(page));
}

/** Serves them. */
export function servePages(pages: readonly TruePage[]): Promise<Site> {
  const answer = answerTruePages(pages);
  return serve((request, response) => answer(request.url ?? '', response));
}

/** Where the page stands on the server: its own path, so that relative addresses resolve alike. */
export function servedAt(page: TruePage, place: number, origin: string): string {
  const { pathname, search } = new URL(page.url);
  return `${origin}/${place}${pathname}${search}`;
}

/**
 * Compares what was read with what is true.
 *
 * @param links the links of the page itself
 * @param scripting whether it was read where scripts may run: open in a tab, not fetched
 * @returns the differences in words, the first ten; none where all agrees
 */
export function differences(
  truth: TruePage,
  page: PageFacts,
  links: readonly LinkFact[],
  scripting: boolean,
): string[] {
  const wanted = liveLinks(truth, scripting);
  let texts: readonly string[] | undefined;
  const readable = (place: number) => {
    texts ??= readableTexts(htmlOf(truth), scripting);
    return texts[place] ?? '';
  };
  const found = pageDifferences(truth, page);
  if (wanted.length !== links.length) found.push(`${links.length} links instead of ${wanted.length}`);
  for (const [i, link] of links.entries()) {
    const want = wanted[i];
    const differences = want
      ? linkDifferences(want, link, { truth, base: page.base, readable: () => readable(i) })
      : [];
    found.push(...differences.map((words) => `link ${i}: ${words}`));
  }
  return found.slice(0, 10);
}

/** The links that are there: the content of `noscript` is text with scripting on, and left out without; that of `template` is inert. */
function liveLinks({ links, js }: TruePage, scripting: boolean): readonly LiveLink[] {
  if (!scripting || !js.links) return links.filter(({ ctx }) => !/noscript|template/.test(ctx));
  // Of a page that scripting makes another the truth has tags and addresses alone.
  return js.links.map(([tag, href, abs]) => ({ tag, href, abs, ctx: '' }));
}

/** Head or body is not compared: a noscript in the head ends the head where scripting is off, as the truth was read. */
function pageDifferences(truth: TruePage, page: PageFacts): string[] {
  const robots = truth.metas
    .filter(({ name, ctx }) => /^(robots|googlebot|googlebot-news|bingbot)$/i.test(name ?? '') && !ctx)
    .map(({ name, content }) => `${name} ${content ?? ''}`);
  const canonicals = truth.canonical.filter(({ ctx }) => !ctx).map(({ href }) => href);
  return [
    ...difference('title', page.title, (truth.title ?? '').slice(0, 1000)),
    ...difference('lang', page.lang, truth.lang),
    ...difference(
      'robots',
      page.robots.map(({ name, content }) => `${name} ${content}`),
      robots,
    ),
    ...difference(
      'canonicals',
      page.canonicals.map(({ rawHref }) => rawHref),
      canonicals,
    ),
  ];
}

function difference(what: string, is: unknown, should: unknown): string[] {
  const [got, wanted] = [JSON.stringify(is), JSON.stringify(should)];
  return got === wanted ? [] : [`${what} ${got} instead of ${wanted}`];
}

/** What links of a page are compared by. */
interface Comparison {
  readonly truth: TruePage;
  readonly base: string;
  /** The link's text as it is read. */
  readonly readable: () => string;
}

function linkDifferences(want: LiveLink, link: LinkFact, { truth, base, readable }: Comparison): string[] {
  return [
    ...difference('href as written', link.rawHref, want.href),
    ...difference('href', canonical(link.href), canonical(servedAddress(want, truth, base))),
    ...difference('element', link.element, want.tag === 'svg:a' ? 'svg-a' : want.tag),
    ...difference('in a shadow root', link.root !== 'document', want.ctx.startsWith('shadow')),
    ...(want.rel ? difference('rel', relTokens(link.rawRel), want.rel) : []),
    ...textDifference(want, link, readable),
  ];
}

/**
 * The truth has the text as it is written. Where that is not what was read, it may hold scripts, styles or the title
 * of a drawing, or lack what fills a slot: what is read instead decides (RULES, "Anchor text").
 */
function textDifference({ text, tsha }: LiveLink, link: LinkFact, readable: () => string): string[] {
  const got = link.textFrom === 'title' ? '' : link.text;
  const isAsWritten =
    tsha === undefined
      ? withoutBlanks(got) === withoutBlanks(text ?? got)
      : createHash('sha1').update(got).digest('hex').slice(0, 12) === tsha;
  if (isAsWritten) return [];
  const words = withoutBlanks(link.textFrom === 'text' ? got : '');
  const should = withoutBlanks(readable());
  const isAsRead = got.length === TEXT_AT_MOST ? should.startsWith(words) : words === should;
  return isAsRead ? [] : difference('text', got, text ?? should);
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The address that a link has where we serve its page. */
function servedAddress({ href, abs }: LiveLink, { enc }: TruePage, base: string): string | null {
  const url = URL.parse(href, base);
  // Only the page's charset tells how its query is written.
  if (url && abs && enc !== 'utf-8' && /[^\0-\x7f]/.test(href)) url.search = new URL(abs).search;
  return url?.href ?? null;
}

/** Chromium writes `|` and `'` escaped where the standard does not; Firefox leaves `"` as it is in the query of a `javascript:`. */
function canonical(href: string | null): string | null {
  return href?.replaceAll('%7C', '|').replaceAll('%27', "'").replaceAll('%22', '"') ?? null;
}
