/** Search engines whose sources say how they read a page's rules. */
export const ENGINES = ['google', 'bing', 'yandex'] as const;
export type Engine = (typeof ENGINES)[number];

/** As whom a page is judged. */
export interface JudgeAs {
  readonly engine: Engine;
  /** A crawler's name, which robots.txt is read for instead of the engine's own; null for the engine's own. */
  readonly crawler: string | null;
}

export const AS_GOOGLE: JudgeAs = { engine: 'google', crawler: null };

/** In what the engines differ; in all else their sources say the same. */
interface EngineRules {
  /** Names of the crawlers as robots.txt knows them, the first that it names counts. */
  readonly crawlers: readonly [string, ...string[]];
  /** Names of the metas that they read, and of the crawlers in X-Robots-Tag that they are, in lower case. */
  readonly names: readonly string[];
  /** Where a page says both, what allows wins; else the sum of the negative rules holds. */
  readonly allowWins: boolean;
}

export const ENGINE_RULES: Readonly<Record<Engine, EngineRules>> = {
  // Google, "Robots meta tag": "the sum of the negative rules"; googlebot-news is about news alone.
  google: { crawlers: ['Googlebot'], names: ['robots', 'googlebot'], allowWins: false },
  // Bing Webmaster help, "Robots metatags": bingbot or msnbot instead of robots.
  bing: { crawlers: ['bingbot', 'msnbot'], names: ['robots', 'bingbot', 'msnbot'], allowWins: false },
  // Yandex Webmaster help, "Robots meta tag": "Allow directives have priority over prohibiting directives".
  yandex: { crawlers: ['YandexBot', 'Yandex'], names: ['robots', 'yandex', 'yandexbot'], allowWins: true },
};

/** The names by which robots.txt is read. */
export function crawlersOf({ engine, crawler }: JudgeAs): readonly [string, ...string[]] {
  return crawler === null ? ENGINE_RULES[engine].crawlers : [crawler];
}
