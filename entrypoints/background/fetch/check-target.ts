import type { TargetState } from '../../../utils/link/target-state.ts';
import { pageKey } from '../../../utils/link/url.ts';
import { atMost } from '../../../utils/net/limit.ts';
import { type PlainAnswer, plainRequest } from '../../../utils/net/plain-request.ts';
import { paced } from '../../../utils/pace.ts';
import { PAUSE_MS } from '../../../utils/posts/rate.ts';
import { noteRequest } from '../../../utils/settings/request-log.ts';
import type { Instant } from '../../../utils/time.ts';
import { isPrivateTab } from '../page/private-tab.ts';
import { mayEnter } from './access.ts';
import { watchAnswers } from './answer-watch.ts';
import { ANSWER_AT_MOST_MS } from './ask-server.ts';

/** One after the other: whoever runs the sites may have one server for all. */
const inTurn = atMost(1);

interface TargetRequest {
  readonly tabId: number;
  readonly url: string;
}

/** By host, when the last request to it ended. */
const askedAt = new Map<string, Instant>();

/**
 * Asks for the target of a link, as "Check where they lead" does: by one request without cookies and referrer, which
 * loads no body and follows nothing. Two requests to a host are a second apart, as they are for guest posts.
 *
 * @param tabId of the page that has the link: what is asked for in a private window is noted nowhere
 * @param url a web address on a site that the user has given access to
 * @returns what was answered; null where there is no access
 */
export function checkTarget({ tabId, url }: TargetRequest): Promise<TargetState | null> {
  return inTurn(async () => {
    const { hostname } = new URL(url);
    if (!(await mayEnter(hostname))) return null;
    const rest = (askedAt.get(hostname) ?? 0) + paced(PAUSE_MS) - Date.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(rest, PAUSE_MS)));
    if (!(await isPrivateTab(tabId))) void noteRequest('target', url, Date.now());
    try {
      return await ask(pageKey(url));
    } finally {
      askedAt.set(hostname, Date.now());
    }
  });
}

async function ask(url: string): Promise<TargetState> {
  const at = Date.now();
  const watch = watchAnswers();
  try {
    watch.begin();
    const answer = await plainRequest(url, 'utf-8', 0, ANSWER_AT_MOST_MS, 'manual');
    // `fetch` says of a redirect neither its status nor where it leads (Fetch standard, "opaque-redirect filtered response").
    if (answer.status === 0) return { at, url, ...(await redirectOf(answer, watch)) };
    return { at, url, status: answer.status, location: null };
  } finally {
    watch.end();
  }
}

async function redirectOf(
  { finalUrl }: PlainAnswer,
  watch: ReturnType<typeof watchAnswers>,
): Promise<Pick<TargetState, 'status' | 'location'>> {
  const { status, location } = await watch.of(finalUrl);
  return { status: status ?? 0, location: location && (URL.parse(location, finalUrl)?.href ?? location) };
}
