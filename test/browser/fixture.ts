import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from '../../utils/drive/driver.ts';
import type { Canonical, LinkFact, RobotsMeta } from '../../utils/link/facts.ts';
import type { Hiding } from '../../utils/link/hiding.ts';
import type { Kind } from '../../utils/link/rel.ts';

export const PAGES_FOLDER = fileURLToPath(new URL('../pages', import.meta.url));

/** A link as its fixture expects it. */
interface ExpectedLink extends Omit<LinkFact, 'index'> {
  readonly rel: readonly string[];
  readonly kind: readonly Kind[];
  /** Where Chromium leaves the URL standard. */
  readonly hrefChromium?: string | null;
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
