/** Search engines that document how they read a page's robots rules. */
export const ENGINES = ['google', 'bing', 'yandex'] as const;
/** One of {@link ENGINES}. */
export type Engine = (typeof ENGINES)[number];

/** The search engine, and the crawler, that a page is judged for. */
export interface JudgeAs {
  readonly engine: Engine;
  /** The crawler that robots.txt is read for; null for the engine's own. */
  readonly crawler: string | null;
}

/** The default. */
export const AS_GOOGLE: JudgeAs = { engine: 'google', crawler: null };

/** What differs between the engines; all else is the same by their documentation. */
interface EngineRules {
  /** Its crawlers' names in robots.txt; the first one that the file has counts. */
  readonly crawlers: readonly [string, ...string[]];
  /** The names of metas, and of crawlers in X-Robots-Tag, that it obeys, in lower case. */
  readonly names: readonly string[];
  /**
   * Where rules of a page contradict each other, the allowing one wins; otherwise the sum of the
   * negative rules holds.
   */
  readonly allowWins: boolean;
}

/** How each engine reads robots rules. */
export const ENGINE_RULES: Readonly<Record<Engine, EngineRules>> = {
  // Google, "Robots meta tag": "the sum of the negative rules"; googlebot-news concerns Google News alone.
  google: { crawlers: ['Googlebot'], names: ['robots', 'googlebot'], allowWins: false },
  // Bing Webmaster help, "Robots metatags": bingbot or msnbot instead of robots.
  bing: { crawlers: ['bingbot', 'msnbot'], names: ['robots', 'bingbot', 'msnbot'], allowWins: false },
  // Yandex Webmaster help, "Robots meta tag": "Allow directives have priority over prohibiting directives".
  yandex: { crawlers: ['YandexBot', 'Yandex'], names: ['robots', 'yandex', 'yandexbot'], allowWins: true },
};

/** The names that robots.txt is searched for, in this order. */
export function crawlersOf({ engine, crawler }: JudgeAs): readonly [string, ...string[]] {
  return crawler === null ? ENGINE_RULES[engine].crawlers : [crawler];
}
