import type { PageFacts } from '../link/facts.ts';
import type { JudgedLink } from '../link/judge.ts';
import type { Signs } from '../read/page-signals.ts';
import type { PageVerdict } from '../verdict/page.ts';

/** What an answer says before its body. */
export interface LookHead {
  readonly status: number;
  /** Where redirects led. */
  readonly finalUrl: string;
  /** `text/html`, in lower case, without its parameters; '' where it is not said. */
  readonly contentType: string;
  /** As written; null where there is none. */
  readonly retryAfter: string | null;
  /** Headers by which those announce themselves who stand before a site. */
  readonly guards: string;
}

/** A link of the page, and the frame it is in. */
export interface SeenLink extends JudgedLink {
  /** Address of the framed document; null in the page itself. */
  readonly frame: string | null;
}

/** What a look at a guest post gave. */
export type Seen =
  | {
      readonly kind: 'page';
      readonly way: 'fetched' | 'opened' | 'visited';
      readonly page: PageFacts;
      readonly links: readonly SeenLink[];
      /** What the page, its server and its site say of all links. */
      readonly verdict: PageVerdict;
      /** Null where the page was open in a tab: then a reader has seen it. */
      readonly signs: Signs | null;
      readonly head: LookHead;
    }
  | { readonly kind: 'other'; readonly head: LookHead }
  | { readonly kind: 'failed'; readonly why: 'offline' | 'timeout' | 'tooBig' | 'refused' };

/** A page that came, read. */
export type SeenPage = Seen & { readonly kind: 'page' };
