import type { OwnDomain } from '../../../utils/domains/own-domain.ts';
import { inTime } from '../../../utils/in-time.ts';
import type { JudgedDocument } from '../../../utils/link/answer.ts';
import { type Mention, mentionOf, unlinkedDomains } from '../../../utils/link/mention.ts';
import { requestPage } from '../../../utils/message/request-page.ts';
import { bringScript } from '../bring-script.ts';
import { askHidden } from './ask-hidden.ts';

/** How long a page is waited for; then it mentions nobody. */
const ANSWER_AT_MOST_MS = 3000;

/** A mention, and where it is among what the page can show. */
export interface MentionInTab extends Mention {
  readonly index: number;
}

/**
 * Finds out which own domains a tab's page mentions in text that readers see, without linking to them.
 *
 * @param judged all documents of the tab; the text of the page itself is searched
 * @returns the first place of each domain; none where the page is gone or too busy; never rejects
 */
export function findMentions(
  tabId: number,
  judged: readonly JudgedDocument[],
  domains: readonly OwnDomain[],
): Promise<MentionInTab[]> {
  return inTime(ANSWER_AT_MOST_MS, find(tabId, judged, domains), []);
}

async function find(
  tabId: number,
  judged: readonly JudgedDocument[],
  domains: readonly OwnDomain[],
): Promise<MentionInTab[]> {
  const unlinked = unlinkedDomains(judged, domains);
  if (unlinked.length === 0 || !(await bringScript({ tabId, frameIds: [0] }, '/answers.js', '/mentions.js')))
    return [];
  const hosts = [...new Set(unlinked.map(({ host }) => host))];
  const answered = await requestPage(tabId, 0, { type: 'mentions', hosts });
  const domainOf = mentionOf(unlinked, domains);
  const found = (answered.ok ? answered.value : []).flatMap(({ written, place }) => {
    const domain = domainOf(written);
    return domain === null ? [] : [{ domain, written, index: place }];
  });
  const hidden = await askHidden(
    tabId,
    0,
    found.map(({ index }) => index),
  );
  const first = new Map<string, MentionInTab>();
  // Hidden text mentions nobody.
  for (const mention of found)
    if (hidden.get(mention.index) === false && !first.has(mention.domain)) first.set(mention.domain, mention);
  return [...first.values()];
}
