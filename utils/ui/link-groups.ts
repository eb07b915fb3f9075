import type { AnsweredLink } from '../message/background-to-ui.ts';
import { type Standing, standingOf } from '../verdict/standing.ts';

/** Links that a reader cannot tell apart, in document order: the same anchor, target, rel, place and verdict. */
export interface LinkGroup {
  readonly key: string;
  readonly links: readonly [AnsweredLink, ...AnsweredLink[]];
  readonly standing: Standing;
}

/** Groups equal links, and puts first what is wrong: what does not count, then what may, then what has a warning. */
export function groupLinks(links: readonly AnsweredLink[]): LinkGroup[] {
  const groups = Map.groupBy(links, keyOf);
  return [...groups]
    .map(([key, [first, ...others]]) => first && groupOf(key, [first, ...others]))
    .filter((group) => group !== undefined)
    .sort((a, b) => rankOf(a) - rankOf(b));
}

function groupOf(key: string, links: LinkGroup['links']): LinkGroup {
  return { key, links, standing: standingOf(links[0].verdict) };
}

function keyOf({ domain, href, target, text, textFrom, rawRel, ...more }: AnsweredLink): string {
  const { element, root, position, frame, hidden, jsOnly, verdict } = more;
  const reasons = verdict.reasons.map(({ say, evidence }) => [say, evidence]);
  const place = [element, root, position, frame, hidden, jsOnly];
  return JSON.stringify([domain, href, target, text, textFrom, rawRel, ...place, verdict.counts, reasons]);
}

const RANKS = { no: 0, unknown: 1, yes: 3 } as const satisfies Record<Standing, number>;

function rankOf({ standing, links: [{ verdict }] }: LinkGroup): number {
  const isWarned = verdict.reasons.some(({ means }) => means === 'warning');
  return standing === 'yes' && isWarned ? RANKS.yes - 1 : RANKS[standing];
}
