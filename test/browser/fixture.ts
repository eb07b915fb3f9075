import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hiddenReport } from '../../entrypoints/cli/page-report.ts';
import type { BrowserKind } from '../../utils/drive/driver.ts';
import type { Canonical, LinkFact, PageFacts, RobotsMeta } from '../../utils/link/facts.ts';
import type { Hiding } from '../../utils/link/hiding.ts';
import type { JudgedLink } from '../../utils/link/judge.ts';
import { type Kind, relTokens } from '../../utils/link/rel.ts';

export const PAGES_FOLDER = fileURLToPath(new URL('../pages', import.meta.url));

/** A link as its fixture expects it. */
interface ExpectedLink extends Omit<LinkFact, 'index'> {
  readonly rel: readonly string[];
  readonly kind: readonly Kind[];
  /** Where Chromium leaves the URL standard. */
  readonly hrefChromium?: string | null;
  /** What Chromium's own URL parser makes of it, where it leaves the standard: seen where it judges, not where Node does. */
  readonly hrefParsedByChromium?: string;
  /** Only an extension sees what it is read as: what hides it, or does not, is in a closed shadow root. */
  readonly needsClick?: true;
  /** Where it is not there in the HTML as served. */
  readonly madeBy?: 'script';
  readonly domain?: string | null;
  readonly via?: string | null;
  readonly hidden?: boolean;
  readonly hiding?: Hiding | null;
}

/** What a fixture page expects to be read in it. */
export interface Expected {
  readonly page: {
    readonly title: string;
    readonly lang: string | null;
    readonly base: string;
    readonly baseChromium?: string;
    readonly canonicals: readonly Canonical[];
    readonly robots: readonly RobotsMeta[];
  };
  readonly links: readonly ExpectedLink[];
  readonly frames?: readonly {
    readonly url: string;
    readonly links: readonly ExpectedLink[];
    /** Firefox keeps extensions out of sandboxed frames, whose origin is nobody's. */
    readonly unreadIn?: BrowserKind;
  }[];
}

/** Names of the fixture pages that state what must be read in them. */
export function fixtureNames(): string[] {
  return readdirSync(PAGES_FOLDER)
    .filter((file) => file.endsWith('.expected.json') && file !== 'hostile-mutate.expected.json')
    .map((file) => file.replace('.expected.json', ''));
}

/**
 * What a fixture expects, for the server and the browser that read it.
 *
 * @param origin replaces `{origin}`; its host replaces `{hostname}`
 */
export function expectedOf(name: string, origin: string, kind: BrowserKind): Expected {
  const json = readFileSync(`${PAGES_FOLDER}/${name}.expected.json`, 'utf8');
  const expected: Expected = JSON.parse(
    json.replaceAll('{origin}', origin).replaceAll('{hostname}', new URL(origin).hostname),
  );
  return kind === 'chromium' ? asChromiumSays(expected) : expected;
}

function asChromiumSays(expected: Expected): Expected {
  const { page, links } = expected;
  return {
    ...expected,
    page: { ...page, base: page.baseChromium ?? page.base },
    links: links.map((link) => ({
      ...link,
      href: link.hrefChromium === undefined ? link.href : link.hrefChromium,
    })),
  };
}

/**
 * Fixtures that only a true click can read: closed shadow roots, frames of other
 * sites, a policy that lets no reader in, prototypes that the page has replaced.
 */
export const NOT_IN_A_FRAME: readonly string[] = ['shadow', 'frames', 'csp-strict', 'hostile-prototypes'];

/** Fixtures that are read by a true click. */
export const CLICKED_FIXTURES: readonly string[] = [
  ...NOT_IN_A_FRAME,
  'anchor-text',
  'charset-windows-1251',
  'hidden',
  'hostile-clobber',
  'own-domain',
];

/** Fixtures that are fetched by the background too. Documents that are parsed there inherit the extension's policy. */
export const FETCHED_FIXTURES: readonly string[] = [
  'base-href',
  'base-javascript',
  'charset-windows-1251',
  'hostile-prototypes',
  'shadow',
];

/** What a fetched page gives of a link, and a fixture states. */
export const FETCHED_FACTS = [
  'rawHref',
  'href',
  'rawRel',
  'text',
  'textFrom',
  'element',
  'root',
  'position',
] as const;

/** What was found, and what is stated of the same: the two must be equal. */
interface Compared {
  readonly found: unknown;
  readonly stated: unknown;
}

/** The facts of a page that its fixture states. */
export function pageFactsOf(expected: Expected, page: PageFacts): Compared {
  const { title, lang, base, canonicals, robots } = page;
  const { baseChromium: _, ...stated } = expected.page;
  return { found: { title, lang, base, canonicals, robots }, stated };
}

/** Of each link that was read, the facts that its fixture names; all of a link that it does not know. */
export function linkFactsOf(expected: Expected['links'], links: readonly JudgedLink[]): Compared {
  const reported = links.map((link) => ({
    ...link,
    ...hiddenReport(link.hidden),
    rel: relTokens(link.rawRel),
  }));
  return {
    found: reported.map((link, i) => onlyWhat(expected[i], link)),
    stated: expected.map(
      ({ hrefChromium: _, hrefParsedByChromium: __, needsClick: ___, madeBy: ____, ...stated }) => stated,
    ),
  };
}

/** The same links, with their addresses as a browser's own parser has them. */
export function asParsedIn(kind: BrowserKind, links: Expected['links']): Expected['links'] {
  return links.map((link) => {
    const { hrefParsedByChromium: href } = link;
    return kind === 'chromium' && href !== undefined ? { ...link, href } : link;
  });
}

function onlyWhat(expected: object | undefined, link: object): object {
  if (!expected) return link;
  const wanted = new Set(Object.keys(expected));
  return Object.fromEntries(Object.entries(link).filter(([key]) => wanted.has(key)));
}
