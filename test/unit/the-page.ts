import type { Observation } from '../../utils/posts/observation.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import { AS_GOOGLE } from '../../utils/verdict/engine.ts';
import { judgePage } from '../../utils/verdict/page.ts';
import { aJudged, aPage } from './build.ts';

/** The post's page with the link that should be there, or with these. */
export function thePage(
  { url, expect: { target } }: GuestPost,
  hrefs?: readonly string[],
): Observation & { kind: 'page' } {
  const page = aPage({ url });
  const wanted = hrefs ?? [target.kind === 'page' ? target.url : `https://${target.name}/`];
  return {
    kind: 'page',
    way: 'fetched',
    page,
    links: wanted.map((rawHref, index) => ({ ...aJudged({ rawHref, index }), frame: null })),
    verdict: judgePage({ page, robotsTxt: null, as: AS_GOOGLE, now: 0 }),
    signs: {
      text: 'An article',
      length: 5000,
      prose: 5000,
      main: 5000,
      sketch: [],
      scripts: [],
      names: [],
      asksPassword: false,
      isPaid: false,
      isCutOff: false,
      refresh: null,
      heading: '',
      code: '',
      scriptHosts: [],
    },
    head: { status: 200, finalUrl: url, contentType: 'text/html', retryAfter: null, guards: '' },
  };
}
