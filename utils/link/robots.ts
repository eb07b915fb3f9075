import type { RobotsMeta } from './facts.ts';

/** Google reads these names; what is said to other crawlers alone is theirs. */
const GOOGLE = /^(robots|googlebot)$/i;

/**
 * The robots meta that makes every link of the page nofollow, in Google's
 * reading: the sum of the negative rules over `robots` and `googlebot`, in head
 * or body; `none` is noindex and nofollow (Google, "Robots meta tag").
 *
 * @returns the first such meta, or null
 */
export function pageNofollow(robots: readonly RobotsMeta[]): RobotsMeta | null {
  const saysNofollow = ({ name, content }: RobotsMeta) =>
    GOOGLE.test(name.trim()) &&
    content
      .toLowerCase()
      .split(/[\s,]+/)
      .some((rule) => rule === 'nofollow' || rule === 'none');
  return robots.find(saysNofollow) ?? null;
}
