import type { FetchFailure } from '../../../utils/message/fetched-page.ts';
import { type AnswerFacts, type Followed, followRedirects } from '../../../utils/net/follow-redirects.ts';
import { isPrivatePlace, type Place } from '../../../utils/net/private-network.ts';
import type { EngineIdentity } from './identity.ts';
import type { ServerAnswer } from './request.ts';

/** What one request gave, as far as it leads on. */
export interface Asked {
  readonly url: string;
  readonly isRedirect: boolean;
  readonly facts: AnswerFacts;
}

const NOTHING: AnswerFacts = { ip: null, location: null, status: null };

/**
 * Asks for an address, and follows its redirects one by one.
 *
 * @param from where a refresh led here from; null where the user wants this address
 * @param identity of which the user's own addresses may be in private networks, and those lead to others there
 * @param ask makes one request, which follows nothing
 */
export function followFrom<A extends Asked>(
  url: string,
  from: Place | null,
  { allowPrivate, admit }: Pick<EngineIdentity, 'allowPrivate' | 'admit'>,
  ask: (address: string, mayBePrivate: boolean) => Promise<A | FetchFailure>,
): Promise<Followed<A | FetchFailure>> {
  let before = from;
  return followRedirects<A | FetchFailure>(url, from, {
    async ask(address) {
      await admit?.(address);
      return ask(address, allowPrivate && (before === null || isPrivatePlace(before)));
    },
    reached(asked) {
      return typeof asked === 'string' ? null : { url: asked.url, leadsOn: asked.isRedirect };
    },
    factsOf(asked, answered) {
      const facts = typeof asked === 'string' ? NOTHING : asked.facts;
      before = { url: answered, ip: facts.ip };
      return facts;
    },
  });
}

/** Statuses by which a server leads on (Fetch standard, "redirect status"). */
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** Tells how far an answer leads on. */
export function askedOf(url: string, { status, headers, ip }: ServerAnswer): Asked {
  // Browsers take what is not ASCII in it for bytes, mostly of UTF-8.
  const location =
    headers
      .get('location')
      ?.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`) ?? null;
  return { url, isRedirect: REDIRECTS.includes(status), facts: { ip, location, status } };
}
