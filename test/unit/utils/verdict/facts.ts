import { AS_GOOGLE } from '../../../../utils/verdict/engine.ts';
import { judgePage, type PageToJudge, type PageVerdict } from '../../../../utils/verdict/page.ts';
import type { RobotsTxtFact } from '../../../../utils/verdict/robots-txt-fact.ts';
import type { Verdict } from '../../../../utils/verdict/verdict.ts';
import { aPage } from '../../build.ts';

export const NOW = Date.parse('2027-01-01T00:00:00Z');

/** A robots.txt that answered 200. */
export function aRobotsTxt(text: string, fact: Partial<RobotsTxtFact> = {}): RobotsTxtFact {
  return { origin: 'https://blog.test', status: 200, text, at: NOW, expires: NOW + 1, ...fact };
}

/** A page that was fully checked, with no reason against its links. */
export function facts(page: Partial<PageToJudge['page']> = {}, more: Partial<PageToJudge> = {}): PageToJudge {
  return {
    page: { ...aPage({ xRobotsTag: '', linkHeader: '' }), ...page },
    robotsTxt: aRobotsTxt(''),
    as: AS_GOOGLE,
    now: NOW,
    ...more,
  };
}

/** The verdict on such a page. */
export function aPageVerdict(
  page: Partial<PageToJudge['page']> = {},
  more: Partial<PageToJudge> = {},
): PageVerdict {
  return judgePage(facts(page, more));
}

/** `false: rel-nofollow, hidden`: whether it counts, and the codes in order. */
export function inShort({ counts, reasons }: Verdict): string {
  return [String(counts), reasons.map(({ code }) => code).join(', ')].filter(Boolean).join(': ');
}
