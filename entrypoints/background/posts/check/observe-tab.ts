import { pageKey } from '../../../../utils/link/url.ts';
import type { ObservedPage } from '../../../../utils/posts/observation.ts';
import type { PageSignals } from '../../../../utils/read/page-signals.ts';
import { judgePage } from '../../../../utils/verdict/page.ts';
import type { ExaminedTab } from '../../page/tab-answer.ts';

/**
 * Makes an observation of a guest post of what was read in a tab.
 *
 * @param way whose tab it is: the user's (`visited`), or one of our own (`opened`)
 * @param signs null where they could not be read
 */
export function observeTab(
  { reading, judged, robotsTxt, as, at }: ExaminedTab,
  way: 'visited' | 'opened',
  signs: PageSignals | null,
): ObservedPage {
  const [{ page }] = reading.documents;
  return {
    kind: 'page',
    way,
    page,
    links: judged.flatMap(({ frame, links }) => links.map((link) => ({ ...link, frame }))),
    verdict: judgePage({ page, robotsTxt, as, now: at }),
    signs,
    unreadFrames: reading.unreadFrames.length,
    head: {
      status: page.status ?? 200,
      finalUrl: pageKey(page.url),
      contentType: page.contentType,
      retryAfter: null,
      guards: '',
    },
  };
}
