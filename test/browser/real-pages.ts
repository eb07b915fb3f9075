import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type Site, serve } from '../../utils/drive/site.ts';
import type { LinkFact, PageFacts } from '../../utils/link/facts.ts';
import { relTokens } from '../../utils/link/rel.ts';

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
  /** `text_diffs`: links, by their place, whose anchor holds a `noscript`; its markup is text where scripting is on. */
  readonly js: {
    readonly text_diffs?: readonly (readonly [number, string])[];
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
    const html = readFileSync(`${DATA}pages/${page.name}`, 'latin1');
    response.end(Buffer.from(edit(html, path), 'latin1'));
  };
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
 * @returns the differences in words, the first ten; none where all agrees
 */
export function differences(truth: TruePage, page: PageFacts, links: readonly LinkFact[]): string[] {
  const wanted = liveLinks(truth);
  const noscript = new Set(truth.js.text_diffs?.map(([place]) => place));
  const found = pageDifferences(truth, page);
  if (wanted.length !== links.length) found.push(`${links.length} links instead of ${wanted.length}`);
  for (const [i, link] of links.entries()) {
    const want = wanted[i];
    const differences = want ? linkDifferences(want, link, truth, page.base, noscript.has(i)) : [];
    found.push(...differences.map((words) => `link ${i}: ${words}`));
  }
  return found.slice(0, 10);
}

/** The links that are there with scripting on: the content of `noscript` is text then, and that of `template` always inert. */
function liveLinks({ links, js }: TruePage): readonly LiveLink[] {
  if (!js.links) return links.filter(({ ctx }) => !/noscript|template/.test(ctx));
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

function linkDifferences(
  want: LiveLink,
  link: LinkFact,
  truth: TruePage,
  base: string,
  noscript: boolean,
): string[] {
  return [
    ...difference('href as written', link.rawHref, want.href),
    ...difference('href', canonical(link.href), canonical(servedAddress(want, truth, base))),
    ...difference('element', link.element, want.tag === 'svg:a' ? 'svg-a' : want.tag),
    ...difference('in a shadow root', link.root !== 'document', want.ctx.startsWith('shadow')),
    ...(want.rel ? difference('rel', relTokens(link.rawRel), want.rel) : []),
    // We leave noscript out (RULES); the truth has it as read without scripting, or as literal markup.
    ...(noscript ? [] : textDifference(want, link)),
  ];
}

function textDifference({ text, tsha }: LiveLink, link: LinkFact): string[] {
  const got = link.textFrom === 'title' ? '' : link.text;
  if (tsha !== undefined)
    return difference('text', createHash('sha1').update(got).digest('hex').slice(0, 12), tsha);
  return text === undefined ? [] : difference('text', got, text);
}

/** The address that a link has where we serve its page. */
function servedAddress({ href, abs }: LiveLink, { enc }: TruePage, base: string): string | null {
  const url = URL.parse(href, base);
  // Only the page's charset tells how its query is written.
  if (url && abs && enc !== 'utf-8' && /[^\0-\x7f]/.test(href)) url.search = new URL(abs).search;
  return url?.href ?? null;
}

/** Chromium writes `|` and `'` escaped where the standard does not. */
function canonical(href: string | null): string | null {
  return href?.replaceAll('%7C', '|').replaceAll('%27', "'") ?? null;
}
