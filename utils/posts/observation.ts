import type { PageFacts } from '../link/facts.ts';
import type { JudgedLink } from '../link/judge.ts';
import type { LinkContext } from '../link/link-context.ts';
import type { PageSignals } from '../read/page-signals.ts';
import type { PageVerdict } from '../verdict/page.ts';
import type { PostReasonCode } from './check.ts';

/** What an answer to a request says before its body. */
export interface ResponseHead {
  readonly status: number;
  /** Where redirects led. */
  readonly finalUrl: string;
  /** True where redirects led there for good: each was a 301, a 308 or a refresh after 0 s. Absent where that is not known. */
  readonly isForGood?: boolean;
  /** `text/html`, in lower case, without its parameters; '' where it is not said. */
  readonly contentType: string;
  /** As written; null where there is none. */
  readonly retryAfter: string | null;
  /** Headers by which guards before a site, such as Cloudflare, announce themselves. */
  readonly guards: string;
}

/** A link of the page, and the frame it is in. */
export interface ObservedLink extends JudgedLink {
  /** Address of the framed document; null in the page itself. */
  readonly frame: string | null;
}

/** Why nothing could be observed, and the reason that it makes. */
export const FAILED = {
  offline: 'offline',
  timeout: 'timeout',
  tooBig: 'too-big',
  tooComplex: 'too-complex',
  private: 'private-network',
  robotsClosed: 'not-open-to-robots',
  refused: 'refused',
} as const satisfies Readonly<Record<string, PostReasonCode>>;

/** What was observed of a guest post's page: the page, an answer that is no page, or no answer. */
export type Observation =
  | {
      readonly kind: 'page';
      readonly way: 'fetched' | 'opened' | 'visited';
      readonly page: PageFacts;
      readonly links: readonly ObservedLink[];
      /** What the page, its server and its site say of all links. */
      readonly verdict: PageVerdict;
      /** Null where they could not be read: that the link is not there proves nothing then. */
      readonly signs: PageSignals | null;
      readonly head: ResponseHead;
      /** What it has around links that may be the post's; absent where that was not read. */
      readonly contexts?: readonly LinkContext[] | undefined;
      /** How many of its frames could not be read; absent in fetched HTML, of which none is. */
      readonly unreadFrames?: number;
    }
  | { readonly kind: 'other'; readonly head: ResponseHead }
  | { readonly kind: 'failed'; readonly why: keyof typeof FAILED };

/** A page that was received and read. */
export type ObservedPage = Observation & { readonly kind: 'page' };

/** Whether nobody has answered. What is too big, too complex or leads elsewhere has answered. */
export function isUnanswered(observation: Observation): boolean {
  return observation.kind === 'failed' && (observation.why === 'timeout' || observation.why === 'refused');
}
