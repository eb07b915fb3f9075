import type { PageFacts } from './facts.ts';
import { headerRules } from './x-robots-tag.ts';

/** Google reads these names; what is said to other crawlers alone is theirs. */
const GOOGLE = /^(robots|googlebot)$/i;

/**
 * What makes every link of the page nofollow, in Google's reading: the sum of
 * the negative rules over `robots` and `googlebot` metas, in head or body, and
 * over X-Robots-Tag; `none` is noindex and nofollow (Google, "Robots meta tag").
 *
 * @returns the first such meta or the header, as `robots: noindex, nofollow`; null where there is none
 */
export function pageNofollow({
  robots,
  xRobotsTag,
}: Pick<PageFacts, 'robots' | 'xRobotsTag'>): string | null {
  const meta = robots.find(
    ({ name, content }) =>
      GOOGLE.test(name.trim()) &&
      content
        .toLowerCase()
        .split(/[\s,]+/)
        .some(isNofollow),
  );
  if (meta) return `${meta.name}: ${meta.content}`;
  const header = headerRules(xRobotsTag ?? '').some(
    ({ agent, rule }) => (agent === null || agent === '*' || agent === 'googlebot') && isNofollow(rule),
  );
  return header ? `X-Robots-Tag: ${xRobotsTag}` : null;
}

function isNofollow(rule: string): boolean {
  return rule === 'nofollow' || rule === 'none';
}
