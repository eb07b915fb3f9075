import type { TabAnswer } from '../message/background-to-ui.ts';

/** The parts of an answer, one of which is shown at a time. */
export const ANSWER_VIEWS = ['mine', 'all', 'sites', 'page'] as const;
/** One of {@link ANSWER_VIEWS}. */
export type AnswerViewName = (typeof ANSWER_VIEWS)[number];

/** How many there are in each part; null where it is no list. */
export function partCounts({
  ownTotal,
  totals,
  siteTotal,
}: TabAnswer): Record<AnswerViewName, number | null> {
  return { mine: ownTotal, all: totals.links + totals.inFrames, sites: siteTotal, page: null };
}
