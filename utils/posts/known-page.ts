import * as v from 'valibot';
import { isWithin } from '../domains/host.ts';
import type { PageSignals } from '../read/page-signals.ts';
import { resemblance } from '../read/sketch.ts';
import type { Instant } from '../time.ts';
import type { LinkEvidence } from './evidence.ts';
import { targetDomain } from './match.ts';
import type { Observation, ObservedPage } from './observation.ts';
import type { Expectation, GuestPost } from './post.ts';

/**
 * A guest post's page as it was when a check last found the link in it. A later answer without the
 * link proves something only where it is still that page, and not what was put in its place.
 */
export interface KnownPage {
  /** The guest post's address: what is known of another says nothing. */
  readonly url: string;
  readonly title: string;
  /** As the page declares it; null where it does not. */
  readonly lang: string | null;
  /** Length of its text, in UTF-16 units. */
  readonly length: number;
  /** Length of its running text. */
  readonly prose: number;
  /** Of its running text. */
  readonly sketch: readonly number[];
  /** Its scripts named the site to which the link leads, and had not to bring the link in. */
  readonly named: boolean;
  readonly at: Instant;
}

const schema: v.GenericSchema<unknown, KnownPage> = v.object({
  url: v.string(),
  title: v.pipe(v.string(), v.maxLength(1000)),
  lang: v.nullable(v.string()),
  length: v.number(),
  prose: v.number(),
  sketch: v.pipe(v.array(v.number()), v.maxLength(100), v.readonly()),
  named: v.boolean(),
  at: v.number(),
});

/** What earlier checks have seen of a guest post. */
export interface SeenBefore {
  /** The page with the link; null where no check could keep it: in posts that are older than this, too. */
  readonly page: KnownPage | null;
  /** Some check or visit has found the link. */
  readonly link: boolean;
  /** Where the link led when a check last found it; null where none did, and of posts that are older than that is kept. */
  readonly target: string | null;
}

/** Of a guest post that no check has seen. */
export const NEVER_SEEN: SeenBefore = { page: null, link: false, target: null };

interface SeenState {
  readonly knownPage?: unknown;
  readonly lastSeen: Instant | null;
  readonly lastLink?: Pick<LinkEvidence, 'target'>;
}

/**
 * What earlier checks have seen of a guest post.
 *
 * @param url the post's address
 * @param state as stored: a known page that is none says nothing
 */
export function seenBefore(url: string, { knownPage, lastSeen, lastLink }: SeenState): SeenBefore {
  const result = v.safeParse(schema, knownPage);
  const page = result.success && result.output.url === url ? result.output : null;
  return { page, link: lastSeen !== null, target: lastLink?.target || null };
}

/**
 * What a check makes known of the page in which it found the link.
 *
 * @returns null where it read no page, or only what the user's tab shows of it
 */
export function knownPageOf(
  { url, expect }: Pick<GuestPost, 'url' | 'expect'>,
  observation: Observation,
  at: Instant,
): KnownPage | null {
  if (observation.kind !== 'page' || !observation.signs) return null;
  const { length, prose, sketch } = observation.signs;
  const { title, lang } = observation.page;
  const named = namedSite(expect, observation.signs) !== null;
  return { url, title, lang, length, prose, sketch, named, at };
}

/** The host that the scripts of a page name and that is on the domain to which the link should lead; null where they name none. */
export function namedSite(
  { target }: Pick<Expectation, 'target'>,
  { scriptHosts }: Pick<PageSignals, 'scriptHosts'>,
): string | null {
  const own = targetDomain(target)?.host;
  return scriptHosts.find((host) => own !== undefined && isWithin(host, own)) ?? null;
}

/** A page that has this much in common with the known one is that page. */
const SAME = 0.5;
/** One that has less is another, whatever its title says. */
const OTHER = 0.1;
/** Where so much of its text is left, a paragraph was taken out; where less is, it may break off at a paywall. */
const LEFT = 2 / 3;

/**
 * Whether an answer is the page that is known: by its running text, and where that has changed a good
 * deal, by its title, its language, and whether most of its text is gone.
 *
 * @returns null where nobody can say: a page that only the user's tab showed
 */
export function isKnownPage(known: KnownPage, { page, signs }: ObservedPage): boolean | null {
  if (!signs) return null;
  const common = resemblance(known.sketch, signs.sketch);
  if (common !== null && common < OTHER) return false;
  if (signs.prose < LEFT * known.prose || signs.length < LEFT * known.length) return false;
  if (common !== null && common >= SAME) return true;
  // A page of links has no running text to know it by.
  return words(known.title) === words(page.title) && isSameLanguage(known.lang, page.lang);
}

/** Numbers in titles change by themselves: `(3) A post`. */
function words(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}

function isSameLanguage(a: string | null, b: string | null): boolean {
  const [one, other] = [a, b].map((lang) => lang?.trim().toLowerCase().split(/[-_]/)[0]);
  return !one || !other || one === other;
}
